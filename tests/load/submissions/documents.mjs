// DOCX files of a wanted size, no two alike: an essay of two thousand words and a photograph's worth of
// bytes that cannot be compressed. The bytes depend on the seed alone, so a retry sends the same file.
import { Buffer } from 'node:buffer';
import { createCipheriv, createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { buildDocx } from '../../../dist/platform/files/build-docx.js';

const [beginnings, vowels, ends] = [
  'b c d đ g h kh l m n ng nh ph qu r s t th tr v x',
  'a à á ả ạ ă â e è é ê i í o ò ó ô ơ u ư y',
  ' c ch m n ng nh p t i',
].map((list) => list.split(' '));

function noise(seed, length) {
  const key = createHash('sha256').update(`noise ${seed}`).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
}

/** Syllables in the manner of Vietnamese, drawn anew for each work: works share no passages. */
function paragraphs(seed) {
  const dice = noise(`words ${seed}`, 6000);
  const syllable = (index) =>
    [beginnings, vowels, ends].map((parts, place) => parts[dice[index * 3 + place] % parts.length]).join('');
  const text = Array.from({ length: 2000 }, (_, index) => syllable(index));
  return Array.from({ length: 20 }, (_, part) => `${text.slice(part * 100, part * 100 + 100).join(' ')}.`);
}

/** A DOCX of about `bytes` bytes. */
export function makeDocx(seed, bytes) {
  const parts = unzipSync(buildDocx({ paragraphs: [`Bài số ${seed}`, ...paragraphs(seed)] }));
  const text = zipSync(parts, { level: 1 });
  const picture = noise(seed, Math.max(1, bytes - text.length - 300));
  const files = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [part, { level: 1 }]]));
  return Buffer.from(zipSync({ ...files, 'word/media/image1.jpeg': [picture, { level: 0 }] }));
}

/** The body of a form with one file, as a browser sends it. */
export function makeForm(content, fileName) {
  const border = '----chamkin-load-7MA4YWxkTrZu0gW';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const head = `--${border}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${border}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${border}`, body };
}

/** SHA-256 of a content in hex. */
export function sha256Of(content) {
  return createHash('sha256').update(content).digest('hex');
}
