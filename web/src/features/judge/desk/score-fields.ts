import type { DeskCriterion, SheetView } from '../../../api/types.js';
import { type Locale, parseScore } from '../../../lib/i18n/index.js';

/** What a judge writes: scores as they are typed, so that nothing typed is ever reshaped or lost. */
export interface SheetFields {
  readonly typed: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly privateNote: string;
  /** Scores that were written elsewhere at the same time, by criterion, until the judge has chosen. */
  readonly others: Readonly<Record<string, string>>;
}

/** What a typed score is: nothing yet, a score in hundredths, or why it cannot be one. */
export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'score'; readonly value: number }
  | { readonly kind: 'wrong'; readonly why: 'unreadable' | 'above' | 'step' };

type Rule = Pick<DeskCriterion, 'id' | 'maxScore' | 'step'>;

/** A score as one types it: `32,5` in Vietnamese, `32.5` in English. */
export function typedScore(hundredths: number, locale: Locale): string {
  const plain = String(hundredths / 100);
  return locale === 'vi' ? plain.replace('.', ',') : plain;
}

/** Reads a typed score. A comma that still waits for its digit is none yet: `32,` is 32. */
export function readScore(typed: string, { maxScore, step }: Rule): Reading {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const value = parseScore(text.replace(/(?<=\d)[.,]$/u, ''));
  if (value === null) return { kind: 'wrong', why: 'unreadable' };
  if (value > maxScore) return { kind: 'wrong', why: 'above' };
  if (step > 0 && value % step !== 0) return { kind: 'wrong', why: 'step' };
  return { kind: 'score', value };
}

/** The fields of a sheet as the server gave it. */
export function fieldsOfSheet(sheet: SheetView, locale: Locale): SheetFields {
  return {
    typed: Object.fromEntries(
      Object.entries(sheet.scores).map(([id, score]) => [id, typedScore(score, locale)]),
    ),
    comment: sheet.comment,
    privateNote: sheet.privateNote,
    others: {},
  };
}

/**
 * The scores that can be sent: those that keep to their rule. Where two scores wait for the judge's choice the other
 * one stands on the server and this one in the browser, so that neither is lost.
 */
export function validScores(fields: SheetFields, criteria: readonly Rule[]): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const criterion of criteria) {
    const typed = fields.others[criterion.id] ?? fields.typed[criterion.id] ?? '';
    const reading = readScore(typed, criterion);
    if (reading.kind === 'score') scores[criterion.id] = reading.value;
  }
  return scores;
}

/** The sum while one types, and what is still to be done for a whole sheet. */
export interface Tally {
  readonly total: number;
  readonly max: number;
  /** Criteria without a score, in their order. */
  readonly missing: readonly string[];
  /** Criteria whose typed score cannot stand, in their order. */
  readonly wrong: readonly string[];
  /** Criteria with two scores of which one must be chosen, in their order. */
  readonly twofold: readonly string[];
}

/** Adds up what is typed. */
export function tally(fields: SheetFields, criteria: readonly Rule[]): Tally {
  const readings = criteria.map(
    (criterion) => [criterion, readScore(fields.typed[criterion.id] ?? '', criterion)] as const,
  );
  const idsOf = (kind: Reading['kind']): string[] =>
    readings.filter(([, reading]) => reading.kind === kind).map(([criterion]) => criterion.id);
  return {
    total: readings.reduce((sum, [, reading]) => sum + (reading.kind === 'score' ? reading.value : 0), 0),
    max: criteria.reduce((sum, criterion) => sum + criterion.maxScore, 0),
    missing: idsOf('empty'),
    wrong: idsOf('wrong'),
    twofold: criteria.flatMap(({ id }) => (Object.hasOwn(fields.others, id) ? [id] : [])),
  };
}

/** One step up or down from what is typed, within 0 and the maximum. */
export function stepped(typed: string, rule: Rule, steps: number, locale: Locale): string {
  const reading = readScore(typed, rule);
  const loose = parseScore(typed.trim().replace(/[.,]$/u, ''));
  const from = reading.kind === 'score' ? reading.value : Math.min(loose ?? 0, rule.maxScore);
  const step = rule.step > 0 ? rule.step : 100;
  // From between two steps, the next step in the direction asked for.
  const on = steps > 0 ? Math.floor(from / step) * step : Math.ceil(from / step) * step;
  return typedScore(Math.min(rule.maxScore, Math.max(0, on + steps * step)), locale);
}

function sameScore(one: string, other: string): boolean {
  return one.trim().replace(',', '.') === other.trim().replace(',', '.');
}

function mergeText(base: string | null, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base || theirs.trim() === '') return mine;
  if (mine === base || mine.trim() === '') return theirs;
  return mine.includes(theirs) ? mine : `${mine}\n\n${theirs}`;
}

/** Which of two scores stands, or both where each was written without knowing of the other. */
function mergeScore(
  ground: string | null,
  here: string,
  there: string,
): { readonly typed: string; readonly other: string | null } {
  if (sameScore(here, there)) return { typed: here, other: null };
  if (ground === null) {
    if (here.trim() === '') return { typed: there, other: null };
    return { typed: here, other: there.trim() === '' ? null : there };
  }
  if (sameScore(here, ground)) return { typed: there, other: null };
  if (sameScore(there, ground) || there.trim() === '') return { typed: here, other: null };
  return { typed: here, other: there };
}

/**
 * Joins what was typed here with a newer sheet of the server. What was changed on one side only stands; where both
 * changed a score both are kept until the judge chooses; where both wrote a text, both stay. Without common ground
 * an empty field here says nothing.
 */
export function mergeFields(ground: SheetFields | null, mine: SheetFields, theirs: SheetFields): SheetFields {
  const ids = new Set([...Object.keys(mine.typed), ...Object.keys(theirs.typed)]);
  const typed: Record<string, string> = {};
  const others: Record<string, string> = {};
  for (const id of ids) {
    const there = theirs.typed[id] ?? '';
    const before = ground === null ? null : (ground.typed[id] ?? '');
    // A choice that is still open goes on between this score and the newest one there.
    const waits = Object.hasOwn(mine.others, id);
    const merged = mergeScore(waits ? null : before, mine.typed[id] ?? '', there);
    typed[id] = merged.typed;
    if (merged.other !== null) others[id] = merged.other;
  }
  return {
    typed,
    comment: mergeText(ground?.comment ?? null, mine.comment, theirs.comment),
    privateNote: mergeText(ground?.privateNote ?? null, mine.privateNote, theirs.privateNote),
    others,
  };
}

/** Takes one of two scores. */
export function choose(fields: SheetFields, id: string, chosen: string): SheetFields {
  const { [id]: _other, ...others } = fields.others;
  return { ...fields, typed: { ...fields.typed, [id]: chosen }, others };
}
