import { blockingOf, missingOf, owedOf } from '../../domain/missing.js';
import { isOwn, isPaper } from '../../domain/channel.js';
import { type PaperFacts, tidyPaper, wrongDays } from './paper-wish.js';
import { inOrder, pairsTogether } from './twins.js';

const facts: PaperFacts = {
  channel: 'post',
  postmarkedOn: '2026-07-15',
  arrivedAt: new Date('2026-07-16T02:00:00.000Z'),
  copies: 1,
  pages: null,
  parcelNumber: '  RR 1 ',
  senderUnitId: null,
  senderName: ' ',
  condition: 'good',
  remarks: ' \n',
};
const now = new Date('2026-07-16T03:00:00.000Z');

describe('days that cannot be', () => {
  const wrong = (change: Partial<PaperFacts>): string[] =>
    wrongDays({ ...facts, ...change }, now).map(({ pointer, code }) => `${pointer} ${code}`);

  it('are arrivals ahead, postmarks after the arrival, and postmarks of what was not posted', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ arrivedAt: new Date(now.getTime() + 1) })).toEqual(['/arrivedAt reception.arrival-ahead']);
    expect(wrong({ postmarkedOn: '2026-07-17' })).toEqual(['/postmarkedOn reception.postmark-after-arrival']);
    expect(wrong({ postmarkedOn: '2026-07-16' })).toEqual([]);
    expect(wrong({ channel: 'hand' })).toEqual(['/postmarkedOn reception.postmark-not-by-post']);
  });
});

it('keeps lines tidy and nothing that is empty', () => {
  expect(tidyPaper(facts)).toMatchObject({ parcelNumber: 'RR 1', senderName: null, remarks: null });
});

describe('what paper may owe', () => {
  const author = {
    fullName: 'Lò Thị Ín',
    penName: null,
    birthYear: null,
    unitId: null,
    unitName: null,
    position: null,
    phone: null,
    email: null,
    address: null,
  };
  const missing = missingOf({
    title: '',
    category: null,
    authors: [author],
    files: [],
    scanned: true,
    contactNeeded: true,
    consentsGiven: [],
    consentsRequired: ['judging'],
  });

  it('is the file, the year, the contact and the consent; never the title or the category', () => {
    expect(owedOf(missing, 'post').map(({ code }) => code)).toEqual([
      'entry.author-birth-year-missing',
      'entry.author-contact-missing',
      'entry.file-missing',
      'entry.consent-missing',
    ]);
    expect(blockingOf(missing, 'post').map(({ code }) => code)).toEqual([
      'entry.category-missing',
      'entry.title-missing',
    ]);
  });

  it('is nothing for those who enter online, or through their unit', () => {
    for (const channel of [null, 'web', 'unit'] as const) {
      expect(owedOf(missing, channel)).toEqual([]);
      expect(blockingOf(missing, channel)).toEqual(missing);
    }
  });

  it('takes a scan of any type and size', () => {
    const category = {
      maxAuthors: 1,
      maxBytes: 10,
      maxMediaBytes: null,
      takesMedia: false,
      fileTypes: ['docx'],
    };
    const whole = { title: 'x', category, authors: [{ ...author, birthYear: 1980, phone: '0912345678' }] };
    const files = [{ role: 'work', bytes: 99, type: 'pdf', rejected: false, language: null } as const];
    const given = { ...whole, files, contactNeeded: true, consentsGiven: [], consentsRequired: [] };
    expect(missingOf({ ...given, scanned: true })).toEqual([]);
    expect(missingOf(given)).toHaveLength(2);
  });
});

it('tells the ways in apart', () => {
  expect(['post', 'hand', 'email'].every((one) => isPaper(one as 'post'))).toBe(true);
  expect([null, 'web', 'unit'].some((one) => isPaper(one as null))).toBe(false);
  expect([isOwn(null), isOwn('web'), isOwn('unit'), isOwn('post')]).toEqual([true, true, false, false]);
});

describe('pairs of works', () => {
  it('stand once, with all their grounds, those with more grounds first', () => {
    const pairs = pairsTogether([
      { a: 'b', b: 'c', ground: 'same-title' },
      { a: 'b', b: 'a', ground: 'same-title' },
      { a: 'a', b: 'b', ground: 'same-file' },
    ]);
    expect(pairs).toEqual([
      { a: 'a', b: 'b', grounds: ['same-file', 'same-title'] },
      { a: 'b', b: 'c', grounds: ['same-title'] },
    ]);
    expect(inOrder('z', 'a')).toEqual(['a', 'z']);
  });
});
