import { accountOf, type Actor } from '../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';
import type { ScreeningReason } from './reasons.js';

/** What a first person found, where a second one has to agree. */
export interface Proposal {
  readonly reason: ScreeningReason;
  readonly message: string | null;
  readonly by: string | null;
  readonly at: string;
}

/** Who may confirm a proposal, or send it back: anybody of the desk but whoever made it. */
export function mayActAsSecond(actor: Actor, proposal: Proposal | null, waiting: boolean): Verdict {
  if (proposal === null || !waiting) return refuse('screening.no-proposal');
  return accountOf(actor) === proposal.by ? refuse('screening.second-same') : null;
}
