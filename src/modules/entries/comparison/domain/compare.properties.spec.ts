import fc from 'fast-check';
import { SeededRandom } from '../../../../kernel/random.js';
import { countWords } from '../../../../kernel/words.js';
import { compareWorks } from './compare.js';

// Texts of syllables that are put together by chance: nobody's sentences.
const onsets = 'b c ch d đ g h kh l m n ng nh ph t th tr v x s'.split(' ');
const rimes =
  'a an ang ao ăn âm ân ây e em ê ênh i iên in o oa oan oi om ong ô ôi ôn ơi u ung uyên ư ưa ươi hoà thuỷ'.split(
    ' ',
  );
const marks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const slogan = 'toàn dân đoàn kết một lòng giữ lấy non sông gấm vóc cha ông để lại cho con cháu muôn đời sau';

class Author {
  private readonly random: SeededRandom;

  constructor(seed: string) {
    this.random = new SeededRandom(seed);
  }

  chance(percent: number): boolean {
    return this.random.int(100) < percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.random.int(items.length)] as T;
  }

  word(): string {
    return (
      this.pick(onsets) + this.pick(rimes).replace(/[aăâeêioôơuư]/u, (vowel) => vowel + this.pick(marks))
    ).normalize('NFC');
  }

  sentence(): string {
    const words = Array.from({ length: 9 + this.random.int(12) }, () => this.word());
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  sentences(words: number): string[] {
    const list: string[] = [];
    for (let count = 0; count < words; count += countWords(list.at(-1) ?? '')) list.push(this.sentence());
    return list;
  }

  shuffled<T>(items: readonly T[]): T[] {
    return this.random.shuffle(items);
  }

  /** Changes each word by chance. */
  words(sentence: string, percent: number, change: (word: string) => string): string {
    return sentence
      .split(' ')
      .map((word) => (this.chance(percent) ? change(word) : word))
      .filter((word) => word !== '')
      .join(' ');
  }
}

type Disguise = (copied: readonly string[], author: Author) => string[];
const each =
  (change: (sentence: string, author: Author) => string): Disguise =>
  (copied, author) =>
    copied.map((sentence) => change(sentence, author));
const stripped = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const oldSpelling = (text: string): string => text.replaceAll('hoà', 'hòa').replaceAll('thuỷ', 'thủy');

const disguises: Readonly<Record<string, Disguise>> = {
  'synonyms of one word in ten': each((one, author) => author.words(one, 10, () => author.word())),
  'one word in twelve left out': each((one, author) => author.words(one, 8, () => '')),
  'words put in': each((one, author) => author.words(one, 8, (word) => `${word} ${author.word()}`)),
  'sentences in another order': (copied, author) => author.shuffled(copied),
  'sentences joined': (copied) =>
    copied.map((one, at) =>
      at % 2 === 0 ? one.replace(/\.$/u, ',') : one.charAt(0).toLowerCase() + one.slice(1),
    ),
  'marks left out of some': each((one, author) => (author.chance(50) ? stripped(one) : one)),
  decomposed: each((one) => one.normalize('NFD')),
  'the other place of tone marks': each(oldSpelling),
  capitals: each((one) => one.toUpperCase()),
  'no punctuation': each((one) => one.replace(/[.,]/gu, '')),
  'more punctuation': each((one, author) => author.words(one, 15, (word) => `“${word}”,`)),
  'hyphens between syllables': each((one) => one.replace(/ (\S+ )/gu, '-$1')),
  'no blank after a full stop': (copied) => [copied.join('')],
  'characters without width': each((one, author) =>
    author.words(one, 40, (word) => `${word.slice(0, 1)}\u200B${word.slice(1)}`),
  ),
  'soft hyphens': each((one, author) =>
    author.words(one, 40, (word) => `${word.slice(0, 1)}\u00AD${word.slice(1)}`),
  ),
};

const text = (sentences: readonly string[]): string =>
  sentences
    .map((one, at) => one + (at % 4 === 3 ? '\n' : ' '))
    .join('')
    .trim();

const copying = fc.record({
  seed: fc.uuid(),
  length: fc.constantFrom(300, 450, 750, 1200, 2500),
  share: fc.double({ min: 0.3, max: 0.9, noNaN: true }),
  names: fc.uniqueArray(fc.constantFrom(...Object.keys(disguises)), { minLength: 1, maxLength: 2 }),
});

it('a copy of 30 % or more is found with its share within five points, however it is disguised', () => {
  fc.assert(
    fc.property(copying, ({ seed, length, share, names }) => {
      const author = new Author(seed);
      const original = author.sentences(length);
      const taken = original.slice(2, 2 + Math.max(1, Math.round((original.length - 2) * share)));
      const own = author.sentences(Math.max(40, length * (1 - share)));
      const copied = names.reduce<string[]>(
        (sentences, name) => disguises[name]?.(sentences, author) ?? [],
        taken,
      );
      const at = Math.floor(own.length / 2);
      const copy = [...own.slice(0, at), ...copied, ...own.slice(at)];
      const [pair] = compareWorks(
        [
          { id: 'a', text: text(original) },
          { id: 'b', text: text(copy) },
        ],
        0.1,
      ).pairs;
      const wordsOf = (sentences: readonly string[]): number =>
        countWords(
          sentences
            .join(' ')
            .replaceAll('-', ' ')
            .replace(/\.(?=\S)/gu, '. '),
        );
      expect(Math.abs((pair?.shareOfA ?? 0) - wordsOf(taken) / wordsOf(original))).toBeLessThan(0.05);
      expect(Math.abs((pair?.shareOfB ?? 0) - wordsOf(copied) / wordsOf(copy))).toBeLessThan(0.05);
    }),
    { numRuns: 60, seed: 20_260_730 },
  );
});

it('works of one topic that quote the same and shout the same slogan are no pair', () => {
  const topic = fc.record({
    seed: fc.uuid(),
    length: fc.constantFrom(300, 500, 750),
    works: fc.integer({ min: 3, max: 6 }),
  });
  fc.assert(
    fc.property(topic, ({ seed, length, works }) => {
      const common = new Author(`${seed} chung`);
      const quotation = `Người xưa dặn: “${common.sentences(40).join(' ')}”`;
      const phrases = Array.from({ length: 8 }, () => `${common.word()} ${common.word()} ${common.word()}`);
      const collection = Array.from({ length: works }, (_, at) => {
        const author = new Author(`${seed} ${String(at)}`);
        const own = author
          .sentences(length)
          .map((one) => (author.chance(30) ? one.replace(/\.$/u, ` ${author.pick(phrases)}.`) : one));
        own.splice(3, 0, quotation);
        own.splice(8, 0, `${slogan.charAt(0).toUpperCase()}${slogan.slice(1)}.`);
        return { id: String(at), text: text(own) };
      });
      const { pairs, quotations } = compareWorks(collection, 0.03);
      expect(pairs).toEqual([]);
      expect(quotations.map((one) => one.works.length)).toEqual([works, works]);
    }),
    { numRuns: 25, seed: 20_260_730 },
  );
});

it('works of which three have the same long passages are pairs, not quotations', () => {
  const copied = new Author('cùng một nguồn').sentences(120);
  const ring = Array.from({ length: 4 }, (_, at) => {
    const author = new Author(`vòng ${String(at)}`);
    return {
      id: String(at),
      text: text([...author.sentences(200), ...author.shuffled(copied), ...author.sentences(100)]),
    };
  });
  const { pairs, quotations } = compareWorks(ring, 0.1);
  expect([pairs.length, quotations]).toEqual([6, []]);
});

it('more works than are compared group by group lead to the same pairs', () => {
  const author = new Author('nhiều bài');
  const works = Array.from({ length: 1_600 }, (_, at) => ({
    id: String(at),
    text: text(author.sentences(60)),
  }));
  const source = new Author('nguồn').sentences(300);
  works.push({ id: 'nguồn', text: text(source) });
  works.push({ id: 'bản sao', text: text([...author.sentences(150), ...source.slice(4, 16)]) });
  expect(compareWorks(works, 0.1).pairs).toMatchObject([{ a: 'nguồn', b: 'bản sao' }]);
});
