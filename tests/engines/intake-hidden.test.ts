import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import type {
  Finding,
  Inspection,
  RegisteredPerson,
} from '../../src/modules/entries/intake/domain/inspection.js';
import { inspectFile } from '../../src/modules/entries/intake/inspect-file.js';
import { buildDocx, buildDocxFromBody, wordParagraph } from '../../src/platform/files/build-docx.js';
import { buildCompoundFile } from '../support/files/build-compound-file.js';
import { buildMp3, buildMp4, buildWav } from '../support/files/build-media.js';
import { buildOdt } from '../support/files/build-odt.js';
import { buildRtf } from '../support/files/build-rtf.js';
import { essay } from '../support/files/sentences.js';

const AUTHOR: RegisteredPerson = {
  fullName: 'Lò Thị Hoài Mẩy',
  penName: 'Sơn Khê',
  unit: 'Trường Trung học phổ thông Nà Khoang',
  unitAbbreviation: 'THPT Nà Khoang',
  phone: '0912 000 111',
  email: 'may.lo77@example.vn',
  citizenId: '014199000123',
  bankAccount: '99901234567',
  homeAddress: 'Số nhà 7, bản Pá Khoang Thượng, xã Nà Khoang, tỉnh Sơn La',
  profileUrl: 'https://www.facebook.com/vidu.hoaimay.77',
  birthDate: '25/07/1988',
};
const TEXT = essay(6);
const NAME = AUTHOR.fullName;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hidden-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(bytes: Buffer, clientName: string): Promise<Inspection> {
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  return inspectFile({ path, clientName, people: [AUTHOR] });
}

const shown = ({ findings }: Inspection): Finding[] => findings.filter((one) => one.confidence >= 0.5);
const places = (result: Inspection): string[] =>
  shown(result).map(({ kind, value, place }) => `${kind} ${place}: ${value}`);

const body = TEXT.map((text) => wordParagraph(text)).join('');
const run = (properties: string, text: string): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const styles = (content: string): string =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:styles>`;
const withPart = (name: string, content: string | Buffer): Buffer =>
  buildDocxFromBody(body, { parts: { [name]: content } });
const slug = 'lo-thi-hoai-may';

describe('DOCX hides a name', () => {
  it.each<[string, string, Buffer]>([
    ['nearly white letters', 'hidden', buildDocxFromBody(body + run('<w:color w:val="FEFDFE"/>', NAME))],
    ['letters of one point', 'hidden', buildDocxFromBody(body + run('<w:sz w:val="2"/>', NAME))],
    [
      'a paragraph style that hides',
      'hidden',
      buildDocxFromBody(
        `${body}<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>${NAME}</w:t></w:r></w:p>`,
        {
          parts: {
            'word/styles.xml': styles(
              '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
            ),
          },
        },
      ),
    ],
    [
      'the title of a content control',
      'hidden',
      buildDocxFromBody(
        `${body}<w:sdt><w:sdtPr><w:alias w:val="${NAME}"/></w:sdtPr><w:sdtContent>${wordParagraph('x')}</w:sdtContent></w:sdt>`,
      ),
    ],
    [
      'a bookmark',
      'hidden',
      buildDocxFromBody(`${body}<w:p><w:bookmarkStart w:id="1" w:name="Lo_Thi_Hoai_May"/></w:p>`),
    ],
    [
      'the name of a style',
      'hidden',
      withPart(
        'word/styles.xml',
        styles(`<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Kiểu của ${NAME}"/></w:style>`),
      ),
    ],
    ['a file in the package', 'hidden', withPart(`word/media/${slug}.png`, Buffer.from('not a picture'))],
    ['an embedded document', 'hidden', withPart('word/embeddings/a.docx', buildDocx({ paragraphs: [NAME] }))],
    ['a drawing', 'hidden', withPart('word/media/image1.svg', `<svg><text>${NAME}</text></svg>`)],
    ['a part nobody knows', 'hidden', withPart('word/unknown.xml', `<x><y who="${NAME}"/></x>`)],
    [
      'a text cut by mark-up',
      'hidden',
      withPart('word/x.xml', '<x><r>Lò T</r><r>hị Hoài M</r><r>ẩy</r></x>'),
    ],
    [
      'a thumbnail',
      'metadata',
      withPart('docProps/thumbnail.jpeg', Buffer.from(`\xff\xd8Exif\0\0${slug}`, 'latin1')),
    ],
    [
      'document variables',
      'hidden',
      withPart(
        'word/settings.xml',
        `<w:settings xmlns:w="w"><w:docVars><w:docVar w:name="a" w:val="${NAME}"/></w:docVars></w:settings>`,
      ),
    ],
    [
      'endnotes',
      'outside-body',
      withPart('word/endnotes.xml', `<w:endnotes xmlns:w="w">${wordParagraph(NAME)}</w:endnotes>`),
    ],
    [
      'list marks',
      'hidden',
      withPart(
        'word/numbering.xml',
        `<w:numbering xmlns:w="w"><w:lvlText w:val="${NAME} %1"/></w:numbering>`,
      ),
    ],
  ])('in %s', async (_where, place, bytes) => {
    const result = await inspect(bytes, 'bai.docx');
    expect(shown(result).map((one) => [one.kind, one.place])).toEqual([['name', place]]);
  });
});

describe('ODT hides a name', () => {
  const odt = (style: string): Buffer =>
    buildOdt({
      paragraphs: TEXT,
      body:
        `<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties xmlns:fo="fo" ${style}/></style:style></office:automatic-styles>` +
        `<office:body><office:text>${TEXT.map((text) => `<text:p>${text}</text:p>`).join('')}<text:p><text:span text:style-name="T1">${NAME}</text:span></text:p></office:text></office:body>`,
    });
  it.each([['fo:color="#ffffff"'], ['text:display="none"'], ['fo:font-size="1pt"']])(
    'by %s',
    async (style) => {
      const result = await inspect(odt(style), 'bai.odt');
      expect(shown(result).map(({ place }) => place)).toEqual(['hidden']);
    },
  );
});

describe('RTF hides a name', () => {
  const rtf = (group: string): Buffer =>
    Buffer.from(
      buildRtf({ paragraphs: TEXT })
        .toString('latin1')
        .replace(/\}\s*$/u, `${group}}`),
      'latin1',
    );
  it.each<[string, string]>([
    ['white letters', '{\\colortbl;\\red255\\green255\\blue255;}{\\cf1 Lo Thi Hoai May\\par}'],
    ['hidden letters', '{\\v Lo Thi Hoai May}'],
    ['a destination nobody reads', '{\\*\\unknowndest Lo Thi Hoai May}'],
    ['a style', '{\\stylesheet{\\s5 Lo Thi Hoai May;}}'],
  ])('in %s', async (_where, group) => {
    const result = await inspect(rtf(group), 'bai.rtf');
    expect(shown(result).map(({ place }) => place)).toEqual(['hidden']);
  });
});

describe('PDF hides a name', () => {
  async function pdf(write: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
    const document = new PDFDocument({ compress: false, info: { Creator: 'Word' } });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise((resolve) => document.once('end', resolve));
    document.font('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
    document.text(TEXT.join('\n'));
    write(document);
    document.end();
    await done;
    return Buffer.concat(chunks);
  }
  it.each<[string, string, (document: PDFKit.PDFDocument) => void]>([
    ['white letters', 'hidden', (document) => document.fillColor('#fefefe').text(NAME)],
    ['a note', 'hidden', (document) => document.note(10, 10, 20, 20, NAME)],
    ['a link', 'hidden', (document) => document.link(1, 1, 9, 9, 'https://www.facebook.com/vidu.hoaimay.77')],
    ['an attachment', 'hidden', (document) => document.file(Buffer.from(NAME), { name: 'a.txt' })],
    [
      'the name of an attachment',
      'hidden',
      (document) => document.file(Buffer.from('x'), { name: `${slug}.txt` }),
    ],
    ['a bookmark', 'hidden', (document) => document.outline.addItem(NAME)],
    ['keywords', 'metadata', (document) => Object.assign(document.info, { Keywords: NAME })],
    [
      'a signature',
      'hidden',
      (document) => {
        document.ref({ Type: 'Sig', Name: new String(NAME) }).end(Buffer.alloc(0));
      },
    ],
  ])('in %s', async (_where, place, write) => {
    const result = await inspect(await pdf(write), 'bai.pdf');
    expect([...new Set(shown(result).map((one) => one.place))]).toEqual([place]);
  });
});

it('reads the strings of every stream of an old document', async () => {
  const { buildDoc } = await import('../support/files/build-doc.js');
  const plain = await inspect(buildDoc({ paragraphs: TEXT }), 'bai.doc');
  expect(places(plain)).toEqual([]);
  const other = buildCompoundFile({ Data: Buffer.from(NAME, 'utf16le') });
  expect((await inspect(other, 'bai.doc')).verdict).toBe('reject');
});

it.each<[string, string]>([
  ['Tôi là Lо Тhị Нoài Mẩy, cán bộ.', 'name'], // Cyrillic letters
  ['Bài của Lò\u200B T\u200Bhị Ho\u00ADài Mẩy.', 'name'],
  ['Bài của Lò - Thị - Hoài - Mẩy.', 'name'],
  ['Bài của Lò/Thị/Hoài/Mẩy.', 'name'],
  ['Người viết: L.T.H.M.', 'name'],
  ['Đơn vị: THPT Nà Khoang – L.T.H.M.', 'name'],
  ['Bà con gọi tôi là Hoài Mẩy từ ngày ấy.', 'name'],
  ['Gọi cho tôi: O912 OOO 111', 'phone'],
  ['Gọi cho tôi: không chín 12, 000 một một một', 'phone'],
  ['Căn cước: 0141 9900 0123', 'citizen-id'],
  ['Căn cước: không một bốn một chín chín không không không một hai ba', 'citizen-id'],
  ['Số tài khoản 9990 1234 567 tại ngân hàng', 'bank-account'],
  ['Thư: may.lo77 (a còng) example (chấm) vn', 'email'],
  ['Zalo của tôi là may.lo77 nhé', 'email'],
  ['Tôi sinh ngày 25 tháng 7 năm 1988 ở vùng cao.', 'birth-date'],
  ['Trường PTTH Nà Khoang nơi tôi dạy học', 'unit'],
  ['Nhà tôi ở số nhà 7, bản Pá Khoang Thượng', 'address'],
  ['Xem tại fb.com/vidu.hoaimay.77', 'profile-link'],
])('%j gives the author away', async (line, kind) => {
  const result = await inspect(buildDocx({ paragraphs: [...TEXT, line] }), 'bai.docx');
  expect(shown(result).map((one) => one.kind)).toContain(kind);
});

it.each([
  'Hội nghị ngày 25/7/1998 ở Điện Biên, số 1214/QĐ-UBND.',
  'Bác Hồ nói chuyện ở trường; V.I. Lênin viết rằng cán bộ là gốc.',
  'Chị Vàng Thị Hoài Mẩy trồng ngô, anh Lò Văn Mẩy dạy học.',
  'Đường dây nóng 0912 000 112, thư bandoc@example.vn.',
  'Suối Nà Khoang chảy qua ba bản, người Nà Khoang hiền hoà.',
])('%j does not', async (line) => {
  expect(places(await inspect(buildDocx({ paragraphs: [...TEXT, line] }), 'bai.docx'))).toEqual([]);
});

describe('sound and film', () => {
  it.each<[string, Buffer, object]>([
    ['mp3', buildMp3(61), { durationMs: 60_736, media: { audioCodec: 'MPEG Audio', videoCodec: null } }],
    ['wav', buildWav(7), { durationMs: 7000, media: { audioCodec: 'PCM', container: 'Wave' } }],
    ['mp4', buildMp4(95), { durationMs: 95_000, media: { videoCodec: 'AVC', width: 640, height: 360 } }],
  ])('%s: length and codec, nothing found', async (type, bytes, facts) => {
    const result = await inspect(bytes, `bai.${type}`);
    expect(result).toMatchObject({
      verdict: 'accept',
      reasons: [],
      detectedType: type,
      findings: [],
      ...facts,
    });
    expect(result.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('names of artists in tags are found, in either encoding', async () => {
    expect(places(await inspect(buildMp4(5, NAME), 'bai.mp4'))).toEqual([`name metadata: ${NAME}`]);
    expect(places(await inspect(buildMp3(5, { TPE1: NAME }), 'bai.mp3'))).toEqual([`name metadata: ${NAME}`]);
  });

  it('what has no length, or another content than its name says, is refused with its reason', async () => {
    const broken = await inspect(buildMp4(5).subarray(0, 60), 'bai.mp4');
    expect(broken.reasons).toEqual([{ code: 'media-unreadable' }]);
    const other = await inspect(buildWav(2), 'bai.docx');
    expect(other.reasons).toEqual([{ code: 'type-mismatch', params: { detected: 'wav', declared: 'docx' } }]);
  });

  it('a HEIC picture is refused with what to do', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect((await inspect(heic, 'trang-1.heic')).reasons).toEqual([{ code: 'heic-picture' }]);
  });
});

describe('photographs of pages', () => {
  GlobalFonts.registerFromPath(
    'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    'Page',
  );

  function photograph(lines: readonly string[], turned = false): Buffer {
    const canvas = turned ? createCanvas(800, 1240) : createCanvas(1240, 800);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    if (turned) {
      context.translate(0, 1240);
      context.rotate(-Math.PI / 2);
    }
    context.fillStyle = '#000000';
    context.font = '34px Page';
    lines.forEach((line, index) => {
      context.fillText(line, 90, 120 + index * 60);
    });
    return turned ? withOrientation(canvas.toBuffer('image/jpeg')) : canvas.toBuffer('image/png');
  }

  /** As a camera that was held upright stores it: lying, with the word to turn it by a quarter. */
  function withOrientation(jpeg: Buffer): Buffer {
    const tiff = '4d4d002a00000008' + '0001' + '0112' + '0003' + '00000001' + '00060000' + '00000000';
    const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff, 'hex')]);
    const header = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
    return Buffer.concat([jpeg.subarray(0, 2), header, exif, jpeg.subarray(2)]);
  }

  it('are read in their order, whichever way they were held, and a person has to confirm', async () => {
    const first = join(folder, 'first');
    const second = join(folder, 'second');
    await writeFile(first, photograph(['Con đường về bản những ngày mưa', 'bà con vẫn đi học chữ.'], true));
    await writeFile(second, photograph(['Trang hai kể chuyện giữ rừng.', `Người viết: ${NAME}`]));
    const input = { path: first, clientName: 'trang-1.jpeg', people: [AUTHOR], pages: [second] };
    const waiting = await inspectFile(input);
    expect(waiting).toMatchObject({ verdict: 'review', reasons: [{ code: 'scanned-pages' }], pages: 2 });
    const read = await inspectFile({ ...input, recogniseScans: true });
    expect(read).toMatchObject({
      verdict: 'review',
      detectedType: 'jpg',
      textOrigin: 'recognition',
      pages: 2,
    });
    expect(read.reasons.map(({ code }) => code)).toEqual(['recognised-text', 'identity-found']);
    expect(read.recognitionConfidence).toBeGreaterThan(60);
    expect(read.text.indexOf('Con đường về bản')).toBe(0);
    expect(read.text.indexOf('giữ rừng')).toBeGreaterThan(0);
    expect(places(read)).toEqual([`name body: ${NAME}`]);
  }, 120_000);

  it('larger than anybody needs, or no pictures at all, are refused', async () => {
    const wall = Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff0802000000', 'hex');
    expect((await inspect(wall, 'trang.png')).reasons).toMatchObject([{ code: 'picture-too-large' }]);
  });
});
