import { refuse, type Verdict } from '../../../kernel/refusal.js';
import { isOpen, type RoundState } from './round.machine.js';

/** What a policy on a discussion looks at. */
export interface DiscussionFacts {
  readonly roundState: RoundState;
  readonly state: 'open' | 'settled' | 'void';
  readonly judgeId: string;
  readonly proposal: { readonly by: string; readonly accepted: readonly string[] } | null;
}

/** Whether the judge may say something. */
export function maySay({ roundState, state }: DiscussionFacts): Verdict {
  if (!isOpen(roundState)) return refuse('round.closed');
  return state === 'open' ? null : refuse('discussion.over');
}

/** Whether the judge may propose a score, one's own earlier proposal included. */
export const mayPropose = maySay;

/** Whether the judge may accept what another has proposed. */
export function mayAccept(facts: DiscussionFacts): Verdict {
  const talking = maySay(facts);
  if (talking !== null) return talking;
  const { proposal, judgeId } = facts;
  if (proposal === null || proposal.by === judgeId || proposal.accepted.includes(judgeId)) {
    return refuse('discussion.nothing-proposed');
  }
  return null;
}
