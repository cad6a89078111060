import { SeededRandom } from '../../../../kernel/random.js';
import { countWords } from '../../../../kernel/words.js';
import { type ComparedWork, compareWorks } from './compare.js';

const syllables = (
  'bản làng suối nguồn ruộng nương mùa gặt trẻ em thầy giáo đường đèo mưa nắng chợ phiên khói bếp câu hát ngày mới ' +
  'người dân cán bộ lớp học trang sách cây cầu dòng sông hạt giống đôi tay ánh đèn niềm tin lời nói việc làm gương ' +
  'sáng tấm lòng quê hương đất nước hôm qua bây giờ mai sau cùng nhau gìn giữ dựng xây vượt khó học hành chăm chỉ'
).split(' ');

class Writer {
  private readonly random: SeededRandom;

  constructor(seed: string) {
    this.random = new SeededRandom(seed);
  }

  sentence(): string {
    const words = Array.from({ length: 8 + this.random.int(14) }, () => this.word());
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  sentences(words: number): string[] {
    const list: string[] = [];
    for (let count = 0; count < words; count += countWords(list.at(-1) ?? '')) list.push(this.sentence());
    return list;
  }

  word(): string {
    return syllables[this.random.int(syllables.length)] ?? '';
  }

  /** Every word is changed with a probability, for one that is not there else. */
  altered(sentence: string, percent: number): string {
    return sentence
      .split(' ')
      .map((word) => (this.random.int(100) < percent ? `khác${this.random.int(1000)}` : word))
      .join(' ');
  }

  shuffled<T>(items: readonly T[]): T[] {
    return this.random.shuffle(items);
  }
}

const words = (sentences: readonly string[]): number => countWords(sentences.join(' '));
const text = (sentences: readonly string[]): string =>
  sentences
    .map((sentence, at) => (at % 4 === 3 ? `${sentence}\n` : `${sentence} `))
    .join('')
    .trim();

const stripMarks = (sentence: string): string =>
  sentence.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const disguises: Readonly<Record<string, (copied: string[], writer: Writer) => string[]>> = {
  'word by word': (copied) => copied,
  'without marks': (copied) => copied.map(stripMarks),
  decomposed: (copied) => copied.map((sentence) => sentence.normalize('NFD')),
  'in capitals': (copied) => copied.map((sentence) => sentence.toUpperCase()),
  'in another order': (copied, writer) => writer.shuffled(copied),
  'with one word in twenty changed': (copied, writer) =>
    copied.map((sentence) => writer.altered(sentence, 5)),
  'with one word in seven changed': (copied, writer) =>
    copied.map((sentence) => writer.altered(sentence, 15)),
  'in another order with one word in ten changed': (copied, writer) =>
    writer.shuffled(copied.map((sentence) => writer.altered(sentence, 10))),
  'with own sentences in between': (copied, writer) =>
    copied.flatMap((sentence, at) => (at % 5 === 4 ? [sentence, writer.sentence()] : [sentence])),
  'with letters of another script': (copied) =>
    copied.map((sentence) => sentence.replaceAll('a', 'а').replaceAll('o', 'о').replaceAll('c', 'с')),
  'with fixed blanks': (copied) => copied.map((sentence) => sentence.replaceAll(' ', '\u00A0')),
};

function pairWith(share: number, disguise: keyof typeof disguises, seed: string) {
  const writer = new Writer(seed);
  const original = writer.sentences(600);
  const copied: string[] = [];
  while (words(copied) < share * 600) copied.push(original[copied.length + 3] ?? '');
  const own = writer.sentences(Math.max(10, 600 - words(copied)));
  const disguised = disguises[disguise]?.(copied, writer) ?? [];
  const half = Math.floor(own.length / 2);
  const copy = [...own.slice(0, half), ...disguised, ...own.slice(half)];
  const a: ComparedWork = { id: 'a', text: text(original) };
  const b: ComparedWork = { id: 'b', text: text(copy) };
  return {
    a,
    b,
    shareOfA: words(copied) / words(original),
    shareOfB: words(copied) / words(copy),
  };
}

describe.each(Object.keys(disguises))('a copy %s', (disguise) => {
  it.each([0.9, 0.6, 0.3])('of %d is found with its share', (share) => {
    const { a, b, shareOfA, shareOfB } = pairWith(share, disguise, `${disguise} ${share}`);
    const [pair] = compareWorks([a, b], 0.1).pairs;
    expect(Math.abs((pair?.shareOfA ?? 0) - shareOfA)).toBeLessThan(0.05);
    expect(Math.abs((pair?.shareOfB ?? 0) - shareOfB)).toBeLessThan(0.05);
  });

  it('of 0.15 is found', () => {
    const { a, b } = pairWith(0.15, disguise, disguise);
    expect(compareWorks([a, b], 0.1).pairs).toHaveLength(1);
  });
});

const quotation = `Người xưa từng dặn: “${new Writer('lời dặn').sentences(40).join(' ')}”`;

describe('works', () => {
  const collection = Array.from({ length: 12 }, (_, index) => ({
    id: `w${index}`,
    text: text(new Writer(`độc lập ${index}`).sentences(500)),
  }));

  it('that were written apart are no pair', () => {
    expect(compareWorks(collection, 0.05)).toEqual({ pairs: [], quotations: [] });
  });

  it('give the same passages whichever stands first', () => {
    const { a, b } = pairWith(0.6, 'in another order', 'đối xứng');
    const [one] = compareWorks([a, b], 0.1).pairs;
    const [other] = compareWorks([b, a], 0.1).pairs;
    expect(Math.abs((one?.shareOfA ?? 0) - (other?.shareOfB ?? 0))).toBeLessThan(0.02);
    expect(Math.abs((one?.shareOfB ?? 0) - (other?.shareOfA ?? 0))).toBeLessThan(0.02);
  });

  it('that are the same share everything, and passages say where', () => {
    const same = collection[0]?.text ?? '';
    const [pair] = compareWorks(
      [
        { id: 'x', text: same },
        { id: 'y', text: same },
      ],
      0.1,
    ).pairs;
    expect(pair).toMatchObject({ shareOfA: 1, shareOfB: 1, words: countWords(same) });
    expect(pair?.passages).toEqual([
      { a: { offset: 0, length: same.length }, b: { offset: 0, length: same.length } },
    ]);
  });

  it('that quote the same words are no pair; the quotation stands apart', () => {
    const quoting = collection.map(({ id, text: own }, at) => ({
      id,
      text: at % 3 === 0 ? `${own}\n${quotation}\nHết.` : own,
    }));
    const { pairs, quotations } = compareWorks(quoting, 0.05);
    expect(pairs).toEqual([]);
    expect(quotations).toMatchObject([{ works: ['w0', 'w3', 'w6', 'w9'] }]);
    expect(quotation).toContain(quotations[0]?.text ?? 'nothing');
    expect(compareWorks([quoting[0], quoting[3]] as ComparedWork[], 0.05).pairs).toEqual([]);
  });

  it('without words, or with a handful, are no trouble', () => {
    const short = ['', '—', 'một hai', 'một hai ba bốn'].map((own, at) => ({ id: String(at), text: own }));
    expect(compareWorks(short, 0).pairs).toEqual([]);
  });
});
