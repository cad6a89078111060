import { SeededRandom } from '../../../../kernel/random.js';
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

it('leads to the works that share a passage, and to them alone', async () => {
  const index = new SignatureIndex();
  const phrase =
    'trong giai đoạn cách mạng hiện nay chúng ta cần phải tiếp tục nâng cao nhận thức của cán bộ đảng viên';
  const works = Array.from({ length: 300 }, () => `${essay()} ${phrase}`);
  works.forEach((text, at) => {
    index.set(String(at), signatureOf(text));
  });
  const copied = (works[7] ?? '').split(' ').slice(100, 300).join(' ');
  const question = signatureOf(`${essay()} ${copied} ${phrase}`);
  const found = await index.candidates(question, { least: 4, most: 10 });
  expect(found.map(({ id }) => id)).toEqual(['7']);
  index.set('7', signatureOf(essay()));
  expect(await index.candidates(question, { least: 4, most: 10 })).toEqual([]);
  index.delete('7');
  expect(index.size).toBe(299);
});
