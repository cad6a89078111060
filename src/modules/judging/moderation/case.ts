import { createHash } from 'node:crypto';
import type { CopyFacts } from '../copies.store.js';
import type { Outcome, Question } from '../domain/outcome.js';
import type { Standing } from '../domain/readings.js';
import { isLive } from '../domain/sheet.machine.js';
import type { JudgingRoundRow } from '../judging-round.row.js';
import type { RoundRules } from '../rules.service.js';
import type { SheetFacts } from '../sheets.store.js';
import { basisOf } from './questions.service.js';
import type { ReconciliationRow } from './reconciliation.row.js';

/** A work with what its readings come to, at the time of an act on it. */
export interface Case {
  readonly round: JudgingRoundRow;
  readonly rules: RoundRules;
  readonly copy: CopyFacts;
  readonly sheets: readonly SheetFacts[];
  readonly outcome: Outcome<SheetFacts>;
  readonly standing: Standing;
  /** Names all of this. */
  readonly basis: string;
}

/** Names the sheets of a work as they are, and the score that stands: whoever decides says what was read. */
export function basisName(sheets: readonly SheetFacts[], standing: ReconciliationRow | undefined): string {
  const parts = basisOf(sheets).map(({ sheetId, version }) => `${sheetId}:${version}`);
  return createHash('sha256')
    .update(JSON.stringify([parts.sort(), standing?.id ?? null]), 'utf8')
    .digest('hex')
    .slice(0, 32);
}

/** What the panel head may decide: what was asked for, what nobody is there to read, and what was decided before. */
export function mayBeDecided(outcome: Outcome): boolean {
  if (outcome.kind === 'third') return !outcome.dealt;
  return outcome.kind === 'asked' || outcome.kind === 'settled';
}

/**
 * Whether one of the readings is the judge's own: nobody decides between an own score and another one. What the panel
 * reads together is no decision of one person.
 */
export function isOwnReading(
  { sheets, outcome }: Pick<Case, 'sheets' | 'outcome'>,
  judgeId: string | null,
): boolean {
  if (judgeId === null || questionOf(outcome) === 'together') return false;
  return sheets.some((sheet) => sheet.judgeId === judgeId && isLive(sheet.state));
}

/** What the outcome asks people for. */
export function questionOf(outcome: Outcome): Question | null {
  return outcome.kind === 'asked' ? outcome.question : null;
}
