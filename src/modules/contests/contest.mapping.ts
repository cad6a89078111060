import { fold } from '../../kernel/vietnamese.js';
import type { ContestRow } from './contest.row.js';
import { channelRulesOf, webOnly } from './domain/channels.js';
import type {
  CategoryRow,
  CriterionRow,
  DeadlineExtensionRow,
  PrizeRow,
  RoundRow,
} from './contest-terms.row.js';
import {
  type Category,
  type Contest,
  type ContestBasics,
  type Criterion,
  type DeadlineExtension,
  type Listed,
  type CategoryTerms,
  type CriterionTerms,
  type Prize,
  type PrizeTerms,
  type Round,
  type RoundTerms,
  usualRoundRules,
  usualScreening,
  withPolicy,
} from './domain/contest.js';

/** The rows that belong to one contest. */
export interface ContestParts {
  readonly categories: readonly CategoryRow[];
  readonly rounds: readonly RoundRow[];
  readonly criteria: readonly CriterionRow[];
  readonly prizes: readonly PrizeRow[];
  readonly extensions: readonly DeadlineExtensionRow[];
}

/** The basic fields alone, with their keys in one order, so that two versions can be compared. */
export function basicsOf(from: ContestBasics): ContestBasics {
  return {
    title: from.title,
    edition: from.edition,
    organiser: from.organiser,
    parentAgency: from.parentAgency,
    standingBody: from.standingBody,
    headingStyle: from.headingStyle,
    accent: from.accent,
    summary: from.summary,
    audience: from.audience,
    rules: from.rules,
    contactEmail: from.contactEmail,
    place: from.place,
    receivingOpensAt: from.receivingOpensAt,
    receivingClosesAt: from.receivingClosesAt,
    resultsExpectedAt: from.resultsExpectedAt,
    graceMinutes: from.graceMinutes,
    entriesPerAuthor: from.entriesPerAuthor,
    scaleMax: from.scaleMax,
    formGroupLimits: from.formGroupLimits.map(({ formGroup, maxEntriesPerAuthor }) => ({
      formGroup,
      maxEntriesPerAuthor,
    })),
    certificate: {
      wording: from.certificate.wording,
      signerTitle: from.certificate.signerTitle,
      signerName: from.certificate.signerName,
      decisionNumber: from.certificate.decisionNumber,
      decisionDate: from.certificate.decisionDate,
      registerPrefix: from.certificate.registerPrefix,
      place: from.certificate.place,
    },
    consentPurposes: from.consentPurposes.map(({ purpose, required, text }) => ({ purpose, required, text })),
    channels: channelRulesOf(from.channels),
    screening: {
      secondPerson: from.screening.secondPerson,
      correctionDays: from.screening.correctionDays,
      appealDays: from.screening.appealDays,
    },
  };
}

/** A contest out of its rows. */
export function contestOf(row: ContestRow, parts: ContestParts): Contest {
  return {
    ...basicsOf({
      ...row,
      channels: row.channels ?? webOnly,
      screening: row.screening ?? usualScreening,
    }),
    id: row.id,
    slug: row.slug,
    state: row.state,
    version: row.version,
    createdAt: row.createdAt,
    announcedAt: row.announcedAt,
    publishedAt: row.publishedAt,
    cancelReason: row.cancelReason,
    categories: parts.categories.map(categoryOf),
    rounds: parts.rounds.map(roundOf),
    criteria: parts.criteria.map(criterionOf),
    prizes: parts.prizes.map(prizeOf),
    extensions: parts.extensions.map(extensionOf),
  };
}

function categoryOf(row: CategoryRow): Category {
  return {
    id: row.id,
    position: row.position,
    name: row.name,
    form: row.form,
    formGroup: row.formGroup,
    minWords: row.minWords,
    maxWords: row.maxWords,
    tolerancePercent: row.tolerancePercent,
    maxSimilarityPercent: row.maxSimilarityPercent,
    maxEntriesPerAuthor: row.maxEntriesPerAuthor,
    maxAuthors: row.maxAuthors,
    maxBytes: row.maxBytes,
    fileTypes: row.fileTypes,
    minMinutes: row.minMinutes,
    maxMinutes: row.maxMinutes,
    maxMediaBytes: row.maxMediaBytes,
  };
}

function roundOf(row: RoundRow): Round {
  const { id, position, name, readingsPerEntry, deviationLimit, advanceCount, dueAt } = row;
  return withPolicy({
    ...{ id, position, name, readingsPerEntry, deviationLimit, advanceCount, dueAt },
    deviation: row.deviation,
    method: row.method ?? usualRoundRules.method,
    tieKeys: row.tieKeys ?? usualRoundRules.tieKeys,
  });
}

function criterionOf(row: CriterionRow): Criterion {
  const { id, position, name, guidance, maxScore, step } = row;
  return { id, position, name, guidance, maxScore, step };
}

function prizeOf(row: PrizeRow): Prize {
  const { id, position, name, quantity, value, categoryIds } = row;
  return { id, position, name, quantity, value, categoryIds };
}

function extensionOf(row: DeadlineExtensionRow): DeadlineExtension {
  const { id, fromAt, toAt, reason, decidedAt, decision, channels } = row;
  return { id, fromAt, toAt, reason, decidedAt, decision, channels };
}

/** A category's row. */
export function categoryRow(contestId: string, item: Listed<CategoryTerms>): CategoryRow {
  return { ...item, contestId, nameKey: fold(item.name) };
}

/** A round's row. */
export function roundRow(contestId: string, item: Listed<RoundTerms>): RoundRow {
  return { ...withPolicy(item), contestId };
}

/** A criterion's row. */
export function criterionRow(contestId: string, item: Listed<CriterionTerms>): CriterionRow {
  return { ...item, contestId };
}

/** A prize's row. */
export function prizeRow(contestId: string, item: Listed<PrizeTerms>): PrizeRow {
  return { ...item, contestId };
}
