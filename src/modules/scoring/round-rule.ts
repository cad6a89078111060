import type { RoundRules } from '../judging/index.js';
import type { RankingRule } from './domain/closing.js';
import type { LineGroup } from './domain/findings/lines.js';

/** The rule that counts in a round, as it was published. */
export function ruleOf({ round }: RoundRules): RankingRule {
  return { method: round.method, tieKeys: round.tieKeys };
}

/** Whether the round after this one parts ties by the places in this one. */
export function isAskedForPlaces({ contest, round }: RoundRules): boolean {
  const later = contest.rounds.filter(({ position }) => position > round.position);
  const [next] = later.sort((a, b) => a.position - b.position);
  return (next?.tieKeys ?? []).some(({ by }) => by === 'earlier-round');
}

/** The places that works of a round compete for: those of the next round, or the prizes. */
export function lineGroupsOf({ contest, round, isLast }: RoundRules): LineGroup[] {
  if (!isLast) {
    const lines = round.advanceCount === null ? [] : [{ name: '', quantity: round.advanceCount }];
    return [{ categoryIds: [], lines }];
  }
  const groups = new Map<string, { categoryIds: readonly string[]; lines: LineGroup['lines'][number][] }>();
  for (const { name, quantity, categoryIds } of contest.prizes) {
    const key = [...categoryIds].sort().join();
    const group = groups.get(key) ?? { categoryIds, lines: [] };
    group.lines.push({ name, quantity });
    groups.set(key, group);
  }
  return groups.size === 0 ? [{ categoryIds: [], lines: [] }] : [...groups.values()];
}
