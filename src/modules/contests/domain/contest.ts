import {
  type DeviationPolicy,
  policyOfLimit,
  type ScoringMethod,
  thirdReadingAbove,
  type TieKey,
} from '../../../kernel/deviation.js';
import type { ChannelRules } from './channels.js';

/** Where a contest stands on its way. */
export const contestStates = [
  'draft',
  'announced',
  'receiving',
  'screening',
  'judging',
  'deciding',
  'published',
  'archived',
  'cancelled',
] as const;
/** A state of a contest. */
export type ContestState = (typeof contestStates)[number];

/** Written works and works of sound or picture: limits and prizes often go by these two groups. */
export const formGroups = ['written', 'multimedia'] as const;
/** A group of forms. */
export type FormGroup = (typeof formGroups)[number];

/** The forms a category can have (glossary of the field: tạp chí, báo, phát thanh, truyền hình, video clip). */
export const categoryForms = ['journal', 'newspaper', 'radio', 'television', 'video-clip', 'other'] as const;
/** A form of works. */
export type CategoryForm = (typeof categoryForms)[number];

/** What heading the contest's papers bear. */
export const headingStyles = ['PARTY', 'STATE', 'ORGANISER_ONLY'] as const;
/** A heading style. */
export type HeadingStyle = (typeof headingStyles)[number];

/** Types of documents that intake can read. */
export const documentTypes = ['docx', 'pdf', 'doc', 'odt', 'rtf', 'txt'] as const;
/** Types of pictures in which intake can recognise the text of a page. */
export const pictureTypes = ['jpg', 'png'] as const;
/** Types of sound. */
export const soundTypes = ['mp3', 'm4a', 'wav', 'ogg', 'flac'] as const;
/** Types of film. */
export const filmTypes = ['mp4', 'mov', 'webm', 'mkv', 'avi'] as const;
/** Types of sound and film. */
export const mediaTypes = [...soundTypes, ...filmTypes] as const;
/** File types that intake can read. */
export const knownFileTypes = [...documentTypes, ...pictureTypes, ...mediaTypes] as const;
/** A type of file that intake can read. */
export type KnownFileType = (typeof knownFileTypes)[number];

/** How a category limits its works; null means no limit. */
export interface CategoryTerms {
  readonly name: string;
  readonly form: CategoryForm;
  readonly formGroup: FormGroup;
  readonly minWords: number | null;
  readonly maxWords: number | null;
  /** By how much a length may miss its limit before it is reported. */
  readonly tolerancePercent: number;
  /** How much of a work's words other works may have before it is reported. */
  readonly maxSimilarityPercent: number | null;
  readonly maxEntriesPerAuthor: number | null;
  readonly maxAuthors: number;
  readonly maxBytes: number;
  readonly fileTypes: readonly string[];
  /** How long sound or film may run, in minutes. */
  readonly minMinutes: number | null;
  readonly maxMinutes: number | null;
  /** Largest sound or film; null: what the server takes. */
  readonly maxMediaBytes: number | null;
}

/** Whether works of a category are sound or film, entered with their script. */
export function takesMedia({ fileTypes }: Pick<CategoryTerms, 'fileTypes'>): boolean {
  return mediaTypes.some((type) => fileTypes.includes(type));
}

/** A round of judging. */
export interface RoundTerms {
  readonly name: string;
  readonly readingsPerEntry: number;
  /** Readings further apart than this (hundredths) call a third one; null: never. Follows from `deviation`. */
  readonly deviationLimit: number | null;
  /** What is done about readings that lie apart; null: the mean stands. */
  readonly deviation: DeviationPolicy | null;
  /** The method whose estimate counts; others are only shown beside it. */
  readonly method: ScoringMethod;
  /** What decides among works of one score, in this order; what remains equal is for the council. */
  readonly tieKeys: readonly TieKey[];
  /** How many works go on to the next round; null in the last. */
  readonly advanceCount: number | null;
  readonly dueAt: Date | null;
}

/** What of a round's terms holds until it is set otherwise. */
export const usualRoundRules = {
  deviation: null,
  method: 'mean',
  tieKeys: [],
} as const satisfies Partial<RoundTerms>;

/** Terms whose policy and limit say the same: older ones have the limit alone. */
export function withPolicy<T extends Pick<RoundTerms, 'deviation' | 'deviationLimit'>>(terms: T): T {
  const { deviationLimit: limit } = terms;
  const deviation = terms.deviation ?? (limit === null ? null : policyOfLimit(limit));
  return { ...terms, deviation, deviationLimit: thirdReadingAbove(deviation) };
}

/** A line of the rubric; scores in hundredths. */
export interface CriterionTerms {
  readonly name: string;
  readonly guidance: string;
  readonly maxScore: number;
  readonly step: number;
}

/** A level of the prize plan. No category means: for all works together. */
export interface PrizeTerms {
  readonly name: string;
  readonly quantity: number;
  /** In đồng. */
  readonly value: number | null;
  readonly categoryIds: readonly string[];
}

/** A term with its place in the list and its identifier. */
export type Listed<T> = T & { readonly id: string; readonly position: number };
/** A category of a contest. */
export type Category = Listed<CategoryTerms>;
/** A round of a contest. */
export type Round = Listed<RoundTerms>;
/** A criterion of a contest's rubric. */
export type Criterion = Listed<CriterionTerms>;
/** A level of a contest's prize plan. */
export type Prize = Listed<PrizeTerms>;

/** How many works one author may enter in a group of forms. */
export interface FormGroupLimit {
  readonly formGroup: FormGroup;
  readonly maxEntriesPerAuthor: number;
}

/** What a certificate says beside the award itself. */
export interface CertificateTerms {
  readonly wording: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly decisionNumber: string | null;
  /** A calendar day, `2026-10-20`. */
  readonly decisionDate: string | null;
  readonly registerPrefix: string;
  readonly place: string;
}

/** A purpose for which authors are asked for consent, one tick each. */
export interface ConsentPurpose {
  readonly purpose: string;
  readonly required: boolean;
  readonly text: string;
}

/** How the secretariat screens: what the rules leave to each contest. */
export interface ScreeningTerms {
  /** A work is ineligible only when a second person agrees. */
  readonly secondPerson: boolean;
  /** Days that an author usually has for a correction. */
  readonly correctionDays: number;
  /** Days in which the author of an ineligible work may appeal; 0: there is no appeal. */
  readonly appealDays: number;
}

/** What holds until a contest says otherwise. */
export const usualScreening: ScreeningTerms = { secondPerson: false, correctionDays: 5, appealDays: 5 };

/** The fields of a contest that are no lists of their own. */
export interface ContestBasics {
  readonly title: string;
  readonly edition: string | null;
  readonly organiser: string;
  readonly parentAgency: string | null;
  readonly standingBody: string | null;
  readonly headingStyle: HeadingStyle;
  /** `#rrggbb`. */
  readonly accent: string;
  readonly summary: string;
  readonly audience: string;
  /** Markdown. */
  readonly rules: string;
  readonly contactEmail: string | null;
  readonly place: string | null;
  readonly receivingOpensAt: Date | null;
  readonly receivingClosesAt: Date | null;
  readonly resultsExpectedAt: Date | null;
  /** After the deadline works are still taken for so long; never shown outside the staff. */
  readonly graceMinutes: number;
  /** Most works of one author in the whole contest. */
  readonly entriesPerAuthor: number | null;
  /** What the criteria add up to, in hundredths. */
  readonly scaleMax: number;
  readonly formGroupLimits: readonly FormGroupLimit[];
  readonly certificate: CertificateTerms;
  readonly consentPurposes: readonly ConsentPurpose[];
  /** The ways in beside the web, with their deadlines. */
  readonly channels: ChannelRules;
  readonly screening: ScreeningTerms;
}

/** The paper on which a change of the announced deadlines was decided. */
export interface AmendmentDecision {
  /** Number and symbol: "15/QĐ-BTC". */
  readonly number: string;
  /** The day on the paper, `2026-07-15`. */
  readonly decidedOn: string;
  /** Authority and position, one line each. */
  readonly signerTitle: string;
  readonly signerName: string;
  /** What was decided, article by article. */
  readonly body: string;
}

/** Later deadlines, decided and published with their reason. */
export interface DeadlineExtension {
  readonly id: string;
  /** The deadline by the web; both the same where only other ways in were amended. */
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly reason: string;
  readonly decidedAt: Date;
  /** Null in decisions older than the register of them. */
  readonly decision: AmendmentDecision | null;
  /** The other ways in before and after; null where they stayed as they were. */
  readonly channels: { readonly from: ChannelRules; readonly to: ChannelRules } | null;
}

/** A contest and its rules. No person and no unit is in it: the blind side reads it too. */
export interface Contest extends ContestBasics {
  readonly id: string;
  readonly slug: string;
  readonly state: ContestState;
  readonly version: number;
  readonly createdAt: Date;
  /** When it became public; null while it is a draft. */
  readonly announcedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly cancelReason: string | null;
  readonly categories: readonly Category[];
  readonly rounds: readonly Round[];
  readonly criteria: readonly Criterion[];
  readonly prizes: readonly Prize[];
  readonly extensions: readonly DeadlineExtension[];
}

/** The last instant at which a work is taken: the deadline and the hidden minutes after it. */
export function receivingEndsAt(contest: Pick<Contest, 'receivingClosesAt' | 'graceMinutes'>): Date | null {
  const closesAt = contest.receivingClosesAt;
  return closesAt === null ? null : new Date(closesAt.getTime() + contest.graceMinutes * 60_000);
}
