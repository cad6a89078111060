import { DomainError } from '../../src/kernel/domain-error.js';
import { Approval } from '../../src/modules/awards/approval.service.js';
import { AwardDecisions } from '../../src/modules/awards/award-decisions.service.js';
import { AwardRow } from '../../src/modules/awards/award.row.js';
import type { PrizeBoardView } from '../../src/modules/awards/dto/prize-board.dto.js';
import { Awards } from '../../src/modules/awards/index.js';
import { PrizeBoardPresenter } from '../../src/modules/awards/prize-board.presenter.js';
import { Publication } from '../../src/modules/awards/publication.service.js';
import { RecordRow } from '../../src/modules/audit/record.row.js';
import { Contests } from '../../src/modules/contests/index.js';
import { EntryPresenter } from '../../src/modules/entries/entry.presenter.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { buildDeciding, type CouncilStage } from '../support/awards.js';
import type { TestPerson } from '../support/entries.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

const boardOf = async (stage: CouncilStage, reader: TestPerson = stage.council): Promise<PrizeBoardView> =>
  app.get(PrizeBoardPresenter).view(await reader.actor(), stage.contest.id, 'vi');

/** What an entrant's page says of the award. */
async function awardSeenBy(entrant: TestPerson, entryId: string): Promise<unknown> {
  return (await app.get(EntryPresenter).view(await entrant.actor(), entryId, 'vi')).award;
}

/** The awards as "prize: score", in the order of the ranking. */
function given(board: PrizeBoardView): string[] {
  return board.ranking.flatMap(({ award, estimate }) => {
    const prize = board.prizes.find((one) => one.id === award?.prizeId);
    return prize === undefined ? [] : [`${prize.name}: ${estimate / 100}`];
  });
}

const prizeOf = (board: PrizeBoardView, category: string, place: number): string =>
  board.prizes.filter((prize) => prize.categoryIds.includes(category))[place]?.id ?? '';

describe('the board', () => {
  it('shows nothing before unsealing, and says why', async () => {
    const stage = await buildDeciding(app, [[9000], [8000]], { unseal: false });
    const actor = await stage.council.actor();
    const { id } = stage.contest;
    expect(await codeOf(boardOf(stage))).toBe('award.sealed');
    expect(await codeOf(app.get(AwardDecisions).propose(actor, id))).toBe('award.sealed');
    const decision = { number: '15/QĐ-BTC', date: '2026-04-01' };
    expect(await codeOf(app.get(Approval).approve(actor, id, decision))).toBe('award.sealed');
  });

  it('is filled in order of rank within each prize’s categories', async () => {
    const stage = await buildDeciding(app, [
      [9000, 8500, 8000],
      [7000, 6000],
    ]);
    const before = await boardOf(stage);
    expect(before.ranking.map(({ estimate, rank }) => [estimate, rank])).toEqual([
      [9000, 1],
      [8500, 2],
      [8000, 3],
      [7000, 4],
      [6000, 5],
    ]);
    expect(before.ranking.every(({ authorNames, title }) => authorNames.length === 1 && title !== '')).toBe(
      true,
    );
    expect(before.can).toEqual({
      propose: true,
      change: true,
      approve: false,
      publish: false,
      revoke: false,
    });
    await app.get(AwardDecisions).propose(await stage.council.actor(), stage.contest.id);
    const after = await boardOf(stage);
    expect(given(after)).toEqual([
      'Giải Nhất: 90',
      'Giải Nhì: 85',
      'Giải Nhì: 80',
      'Giải Nhất: 70',
      'Giải Nhì: 60',
    ]);
    expect(after.undecided).toEqual([]);
    expect(after.can).toMatchObject({ propose: false, change: true, approve: true });
    expect(await codeOf(app.get(AwardDecisions).propose(await stage.council.actor(), stage.contest.id))).toBe(
      'award.already-proposed',
    );
  });

  it('leaves a tie at a prize line to the council, and knows when it is decided', async () => {
    const stage = await buildDeciding(app, [
      [8000, 8000, 8000],
      [9000, 9000],
    ]);
    const actor = await stage.council.actor();
    const decisions = app.get(AwardDecisions);
    await decisions.propose(actor, stage.contest.id);
    const board = await boardOf(stage);
    expect(given(board)).toEqual([]);
    expect(board.undecided.map((tie) => tie.entryIds.length).sort()).toEqual([2, 3]);
    expect(board.ranking.every((work) => work.tied)).toBe(true);
    const tie = board.undecided.find(({ entryIds }) => entryIds.length === 2);
    const [first, second] = tie?.entryIds ?? [];
    const [best, next] = tie?.places.map(({ prizeId }) => prizeId) ?? [];
    const reason = 'Hội đồng thảo luận và biểu quyết';
    // The latest change stands first; changes of one instant would stand in any order.
    app.clock.advance(1000);
    await decisions.give(actor, stage.contest.id, { entryId: first ?? '', prizeId: best ?? '', reason });
    await decisions.give(actor, stage.contest.id, { entryId: second ?? '', prizeId: next ?? '', reason });
    const after = await boardOf(stage);
    expect(after.undecided.map(({ entryIds }) => entryIds.length)).toEqual([3]);
    expect(after.changes[0]).toMatchObject({ by: 'Vũ Hội Đồng', reason });
    expect(after.changes.map(({ what }) => what).join('\n')).toMatch(
      /Trao Giải Nhất cho tác phẩm “Bài số \d”/u,
    );
  });
});

describe('changes by hand', () => {
  let stage: CouncilStage;
  const reason = 'Theo ý kiến của Hội đồng';
  beforeAll(async () => {
    stage = await buildDeciding(app, [
      [9000, 8500, 8000],
      [7000, 6000],
    ]);
    await app.get(AwardDecisions).propose(await stage.council.actor(), stage.contest.id);
  });

  it('take an award away, leave the prize empty, and give more than planned', async () => {
    const actor = await stage.council.actor();
    const decisions = app.get(AwardDecisions);
    const { id } = stage.contest;
    const board = await boardOf(stage);
    const [best] = board.ranking;
    await decisions.take(actor, id, best?.award?.awardId ?? '', reason);
    const emptied = await boardOf(stage);
    expect(emptied.ranking[0]?.award).toBeNull();
    const second = prizeOf(emptied, best?.categoryId ?? '', 1);
    await decisions.give(actor, id, { entryId: best?.entryId ?? '', prizeId: second, reason });
    const after = await boardOf(stage);
    const crowded = after.prizes.find((prize) => prize.id === second);
    expect([crowded?.quantity, crowded?.awards.length]).toEqual([2, 3]);
    const recorded = await app.nest
      .get(Database)
      .rows(RecordRow)
      .findBy({ contestId: id, action: 'awards.award-given' });
    expect(recorded.map((row) => row.facts['beyondPlan'])).toEqual([true]);
  });

  it('refuse what the plan or the ranking does not know', async () => {
    const actor = await stage.council.actor();
    const { id } = stage.contest;
    const board = await boardOf(stage);
    const [best] = board.ranking;
    const give = (entryId: string, prizeId: string): Promise<string> =>
      codeOf(app.get(AwardDecisions).give(actor, id, { entryId, prizeId, reason }));
    const prizeId = prizeOf(board, best?.categoryId ?? '', 0);
    const entryId = best?.entryId ?? '';
    expect(await give(entryId, prizeId)).toBe('award.already-awarded');
    expect(await give(id, prizeId)).toBe('award.work-not-ranked');
    expect(await give(entryId, id)).toBe('award.prize-unknown');
    const other = stage.contest.categories.find((one) => one.id !== best?.categoryId)?.id ?? '';
    expect(await give(entryId, prizeOf(board, other, 0))).toBe('award.other-category');
    expect(await codeOf(app.get(AwardDecisions).take(actor, id, id, reason))).toBe('thing.not-found');
  });

  it('are for the council and the organisers', async () => {
    const { id } = stage.contest;
    for (const stranger of [stage.judges[0], stage.entrants[0], stage.secretary]) {
      const actor = await stranger!.actor();
      expect(await codeOf(app.get(AwardDecisions).propose(actor, id))).toBe('access.denied');
      expect(await codeOf(app.get(AwardDecisions).take(actor, id, id, reason))).toBe('access.denied');
    }
    expect(await codeOf(boardOf(stage, stage.judges[0]))).toBe('access.denied');
    expect(await codeOf(boardOf(stage, stage.entrants[0]))).toBe('access.denied');
    expect(await codeOf(boardOf(stage, stage.secretary))).toBe('no error');
    expect((await boardOf(stage, stage.secretary)).can).toEqual({
      propose: false,
      change: false,
      approve: false,
      publish: false,
      revoke: false,
    });
  });

  it('of two people at once: one is told that the board changed', async () => {
    const actor = await stage.council.actor();
    const board = await boardOf(stage);
    const awarded = board.ranking.filter((work) => work.award !== null).slice(0, 2);
    const both = await Promise.all(
      awarded.map(({ award }) =>
        codeOf(app.get(AwardDecisions).take(actor, stage.contest.id, award?.awardId ?? '', reason)),
      ),
    );
    // SQLite does one after the other; MariaDB may let both read the same board.
    expect(both.filter((code) => code !== 'no error' && code !== 'conflict.stale')).toEqual([]);
    const left = (await boardOf(stage)).ranking.filter((work) => work.award !== null).length;
    const done = both.filter((code) => code === 'no error').length;
    expect(left).toBe(board.ranking.filter((work) => work.award !== null).length - done);
  });
});

describe('approval and publication', () => {
  let stage: CouncilStage;
  const decision = { number: ' 15/QĐ-BTC ', date: '2026-04-01' };
  beforeAll(async () => {
    stage = await buildDeciding(app, [
      [9000, 8500],
      [7000, 6000],
    ]);
  });

  it('needs awards, then a decision, then the typed name of the contest', async () => {
    const { id, slug } = stage.contest;
    const council = await stage.council.actor();
    const organiser = await stage.organiser.actor();
    const approval = app.get(Approval);
    const publication = app.get(Publication);
    expect(await codeOf(approval.approve(council, id, decision))).toBe('award.none');
    await app.get(AwardDecisions).propose(council, id);
    expect(await codeOf(publication.publish(organiser, id, slug))).toBe('award.not-approved');
    expect(await codeOf(approval.approve(council, id, { number: '1', date: '2026-02-30' }))).toBe(
      'award.date-invalid',
    );
    expect(await codeOf(approval.approve(council, id, { number: '1', date: '2999-01-01' }))).toBe(
      'award.date-invalid',
    );
    await approval.approve(council, id, decision);
    const approved = await boardOf(stage);
    expect(approved).toMatchObject({
      state: 'approved',
      decision: { number: '15/QĐ-BTC', date: '2026-04-01' },
      can: { propose: false, change: false, approve: true, publish: false },
    });
    expect(await app.get(Awards).published(id)).toEqual([]);
    const [best] = approved.ranking;
    const take = app.get(AwardDecisions).take(council, id, best?.award?.awardId ?? '', 'Đổi ý kiến');
    expect(await codeOf(take)).toBe('award.board-closed');
    await approval.approve(council, id, { ...decision, number: '16/QĐ-BTC' });
    expect(await codeOf(publication.publish(council, id, slug))).toBe('access.denied');
    expect(await codeOf(publication.publish(organiser, id, 'cuoc-thi-khac'))).toBe('confirmation.mismatch');
    await publication.publish(organiser, id, slug);
    expect((await app.get(Contests).get(id)).state).toBe('published');
    expect(await codeOf(publication.publish(organiser, id, slug))).toBe('conflict.state');
  });

  it('shows what was decided, best prize first, and each entrant the own prize', async () => {
    const { id } = stage.contest;
    const awards = await app.get(Awards).published(id);
    expect(awards.map(({ prizeName, decisionNumber, state }) => [prizeName, decisionNumber, state])).toEqual([
      ['Giải Nhất', '16/QĐ-BTC', 'published'],
      ['Giải Nhì', '16/QĐ-BTC', 'published'],
      ['Giải Nhất', '16/QĐ-BTC', 'published'],
      ['Giải Nhì', '16/QĐ-BTC', 'published'],
    ]);
    for (const [index, entrant] of stage.entrants.entries()) {
      const entryId = stage.entryIds[index] ?? '';
      const award = awards.find((one) => one.entryId === entryId);
      expect(await awardSeenBy(entrant, entryId)).toEqual({
        prizeName: award?.prizeName,
        certificateId: null,
      });
      expect(award?.authorNames).toEqual([entrant.fullName]);
    }
  });

  it('keeps a revoked award as a tombstone', async () => {
    const { id } = stage.contest;
    const organiser = await stage.organiser.actor();
    const [award] = await app.get(Awards).published(id);
    const awardId = award?.awardId ?? '';
    const wish = { reason: 'Có tranh chấp bản quyền', decisionNumber: '20/QĐ-BTC' };
    const publication = app.get(Publication);
    expect(await codeOf(publication.revoke(await stage.council.actor(), id, awardId, wish))).toBe(
      'access.denied',
    );
    await publication.revoke(organiser, id, awardId, wish);
    expect(await codeOf(publication.revoke(organiser, id, awardId, wish))).toBe('conflict.state');
    expect((await app.get(Awards).published(id)).map((one) => one.awardId)).not.toContain(awardId);
    const row = await app.nest.get(Database).rows(AwardRow).findOneByOrFail({ id: awardId });
    expect(row).toMatchObject({
      state: 'revoked',
      revocationReason: wish.reason,
      revocationDecision: wish.decisionNumber,
    });
    const owner = stage.entrants[stage.entryIds.indexOf(award?.entryId ?? '')];
    expect(await awardSeenBy(owner!, award?.entryId ?? '')).toBeNull();
  });
});
