import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { maySeeRound } from './domain/round.policy.js';
import { isLive } from './domain/sheet.machine.js';
import type { AssignmentPreviewView, JudgeLoadView, OverlapCountView } from './dto/assignment-preview.dto.js';
import { JudgingStores } from './judging.stores.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { ProgressStore, type SharedCount } from './progress.store.js';
import { RulesReader } from './rules.service.js';

/** With more judges a matrix of pairs says nothing to the eye. */
const mostInPairs = 40;

/** The groups of judges that works in common link, by judge; numbered in the order of the judges. */
function groupsOf(judgeIds: readonly string[], shared: readonly SharedCount[]): Map<string, number> {
  const next = new Map(judgeIds.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = next.get(root) ?? root; up !== root; up = next.get(root) ?? root) root = up;
    return root;
  };
  for (const { one, other } of shared) next.set(rootOf(one), rootOf(other));
  const numbers = new Map<string, number>();
  return new Map(
    judgeIds.map((id) => {
      const root = rootOf(id);
      const number = numbers.get(root) ?? numbers.size;
      numbers.set(root, number);
      return [id, number];
    }),
  );
}

function overlapsOf(judges: number, shared: readonly SharedCount[]): OverlapCountView[] {
  const counts = new Map<number, number>();
  for (const { works } of shared) counts.set(works, (counts.get(works) ?? 0) + 1);
  const apart = (judges * (judges - 1)) / 2 - shared.length;
  if (apart > 0) counts.set(0, apart);
  return [...counts].map(([works, pairs]) => ({ works, pairs })).sort((a, b) => a.works - b.works);
}

/** Shows what an assignment is like before judges see it, and after. */
@Injectable()
export class AssignmentPreview {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly progress: ProgressStore,
  ) {}

  /** Who was dealt what. @throws DomainError `thing.not-found` for whoever may not see the round */
  async view(actor: Actor, roundId: string): Promise<AssignmentPreviewView> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, round.contestId));
    const rules = await this.rules.round(round.contestId, roundId);
    const shared = await this.progress.shared(roundId);
    const anchored = (round.anchors ?? 0) > 0;
    const judges = await this.loads(round, rules.categoryNames, shared);
    return {
      roundId,
      judges,
      pairs: judges.length > mostInPairs ? [] : shared,
      overlaps: overlapsOf(judges.length, shared),
      groups: new Set(judges.map((judge) => judge.group)).size,
      anchors: anchored ? await this.progress.readByMore(roundId, rules.readingsPerEntry) : [],
    };
  }

  private async loads(
    round: JudgingRoundRow,
    categoryNames: ReadonlyMap<string, string>,
    shared: readonly SharedCount[],
  ): Promise<JudgeLoadView[]> {
    const [all, counts, conflicts] = await Promise.all([
      this.stores.judges.ofContest(round.contestId),
      this.progress.counts(round.id),
      this.stores.copies.conflicts(round.id),
    ]);
    const live = counts.filter((count) => isLive(count.state));
    const dealt = new Set(live.map((count) => count.judgeId));
    const judges = all.filter((judge) => dealt.has(judge.id));
    const groups = groupsOf(
      judges.map((judge) => judge.id),
      shared,
    );
    return judges.map(({ id, name }) => {
      const own = live.filter((count) => count.judgeId === id);
      const categories = [...categoryNames].flatMap(([categoryId, category]) => {
        const works = own
          .filter((count) => count.categoryId === categoryId)
          .reduce((sum, count) => sum + count.sheets, 0);
        return works === 0 ? [] : [{ name: category, works }];
      });
      return {
        judgeId: id,
        name,
        works: own.reduce((sum, count) => sum + count.sheets, 0),
        categories,
        conflicts: conflicts.filter((pair) => pair.judgeId === id).length,
        group: groups.get(id) ?? 0,
      };
    });
  }
}
