import { SeededRandom } from '../../../../kernel/random.js';
import { blockWorks } from './posting-block.js';
import { signatureOf } from './signature.js';
import { SignatureIndex } from './signature-index.js';

const random = new SeededRandom('chữ ký');
const essay = (): string => Array.from({ length: 800 }, () => `từ${random.int(900)}`).join(' ');

it('is the same however the words are spelled', () => {
  const text = 'Hoà bình là quý, thuở ấy người ta vẫn nói vậy. '.repeat(3) + essay();
  const stripped = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  expect(signatureOf(stripped)).toEqual(signatureOf(text));
  expect(signatureOf('')).toHaveLength(0);
});

it('keeps about one group in four', () => {
  const { length } = signatureOf(essay());
  expect(length).toBeGreaterThan(140);
  expect(length).toBeLessThan(260);
});

it('leads to the works that share a passage, and to them alone', () => {
  const index = new SignatureIndex();
  const phrase =
    'trong giai đoạn cách mạng hiện nay chúng ta cần phải tiếp tục nâng cao nhận thức của cán bộ đảng viên';
  const works = Array.from({ length: 300 }, () => `${essay()} ${phrase}`);
  works.forEach((text, at) => {
    index.set(String(at), signatureOf(text));
  });
  const copied = (works[7] ?? '').split(' ').slice(100, 300).join(' ');
  const question = signatureOf(`${essay()} ${copied} ${phrase}`);
  const found = index.candidates(question, { least: 4, most: 10 });
  expect(found.map(({ id }) => id)).toEqual(['7']);
  index.set('7', signatureOf(essay()));
  expect(index.candidates(question, { least: 4, most: 10 })).toEqual([]);
  index.delete('7');
  expect(index.size).toBe(299);
});

it('finds works in full blocks too, and forgets what was replaced there', () => {
  const index = new SignatureIndex();
  const groups = (from: number): Int32Array =>
    Int32Array.from({ length: 20 }, (_, at) => (from + at) * 0x9e3779b1);
  const many = 2 * blockWorks + 5;
  for (let work = 0; work < many; work += 1) index.set(String(work), groups(work * 20));
  const best = (work: number): string | undefined =>
    index.candidates(groups(work * 20), { least: 3, most: 3 })[0]?.id;
  for (const work of [0, 1, blockWorks - 1, blockWorks, 2 * blockWorks, many - 1]) {
    expect(best(work)).toBe(String(work));
  }
  index.set('1', groups(many * 20));
  index.delete('0');
  expect([best(0), best(1), best(many)]).toEqual([undefined, undefined, '1']);
  expect(index.size).toBe(many - 1);
});
