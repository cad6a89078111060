import type { RoundSheets } from '../../kernel/round-sheets.js';
import { closeRound, type RankingRule, type RoundOutcome } from './domain/closing.js';
import { type Findings, type FindingsInput, findingsOf } from './domain/findings/findings.js';

/** What a ranking is made of. */
export interface RankingInput {
  readonly sheets: RoundSheets;
  readonly rule: RankingRule;
  readonly advanceCount: number | null;
}

/** Works the ranking of a round out; piscina runs it by its name. */
export function ranking({ sheets, rule, advanceCount }: RankingInput): RoundOutcome {
  return closeRound(sheets, rule, advanceCount);
}

/** Works the findings of a round out. */
export function findings(input: FindingsInput): Findings {
  return findingsOf(input);
}
