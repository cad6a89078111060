import type { TieKey } from '../../../kernel/deviation.js';
import { cleanLine } from '../../../kernel/vietnamese.js';
import type { BasicsPatch } from '../contest-editing.service.js';
import {
  type CategoryTerms,
  type CriterionTerms,
  type PrizeTerms,
  type RoundTerms,
  usualRoundRules,
  withPolicy,
} from '../domain/contest.js';
import { type ChannelRules, channelRulesOf } from '../domain/channels.js';
import type { Draft } from '../domain/drafts.js';
import { tidyText } from '../domain/tidy.js';
import type { UnitDraft } from '../units/index.js';
import type { ChannelsRequest } from './channels.dto.js';
import type {
  CategoryItemRequest,
  CriterionItemRequest,
  PrizeItemRequest,
  RoundItemRequest,
  UnitItemRequest,
} from './contest-lists.dto.js';
import type { PatchContestRequest } from './contest-requests.dto.js';

type RoundRules = Pick<RoundTerms, 'deviationLimit' | 'deviation' | 'method' | 'tieKeys'>;

const dateKeys = ['receivingOpensAt', 'receivingClosesAt', 'resultsExpectedAt'] as const;
const nullableKeys = new Set([
  'edition',
  'parentAgency',
  'standingBody',
  'contactEmail',
  'place',
  'entriesPerAuthor',
  'decisionNumber',
  'decisionDate',
  ...dateKeys,
]);

/** Leaves out what was not given, and a null where null has no meaning. */
function given<T extends object>(request: T): Partial<T> {
  const entries = Object.entries(request).filter(
    ([key, value]) => value !== undefined && (value !== null || nullableKeys.has(key)),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

/** A patch of basic fields out of a request. */
export function basicsPatch(request: PatchContestRequest): BasicsPatch {
  const { version: _version, certificate, channels, screening, ...fields } = request;
  const patch = given(fields);
  const dates = dateKeys.flatMap((key) => {
    const value = patch[key];
    return value === undefined ? [] : [[key, value === null ? null : new Date(value)] as const];
  });
  return {
    ...(patch as Omit<BasicsPatch, 'certificate' | 'channels' | 'screening'>),
    ...(Object.fromEntries(dates) as BasicsPatch),
    ...(certificate ? { certificate: given(certificate) } : {}),
    ...(channels ? { channels: channelRules(channels) } : {}),
    ...(screening ? { screening: given(screening) } : {}),
  };
}

/** The ways in beside the web out of a request. */
export function channelRules({ post, hand, email }: ChannelsRequest): ChannelRules {
  const closesAt = email ? new Date(email.closesAt).toISOString() : '';
  return channelRulesOf({
    post: post ?? null,
    hand: hand ?? null,
    email: email ? { address: email.address, closesAt } : null,
  });
}

/** A category out of a request. */
export function categoryDraft(item: CategoryItemRequest): Draft<CategoryTerms> {
  return {
    id: item.id ?? null,
    name: cleanLine(item.name),
    form: item.form,
    formGroup: item.formGroup,
    minWords: item.minWords ?? null,
    maxWords: item.maxWords ?? null,
    tolerancePercent: item.tolerancePercent,
    maxSimilarityPercent: item.maxSimilarityPercent ?? null,
    maxEntriesPerAuthor: item.maxEntriesPerAuthor ?? null,
    maxAuthors: item.maxAuthors,
    maxBytes: item.maxBytes,
    fileTypes: item.fileTypes,
    minMinutes: item.minMinutes ?? null,
    maxMinutes: item.maxMinutes ?? null,
    maxMediaBytes: item.maxMediaBytes ?? null,
  };
}

/** The rules of a round out of a request: a limit alone stands for a policy. */
function roundRules({ deviation, deviationLimit, method, tieKeys }: RoundItemRequest): RoundRules {
  const policy = deviation
    ? {
        ...deviation,
        tiers: deviation.tiers.map(({ from, action }) => ({ from, action })),
        togetherAbove: deviation.togetherAbove ?? null,
      }
    : null;
  return withPolicy({
    deviationLimit: deviationLimit ?? null,
    deviation: policy,
    method: method ?? usualRoundRules.method,
    tieKeys: (tieKeys ?? []).map(({ by, criterionId }): TieKey =>
      by === 'criterion' ? { by, criterionId: criterionId ?? '' } : { by },
    ),
  });
}

/** A round out of a request. */
export function roundDraft(item: RoundItemRequest): Draft<RoundTerms> {
  return {
    id: item.id ?? null,
    name: cleanLine(item.name),
    readingsPerEntry: item.readingsPerEntry,
    ...roundRules(item),
    advanceCount: item.advanceCount ?? null,
    dueAt: item.dueAt === undefined || item.dueAt === null ? null : new Date(item.dueAt),
  };
}

/** A criterion out of a request. */
export function criterionDraft(item: CriterionItemRequest): Draft<CriterionTerms> {
  const { maxScore, step } = item;
  return {
    id: item.id ?? null,
    name: cleanLine(item.name),
    guidance: tidyText(item.guidance),
    maxScore,
    step,
  };
}

/** A prize level out of a request. */
export function prizeDraft(item: PrizeItemRequest): Draft<PrizeTerms> {
  const { quantity, categoryIds } = item;
  return {
    id: item.id ?? null,
    name: cleanLine(item.name),
    quantity,
    value: item.value ?? null,
    categoryIds,
  };
}

/** A unit out of a request. */
export function unitDraft(item: UnitItemRequest): UnitDraft {
  const abbreviation = cleanLine(item.abbreviation ?? '');
  const above = cleanLine(item.above ?? '');
  return {
    id: item.id ?? null,
    name: cleanLine(item.name),
    abbreviation: abbreviation === '' ? null : abbreviation,
    above: above === '' ? null : above,
  };
}
