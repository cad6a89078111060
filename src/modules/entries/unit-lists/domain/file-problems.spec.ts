import type { Inspection } from '../../intake/domain/inspection.js';
import { type FileTerms, problemsAfter } from './file-problems.js';

const terms: FileTerms = {
  maxBytes: 1_000_000,
  fileTypes: ['docx', 'mp3'],
  minWords: 1000,
  maxWords: 1500,
  minMinutes: 1,
  maxMinutes: 60,
  tolerancePercent: 10,
};

const said = (found: Partial<Inspection>): unknown[] =>
  problemsAfter(
    'a',
    { reasons: [], detectedType: null, words: 0, durationMs: null, ...found } as never,
    terms,
  ).map(({ code, params, weight }) => [weight, code, params]);

it.each<[number, unknown[]]>([
  [0, []],
  [899, [['note', 'list.words-under', { words: 899, limit: 1000 }]]],
  [900, []],
  [1650, []],
  [1651, [['note', 'list.words-over', { words: 1651, limit: 1500 }]]],
])('tells a text of %i words against its category, with the tolerance', (words, expected) => {
  expect(said({ words })).toEqual(expected);
});

it.each<[number, unknown[]]>([
  [53_400, [['note', 'list.minutes-under', { length: '0:53', limit: 1 }]]],
  [53_600, []],
  [54_000, []],
  [66 * 60_000, []],
  [66 * 60_000 + 400, []],
  [66 * 60_000 + 600, [['note', 'list.minutes-over', { length: '1:06:01', limit: 60 }]]],
])('tells a recording of %i ms by its minutes, never by words', (durationMs, expected) => {
  expect(said({ durationMs, detectedType: 'mp3' })).toEqual(expected);
});
