import { jest } from '@jest/globals';
import type { BasicsPatch, Contest } from '../../src/modules/contests/index.js';
import { type Unit, Units } from '../../src/modules/contests/units/index.js';
import { Submissions } from '../../src/modules/entries/index.js';
import { UnitImportsStore } from '../../src/modules/entries/unit-lists/unit-imports.store.js';
import { UnitWorks } from '../../src/modules/entries/unit-lists/unit-works.service.js';
import { Figures } from '../../src/modules/screening/figures.service.js';
import { TestApp } from '../support/app.js';
import { appoint, person, prepareWork } from '../support/entries.js';
import { channels, paperForm } from '../support/reception.js';
import {
  actorOf,
  bringList,
  coordinatorOf,
  type ListCell,
  type ListSender,
  openUnitStage,
  takeList,
  usualHeading,
  workFile,
} from '../support/unit-lists.js';

jest.setTimeout(300_000);

/** A district with a commune, and in the commune a branch: each sends works of its own. */
let app: TestApp;
let contest: Contest;
let district: ListSender;
let commune: ListSender;
let branch: ListSender;

afterEach(() => app.stop());

async function openTree(patch: BasicsPatch = {}): Promise<void> {
  app = await TestApp.start();
  const stage = await openUnitStage(app, { channels, ...patch });
  ({ contest } = stage);
  const units = app.get(Units);
  const drafts = (await units.list(contest.id)).map(({ id, name, abbreviation }) => {
    return { id, name, abbreviation, above: id === stage.otherUnit.id ? stage.unit.name : null };
  });
  const fresh = { id: null, name: 'Chi bộ bản Nà Khoang', abbreviation: null, above: stage.otherUnit.name };
  await units.replace(contest.id, [fresh, ...drafts], false);
  const made = (await units.list(contest.id)).find(({ name }) => name === fresh.name);
  if (made === undefined) throw new Error('The branch was not written.');
  const senderOf = async (unit: Unit, name: string): Promise<ListSender> => {
    return { contest, unit, coordinator: await coordinatorOf(app, contest, unit, name) };
  };
  district = stage;
  commune = await senderOf(stage.otherUnit, 'Đầu Mối Xã');
  branch = await senderOf(made, 'Đầu Mối Bản');
}

let works = 0;
/** A row of a list; every work another one. */
function row(author: string, category: string, unit: string | null = null): ListCell[] {
  works += 1;
  return [1, author, 1979, unit, `Chuyện thứ ${works}`, category, null, 'bai.docx', null];
}

async function bring(sender: ListSender, given: ListCell[]): Promise<string[]> {
  const files = [{ name: 'bai.docx', content: workFile(works) }];
  const id = await bringList(app, sender, [usualHeading, given], files);
  const rows = await app.get(UnitImportsStore).rows(id);
  const codes = rows.flatMap(({ problems }) =>
    problems.flatMap((one) => (one.weight === 'problem' ? one.code : [])),
  );
  if (codes.length === 0) await takeList(app, sender, id);
  return codes;
}

const nameOf = (index: number): string => contest.categories[index]?.name ?? '';

describe('the figures of a unit', () => {
  it('include those of all units below it, which are told by themselves too', async () => {
    await openTree();
    expect(await bring(district, row('Tác Giả Huyện', nameOf(0)))).toEqual([]);
    expect(await bring(commune, row('Tác Giả Xã', nameOf(0)))).toEqual([]);
    expect(await bring(commune, row('Tác Giả Xã Khác', nameOf(1)))).toEqual([]);
    expect(await bring(branch, row('Tác Giả Bản', nameOf(0)))).toEqual([]);
    const figures = app.get(UnitWorks);
    const ofDistrict = await figures.figures(actorOf(district), contest.id);
    expect(ofDistrict.all).toMatchObject({ received: 4, waiting: 4 });
    expect(ofDistrict.all.byCategory.map(({ count }) => count).sort()).toEqual([1, 3]);
    expect(ofDistrict.own.received).toBe(1);
    expect(ofDistrict.below.map(({ unit, depth, figures: own }) => [unit.name, depth, own.received])).toEqual(
      [
        [commune.unit.name, 1, 3],
        [branch.unit.name, 2, 1],
      ],
    );
    const ofBranch = await figures.figures(actorOf(branch), contest.id);
    expect([ofBranch.all.received, ofBranch.below]).toEqual([1, []]);
    // Figures go up; the works themselves stay with whoever sent them.
    const page = await figures.page(actorOf(district), contest.id, {}, { page: 1, pageSize: 20 });
    expect(page.items.map(({ authors }) => authors[0]?.fullName)).toEqual(['Tác Giả Huyện']);
  });

  it('go up on the desk of the secretariat, whatever way the works came', async () => {
    await openTree();
    await bring(district, row('Tác Giả Huyện', nameOf(0)));
    await bring(branch, row('Tác Giả Bản', nameOf(0)));
    const secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Bảo');
    const { byUnit, total } = await app.get(Figures).read(await secretary.actor(), contest.id);
    expect(total).toBe(2);
    expect(byUnit.map(({ name, total: count, withBelow }) => [name, count, withBelow])).toEqual([
      [district.unit.name, 2, true],
      ...[
        [branch.unit.name, 1, false],
        [commune.unit.name, 1, true],
      ].sort(([a], [b]) => String(a).localeCompare(String(b), 'vi')),
    ]);
    expect(byUnit[0]?.states).toEqual([{ state: 'submitted', count: 2 }]);
  });
});

it('a unit sends works of authors of its own and of the units below it, not of those above', async () => {
  await openTree();
  expect(await bring(district, row('Tác Giả Bản', nameOf(0), branch.unit.name))).toEqual([]);
  expect(await bring(branch, row('Tác Giả Xã', nameOf(0), commune.unit.name))).toEqual(['list.unit-foreign']);
});

describe('the caps of an author hold over units of every level and all ways in', () => {
  const otherForm = 1;
  it.each<[string, BasicsPatch, number, string]>([
    ['in a category', {}, 0, 'entry.over-cap-category'],
    [
      'in a group of forms',
      { formGroupLimits: [{ formGroup: 'written', maxEntriesPerAuthor: 1 }] },
      otherForm,
      'entry.over-cap-form-group',
    ],
    ['in the contest', { entriesPerAuthor: 1, formGroupLimits: [] }, otherForm, 'entry.over-cap-contest'],
  ])('%s', async (_, patch, category, code) => {
    await openTree(patch);
    expect(await bring(branch, row('Lò Thị Muôn', nameOf(0)))).toEqual([]);
    // The units above send the same author.
    expect(await bring(commune, row('LÒ THỊ MUÔN', nameOf(category)))).toEqual([code]);
    expect(await bring(district, row('Lò Thị Muôn', nameOf(category)))).toEqual([code]);
    // The author comes by the web.
    const entrant = await person(app, 'Lò Thị Muôn');
    const authors = [{ fullName: 'Lò Thị Muôn', birthYear: 1979 }];
    const work = await prepareWork(app, contest, entrant, { category, authors });
    const submitted = app.get(Submissions).submit(await entrant.actor(), work.entryId, work.version);
    await expect(submitted).rejects.toMatchObject({ code });
    // And by post.
    const secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Bảo');
    const form = paperForm(contest, {
      categoryId: contest.categories[category]?.id,
      arrivedAt: app.clock.now().toISOString(),
    });
    const paper = await secretary.browser.post(`/api/contests/${contest.id}/reception`, form);
    expect(paper.body).toMatchObject({ code });
    // Somebody of the same name and another age has places of their own.
    const other = paperForm(contest, { birthYear: 1990, arrivedAt: app.clock.now().toISOString() });
    expect((await secretary.browser.post(`/api/contests/${contest.id}/reception`, other)).status).toBe(201);
  });
});
