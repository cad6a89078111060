import type { ScoringMethod } from '../../../kernel/deviation.js';
import type { ContestRole } from '../../../kernel/permissions.js';
import type { ChecklistSection } from '../domain/checklist.js';
import type { CategoryForm, ContestState, FormGroup, HeadingStyle } from '../domain/contest.js';
import type { ChannelsView } from './channels.dto.js';
import { DeviationPolicyView, RoundTieKeyView } from './round-rules.dto.js';

/** A template to begin a contest with. */
export class ContestTemplateView {
  key!: string;
  title!: string;
  summary!: string;
}

/** A category and its limits; null means no limit. */
export class CategoryView {
  id!: string;
  position!: number;
  name!: string;
  form!: CategoryForm;
  formGroup!: FormGroup;
  minWords!: number | null;
  maxWords!: number | null;
  tolerancePercent!: number;
  /** How much of a work's words other works may have before it is reported. */
  maxSimilarityPercent!: number | null;
  maxEntriesPerAuthor!: number | null;
  maxAuthors!: number;
  maxBytes!: number;
  fileTypes!: string[];
  minMinutes!: number | null;
  maxMinutes!: number | null;
  maxMediaBytes!: number | null;
}

/** How many works one author may enter in a group of forms. */
export class FormGroupLimitView {
  formGroup!: FormGroup;
  maxEntriesPerAuthor!: number;
}

/** A round of judging; the deviation limit is in hundredths. */
export class RoundView {
  id!: string;
  position!: number;
  name!: string;
  readingsPerEntry!: number;
  deviationLimit!: number | null;
  deviation!: DeviationPolicyView | null;
  method!: ScoringMethod;
  tieKeys!: RoundTieKeyView[];
  advanceCount!: number | null;
  dueAt!: string | null;
}

/** A line of the rubric; scores in hundredths. */
export class CriterionView {
  id!: string;
  position!: number;
  name!: string;
  guidance!: string;
  maxScore!: number;
  step!: number;
}

/** A level of the prize plan. */
export class PrizeView {
  id!: string;
  position!: number;
  name!: string;
  quantity!: number;
  value!: number | null;
  categoryIds!: string[];
}

/** A unit that authors may come from. */
export class UnitView {
  id!: string;
  name!: string;
  abbreviation!: string | null;
  /** The unit above it; null at the top. */
  parentId!: string | null;
}

/** What certificates say. */
export class CertificateView {
  wording!: string;
  signerTitle!: string;
  signerName!: string;
  decisionNumber!: string | null;
  decisionDate!: string | null;
  registerPrefix!: string;
  place!: string;
}

/** How the secretariat screens. */
export class ScreeningTermsView {
  /** A work is ineligible only when a second person agrees. */
  secondPerson!: boolean;
  /** Days that an author usually has for a correction. */
  correctionDays!: number;
  /** Days in which the author of an ineligible work may appeal; 0: there is no appeal. */
  appealDays!: number;
}

/** A purpose of consent. */
export class ConsentPurposeView {
  purpose!: string;
  required!: boolean;
  text!: string;
}

/** The paper on which later deadlines were decided. */
export class AmendmentDecisionView {
  number!: string;
  /** `2026-07-15`. */
  decidedOn!: string;
  signerTitle!: string;
  signerName!: string;
  body!: string;
}

/** The ways in beside the web, before and after a decision. */
export class ChannelsChangeView {
  from!: ChannelsView;
  to!: ChannelsView;
}

/** Later deadlines, as they were decided. */
export class DeadlineExtensionView {
  id!: string;
  fromAt!: string;
  toAt!: string;
  reason!: string;
  decidedAt!: string;
  /** Null in decisions older than the register of them. */
  decision!: AmendmentDecisionView | null;
  /** Null where the other ways in stayed as they were. */
  channels!: ChannelsChangeView | null;
}

/** What the reader may do. */
export class ContestCanView {
  edit!: boolean;
  invite!: boolean;
  announce!: boolean;
  openReceiving!: boolean;
  closeReceiving!: boolean;
  extendDeadline!: boolean;
  cancel!: boolean;
  archive!: boolean;
  screen!: boolean;
  seal!: boolean;
  assign!: boolean;
  decide!: boolean;
  publish!: boolean;
  readRecord!: boolean;
}

/** A contest with its rules. */
export class ContestView {
  id!: string;
  slug!: string;
  title!: string;
  edition!: string | null;
  organiser!: string;
  parentAgency!: string | null;
  standingBody!: string | null;
  headingStyle!: HeadingStyle;
  accent!: string;
  summary!: string;
  audience!: string;
  /** Markdown. */
  rules!: string;
  contactEmail!: string | null;
  place!: string | null;
  state!: ContestState;
  version!: number;
  receivingOpensAt!: string | null;
  receivingClosesAt!: string | null;
  /** When the deadline was last put off. */
  receivingExtendedAt!: string | null;
  extensions!: DeadlineExtensionView[];
  resultsExpectedAt!: string | null;
  /** Minutes after the deadline in which works are still taken; null for readers outside the staff. */
  graceMinutes!: number | null;
  entriesPerAuthor!: number | null;
  /** What the criteria add up to, in hundredths. */
  scaleMax!: number;
  categories!: CategoryView[];
  formGroupLimits!: FormGroupLimitView[];
  rounds!: RoundView[];
  criteria!: CriterionView[];
  prizes!: PrizeView[];
  units!: UnitView[];
  certificate!: CertificateView;
  consentPurposes!: ConsentPurposeView[];
  channels!: ChannelsView;
  screening!: ScreeningTermsView;
  cancelReason!: string | null;
  can!: ContestCanView;
}

/** A contest in which the reader has a role. */
export class MyContestView {
  id!: string;
  slug!: string;
  title!: string;
  state!: ContestState;
  accent!: string;
  roles!: ContestRole[];
  receivingClosesAt!: string | null;
}

/** A category in a list of contests. */
export class OpenCategoryView {
  id!: string;
  name!: string;
  form!: CategoryForm;
}

/** A contest that entrants can prepare for or enter. */
export class OpenContestView {
  id!: string;
  slug!: string;
  title!: string;
  organiser!: string;
  state!: ContestState;
  accent!: string;
  receivingOpensAt!: string | null;
  receivingClosesAt!: string | null;
  categories!: OpenCategoryView[];
}

/** A point of the checklist; required ones must be done before the contest is announced. */
export class ChecklistPointView {
  key!: string;
  section!: ChecklistSection;
  required!: boolean;
  done!: boolean;
  params!: Record<string, string | number>;
}
