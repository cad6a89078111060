import type { ContestView, SealingView } from '../../../api/types.js';
import type { Condition } from './guide.js';
import type { useSealingT } from './messages.js';

/** A round as the sealing page has it. */
export type SealingRound = SealingView['rounds'][number];

type T = ReturnType<typeof useSealingT>;

const stillReceiving: ReadonlySet<ContestView['state']> = new Set(['draft', 'announced', 'receiving']);

function firstRound(round: SealingRound, contest: ContestView, t: T): Condition[] {
  const early = stillReceiving.has(contest.state);
  return [
    {
      key: 'state',
      state: early ? 'missing' : 'met',
      words: early ? t('seal.state.early') : t('seal.state.ok'),
    },
    {
      key: 'screened',
      state: round.unscreened > 0 ? 'missing' : 'met',
      words: round.unscreened > 0 ? t('seal.unscreened', { count: round.unscreened }) : t('seal.screened'),
    },
  ];
}

/** What has to be so before a round is sealed. */
export function sealConditions(
  round: SealingRound,
  before: SealingRound | undefined,
  contest: ContestView,
  t: T,
): Condition[] {
  const closed = before?.state === 'closed';
  const opening: Condition[] =
    before === undefined
      ? firstRound(round, contest, t)
      : [
          {
            key: 'previous',
            state: closed ? 'met' : 'missing',
            words: closed ? t('seal.previous.closed') : t('seal.previous.open'),
          },
        ];
  const count = round.eligible;
  const someWords = before === undefined ? t('seal.eligible', { count }) : t('seal.advancing', { count });
  const works: Condition = {
    key: 'works',
    state: count === 0 ? 'missing' : 'met',
    words: count === 0 ? t('seal.none') : someWords,
  };
  const undeclared = round.conflictsUndeclared;
  const conflicts: Condition = {
    key: 'conflicts',
    state: undeclared > 0 ? 'warning' : 'met',
    words: undeclared > 0 ? t('seal.undeclared', { count: undeclared }) : t('seal.declared'),
  };
  // How many go on is known only once the round before is closed.
  return before !== undefined && !closed ? [...opening, conflicts] : [...opening, works, conflicts];
}
