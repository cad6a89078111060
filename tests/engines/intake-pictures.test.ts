import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { jest } from '@jest/globals';
import PDFDocument from 'pdfkit';
import type { Inspection } from '../../src/modules/entries/intake/domain/inspection.js';
import { DEFAULT_LIMITS, type InspectionLimits } from '../../src/modules/entries/intake/domain/limits.js';
import { documentPicture } from '../../src/modules/entries/intake/drawing/document-pictures.js';
import { inspectFile } from '../../src/modules/entries/intake/inspect-file.js';
import { wordParagraph } from '../../src/platform/files/build-docx.js';
import { buildOdt } from '../support/files/build-odt.js';
import {
  docxWithPictures,
  landscape,
  picturedPage,
  wallPicture,
  wordPicture,
} from '../support/files/pictured-pages.js';
import { essay } from '../support/files/sentences.js';

jest.setTimeout(120_000);
const NAME = 'Lò Thị Hoài Mẩy';
const TEXT = essay(4);
const typed = (text: string): string => wordParagraph(text);
const PAGE = picturedPage([
  'Con đường về bản những ngày mưa lầy lội',
  'nhưng bà con vẫn cùng nhau đi học chữ.',
  `Người viết bài này là ${NAME}`,
]);
const OTHER_PAGE = picturedPage([
  'Trang sau kể chuyện già làng giữ rừng đầu nguồn',
  'cho con cháu mai sau có nước làm ruộng bậc thang.',
]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(
  bytes: Buffer,
  clientName: string,
  recogniseScans: boolean,
  limits: Partial<InspectionLimits> = {},
): Promise<Inspection> {
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  const input = { path, clientName, people: [{ fullName: NAME }], recogniseScans };
  return inspectFile(input, { ...DEFAULT_LIMITS, ...limits });
}

const codes = ({ reasons }: Inspection): string[] => reasons.map(({ code }) => code);
const leaks = ({ findings }: Inspection): string[] =>
  findings.filter((one) => one.confidence >= 0.5).map(({ value, place }) => `${place}: ${value}`);

function expectOrder(text: string, parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe('a DOCX of pictures of pages alone', () => {
  const bytes = docxWithPictures(wordPicture('p1') + wordPicture('p2'), [PAGE, OTHER_PAGE]);

  it('waits for recognition as a scan does, and is not refused for having no text', async () => {
    const waiting = await inspect(bytes, 'bai.docx', false);
    expect(waiting).toMatchObject({ verdict: 'review', textOrigin: 'recognition', words: 0 });
    expect(codes(waiting)).toEqual(['scanned-pages']);
  });

  it('is read in the order of the document, and the name in a picture is found with its place', async () => {
    const read = await inspect(bytes, 'bai.docx', true);
    expect(codes(read)).toEqual(['recognised-text', 'identity-found']);
    expect(read.recognitionConfidence).toBeGreaterThan(60);
    expectOrder(read.text, ['về bản những ngày mưa', 'giữ rừng đầu nguồn']);
    expect(leaks(read)).toEqual([`body: ${NAME}`]);
    const [finding] = read.findings;
    expect(read.text.slice(finding?.offset ?? 0).startsWith(NAME)).toBe(true);
    expect(read.words).toBeGreaterThan(35);
  });

  it('is read however small the pictures are shown', async () => {
    const small = docxWithPictures(wordPicture('p1', 4, 3), [PAGE]);
    expect(codes(await inspect(small, 'bai.docx', false))).toEqual(['scanned-pages']);
  });

  it('of a landscape is no work that a machine refuses: a person looks', async () => {
    const read = await inspect(docxWithPictures(wordPicture('p1'), [landscape()]), 'bai.docx', true);
    expect(read).toMatchObject({ verdict: 'review', text: '', recognitionConfidence: null });
    expect(codes(read)).toEqual(['scanned-pages']);
  });
});

describe('a DOCX of text with pictures in it', () => {
  it('has the text of a pictured page where the picture stands', async () => {
    const body = [typed(TEXT[0] ?? ''), typed(TEXT[1] ?? ''), wordPicture('p1'), typed('Lời cuối bài.')];
    const bytes = docxWithPictures(body.join(''), [PAGE]);
    const waiting = await inspect(bytes, 'bai.docx', false);
    expect(waiting.reasons).toEqual([{ code: 'pictured-pages', params: { pages: 1 } }]);
    expect(waiting.textOrigin).toBe('recognition');
    const read = await inspect(bytes, 'bai.docx', true);
    expect(codes(read)).toEqual(['recognised-text', 'identity-found']);
    expectOrder(read.text, [TEXT[1] ?? '', 'về bản những ngày mưa', 'Lời cuối bài.']);
    expect(leaks(read)).toEqual([`body: ${NAME}`]);
  });

  it('with a logo or a thumbnail is an ordinary document', async () => {
    const logo = picturedPage(['Huy hiệu'], 400, 300);
    const body = TEXT.map(typed).join('') + wordPicture('p1') + wordPicture('p2', 4, 3);
    const read = await inspect(docxWithPictures(body, [logo, PAGE]), 'bai.docx', false);
    expect(read).toMatchObject({ verdict: 'accept', reasons: [], textOrigin: 'file', pictures: 0 });
  });

  it('with an illustration is an ordinary document again once the picture was looked at', async () => {
    const bytes = docxWithPictures(TEXT.map(typed).join('') + wordPicture('p1'), [landscape()]);
    const read = await inspect(bytes, 'bai.docx', true);
    expect(read).toMatchObject({ verdict: 'accept', reasons: [], textOrigin: 'file' });
    expect(read.text).toBe(TEXT.join('\n'));
  });
});

describe('an ODT', () => {
  it('has the text of a pictured page where the picture stands', async () => {
    const frame =
      '<text:p><draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:width="16cm" ' +
      'svg:height="12cm"><draw:image xlink:href="Pictures/trang.png"/></draw:frame></text:p><text:p>Lời cuối bài.</text:p>';
    const bytes = buildOdt({
      paragraphs: TEXT.slice(0, 2),
      body: frame,
      parts: { 'Pictures/trang.png': PAGE },
    });
    expect(codes(await inspect(bytes, 'bai.odt', false))).toEqual(['pictured-pages']);
    const read = await inspect(bytes, 'bai.odt', true);
    expectOrder(read.text, [TEXT[1] ?? '', 'về bản những ngày mưa', 'Lời cuối bài.']);
    expect(leaks(read)).toEqual([`body: ${NAME}`]);
    expect(read.pictures).toBe(1);
    expect(await documentPicture(bytes, 'odt', 1, DEFAULT_LIMITS)).toEqual(PAGE);
    await expect(documentPicture(bytes, 'odt', 2, DEFAULT_LIMITS)).rejects.toMatchObject({ code: 'corrupt' });
  });
});

describe('a PDF of typed and of pictured pages', () => {
  async function pdf(pages: readonly (string | Buffer)[]): Promise<Buffer> {
    const document = new PDFDocument({ size: 'A4', autoFirstPage: false });
    document.registerFont('Page', 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise((resolve) => document.on('end', resolve));
    for (const page of pages) {
      document.addPage();
      if (typeof page === 'string') document.font('Page').fontSize(13).text(page);
      else document.image(page, 40, 60, { width: 515 });
    }
    document.end();
    await done;
    return Buffer.concat(chunks);
  }

  it('is read page by page in their order', async () => {
    const bytes = await pdf([
      TEXT[0] ?? '',
      PAGE,
      'Lời cuối bài, gửi lại người đọc một lời cảm ơn chân thành.',
    ]);
    const waiting = await inspect(bytes, 'bai.pdf', false);
    expect(waiting.reasons).toEqual([{ code: 'pictured-pages', params: { pages: 1 } }]);
    const read = await inspect(bytes, 'bai.pdf', true);
    expect(codes(read)).toEqual(['recognised-text', 'identity-found']);
    expectOrder(read.text, ['Sáng nào ông cụ', 'về bản những ngày mưa', 'Lời cuối bài']);
    expect(leaks(read)).toEqual([`body: ${NAME}`]);
  });

  it('with an empty page or a small picture is an ordinary document', async () => {
    const bytes = await pdf([TEXT.join('\n'), picturedPage(['Huy hiệu'], 300, 200), '']);
    const read = await inspect(bytes, 'bai.pdf', false);
    expect(read).toMatchObject({ verdict: 'accept', reasons: [], textOrigin: 'file' });
  });
});

describe('pictures made to hurt', () => {
  it('that claim to be walls are never decoded: the text stays, and a person looks', async () => {
    const bytes = docxWithPictures(TEXT.map(typed).join('') + wordPicture('p1'), [wallPicture]);
    const read = await inspect(bytes, 'bai.docx', true);
    expect(read.reasons).toEqual([{ code: 'pictured-pages', params: { pages: 1 } }]);
    expect(read).toMatchObject({ text: TEXT.join('\n'), pictures: 0 });
  });

  it('too large to be recognised among many can still be looked at one by one', async () => {
    const limits = { maxInnerPicturePixels: 1_000_000 };
    const body = TEXT.map(typed).join('') + wordPicture('p1') + wordPicture('p2');
    const bytes = docxWithPictures(body, [PAGE, picturedPage([], 900, 700)]);
    const read = await inspect(bytes, 'bai.docx', true, limits);
    expect(read.reasons).toEqual([{ code: 'pictured-pages', params: { pages: 1 } }]);
    expect(read.pictures).toBe(2);
  });

  it('that say their size behind many notes are measured all the same, and what only resembles one is not', async () => {
    const photograph = createCanvas(900, 700).toBuffer('image/jpeg');
    const note = Buffer.concat([Buffer.from([0xff, 0xe1, 0xff, 0xff]), Buffer.alloc(0xffff - 2)]);
    const noted = Buffer.concat([
      photograph.subarray(0, 2),
      ...Array<Buffer>(6).fill(note),
      photograph.subarray(2),
    ]);
    const drawn = Buffer.from('\u0000PNG<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"/>');
    const body = TEXT.map(typed).join('') + wordPicture('p1') + wordPicture('p2');
    const bytes = docxWithPictures(body, [drawn, noted]);
    expect((await inspect(bytes, 'bai.docx', false)).pictures).toBe(1);
    expect(await documentPicture(bytes, 'docx', 1, DEFAULT_LIMITS)).toEqual(noted);
  });

  it('that are damaged cost themselves alone', async () => {
    const damaged = Buffer.concat([PAGE.subarray(0, 200), Buffer.alloc(2_000, 7)]);
    const body = typed(TEXT[0] ?? '') + wordPicture('p1') + wordPicture('p2');
    const read = await inspect(docxWithPictures(body, [damaged, OTHER_PAGE]), 'bai.docx', true);
    expect(codes(read)).toEqual(['recognised-text']);
    expect(read.text).toContain('giữ rừng đầu nguồn');
  });

  it('more than may be recognised are left to a person, also thousands of them', async () => {
    const count = 1_500;
    const empty = picturedPage([]);
    const pictures = Array.from({ length: count }, () => empty);
    const body =
      typed(TEXT[0] ?? '') + pictures.map((_, index) => wordPicture(`p${String(index + 1)}`)).join('');
    const read = await inspect(docxWithPictures(body, pictures), 'bai.docx', true);
    expect(read.reasons).toEqual([{ code: 'pictured-pages', params: { pages: count } }]);
    expect(read).toMatchObject({ text: TEXT[0], pictures: count });
  });

  it('shown a thousand times are read once', async () => {
    const body = typed(TEXT[0] ?? '') + wordPicture('p1').repeat(1_000);
    const read = await inspect(docxWithPictures(body, [OTHER_PAGE]), 'bai.docx', true);
    expect(read.text.split('giữ rừng đầu nguồn')).toHaveLength(2);
  });

  it('that take too long are left to a person, and the text of the file is kept', async () => {
    const body = typed(TEXT[0] ?? '') + wordPicture('p1');
    const read = await inspect(docxWithPictures(body, [PAGE]), 'bai.docx', true, { recognitionTimeoutMs: 1 });
    expect(codes(read)).toEqual(['pictured-pages']);
    expect(read.text).toBe(TEXT[0]);
  });
});
