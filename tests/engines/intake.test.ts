import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inspection, RegisteredPerson } from '../../src/modules/entries/intake/domain/inspection.js';
import { DEFAULT_LIMITS } from '../../src/modules/entries/intake/domain/limits.js';
import { InspectPool } from '../../src/modules/entries/intake/inspect-pool.js';
import { inspectFile } from '../../src/modules/entries/intake/inspect-file.js';
import { countWords } from '../../src/kernel/words.js';
import { buildDocx, buildDocxFromBody, wordParagraph } from '../../src/platform/files/build-docx.js';
import { buildPdf } from '../../src/platform/files/build-pdf.js';
import {
  buildEncryptedPdf,
  buildExecutable,
  buildSpreadsheet,
  buildZipBomb,
  damaged,
  truncated,
} from '../support/files/bad-files.js';
import { buildCompoundFile } from '../support/files/build-compound-file.js';
import { buildDoc } from '../support/files/build-doc.js';
import { buildOdt } from '../support/files/build-odt.js';
import { buildRtf } from '../support/files/build-rtf.js';
import { buildTxt, type TxtEncoding } from '../support/files/build-txt.js';
import { essay } from '../support/files/sentences.js';

const AUTHOR: RegisteredPerson = {
  fullName: 'Lò Thị Mẩy',
  unit: 'Trường Trung học phổ thông Nà Khoang',
  phone: '0912000111',
  email: 'may.lo@example.vn',
};
const CREATED = new Date('2026-01-02T03:04:05Z');
const TEXT = essay(6);
const WORDS = countWords(TEXT.join('\n'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(bytes: Buffer, clientName: string, people = [AUTHOR]): Promise<Inspection> {
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  return inspectFile({ path, clientName, people });
}

const FORMATS: [string, (paragraphs: readonly string[]) => Buffer | Promise<Buffer>][] = [
  ['docx', (paragraphs) => buildDocx({ paragraphs })],
  ['pdf', (paragraphs) => buildPdf({ paragraphs, createdAt: CREATED })],
  ['odt', (paragraphs) => buildOdt({ paragraphs })],
  ['doc', (paragraphs) => buildDoc({ paragraphs })],
  ['rtf', (paragraphs) => buildRtf({ paragraphs })],
  ['txt', (paragraphs) => buildTxt(paragraphs)],
];

describe('a work in any format', () => {
  it.each(FORMATS)('%s: all paragraphs, exact words, nothing found', async (type, build) => {
    const result = await inspect(await build(TEXT), `bai.${type}`);
    expect(result).toMatchObject({ verdict: 'accept', reasons: [], detectedType: type, declaredType: type });
    expect(result.text).toBe(TEXT.join('\n'));
    expect(result.words).toBe(WORDS);
    expect(result.characters).toBe([...TEXT.join('')].length);
  });

  it.each(FORMATS)('%s: the author in the text, at the exact place', async (type, build) => {
    const lines = [...TEXT, 'Người viết: LÒ THỊ MẨY, điện thoại 0912.000.111.'];
    const result = await inspect(await build(lines), `bai.${type}`);
    expect(result.verdict).toBe('review');
    expect(result.findings.map(({ kind, place }) => [kind, place])).toEqual([
      ['name', 'body'],
      ['phone', 'body'],
    ]);
    for (const { offset, length, value } of result.findings) {
      expect(result.text.slice(offset ?? 0, (offset ?? 0) + length)).toBe(value);
    }
  });

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    [
      'docx',
      () => buildDocx({ paragraphs: TEXT, properties: { author: 'Lo Thi May' }, header: AUTHOR.unit ?? '' }),
    ],
    [
      'odt',
      () => buildOdt({ paragraphs: TEXT, properties: { author: 'Lo Thi May' }, header: AUTHOR.unit ?? '' }),
    ],
    [
      'rtf',
      () => buildRtf({ paragraphs: TEXT, properties: { author: 'Lo Thi May' }, header: AUTHOR.unit ?? '' }),
    ],
    [
      'doc',
      () => buildDoc({ paragraphs: TEXT, properties: { author: 'Lo Thi May' }, header: AUTHOR.unit ?? '' }),
    ],
    [
      'pdf',
      () =>
        buildPdf({
          paragraphs: essay(60),
          properties: { author: 'Lo Thi May' },
          header: AUTHOR.unit ?? '',
          createdAt: CREATED,
        }),
    ],
  ])('%s: the author in its properties and its header, neither of them counted', async (type, build) => {
    const result = await inspect(await build(), `bai.${type}`);
    const places = result.findings.map(({ kind, place }) => `${kind} ${place}`);
    expect(new Set(places)).toEqual(new Set(['name metadata', 'unit outside-body']));
    expect(result.words).toBe(type === 'pdf' ? countWords(essay(60).join('\n')) : WORDS);
  });
});

describe('DOCX', () => {
  const body = [
    '<w:p><w:r><w:t>Một hai</w:t></w:r><w:ins w:id="1" w:author="Lò Thị Mẩy"><w:r><w:t xml:space="preserve"> ba</w:t></w:r></w:ins>',
    '<w:del w:id="2" w:author="X"><w:r><w:delText>Lò Thị Mẩy</w:delText></w:r></w:del>',
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Lò Thị Mẩy</w:t></w:r>',
    '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> bốn</w:t></w:r></w:p>',
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>năm</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>sáu</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    '<w:p><w:r><w:t>bảy</w:t><w:tab/><w:t>tám</w:t><w:br/><w:t>chín</w:t></w:r>',
    '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Lò Thị Mẩy</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>',
    '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t xml:space="preserve"> mười Lò Thị Mẩy</w:t></w:r></w:p>',
  ].join('');

  it('counts what Word shows as body: tables, insertions, white text; nothing else', async () => {
    const result = await inspect(buildDocxFromBody(body), 'bai.docx');
    expect(result.text).toBe('Một hai ba bốn\nnăm\nsáu\nbảy tám\nchín mười Lò Thị Mẩy');
    expect(result.findings.map(({ place, offset }) => [place, offset])).toEqual([
      ['hidden', result.text.indexOf('Lò')],
      ['outside-body', null],
      ['hidden', null],
    ]);
  });

  it('reads a name that is cut over runs and written decomposed', async () => {
    const runs = ['Lò T', 'hi\u0323 Mâ', '\u0309y'].map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('');
    const result = await inspect(
      buildDocxFromBody(`<w:p>${runs}</w:p>${wordParagraph(TEXT.join(' '))}`),
      'bai.docx',
    );
    expect(result).toMatchObject({ normalised: true, findings: [{ value: 'Lò Thị Mẩy', offset: 0 }] });
  });

  it('converts text in fonts of the TCVN3 time, and asks a person to look', async () => {
    const run =
      '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>TiÕng ViÖt ®Ñp nh­ n­íc ch¶y qua cÇu</w:t></w:r></w:p>';
    const result = await inspect(buildDocxFromBody(run.repeat(3)), 'bai.docx');
    expect(result.text.split('\n')[0]).toBe('Tiếng Việt đẹp như nước chảy qua cầu');
    expect(result).toMatchObject({ verdict: 'review', reasons: [{ code: 'legacy-encoding' }] });
  });

  it.each<[string, string, Record<string, string>]>([
    ['has-macros', '', { 'word/vbaProject.bin': 'x' }],
    ['active-content', '', { 'word/embeddings/oleObject1.bin': 'x' }],
    ['active-content', '<w:altChunk/>', {}],
    ['ambiguous-container', '', { 'WORD/DOCUMENT.XML': '<x/>' }],
    ['xml-entity', '', { 'docProps/custom.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }],
    ['path-traversal', '', { '../../evil.txt': 'x' }],
    ['corrupt', '', { 'docProps/custom.xml': '<x><y></x>' }],
  ])('is rejected: %s', async (code, extra, parts) => {
    const result = await inspect(
      buildDocxFromBody(wordParagraph(TEXT.join(' ')) + extra, { parts }),
      'bai.docx',
    );
    expect(result).toMatchObject({ verdict: 'reject', reasons: [{ code }], text: '', findings: [] });
  });

  it('leaves outside references and commands out and says so', async () => {
    const relationships = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ` +
      `Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
    const field = '<w:p><w:r><w:instrText>DDEAUTO x y</w:instrText></w:r></w:p>';
    const result = await inspect(
      buildDocxFromBody(wordParagraph(TEXT.join(' ')) + field, {
        parts: {
          'word/_rels/settings.xml.rels': relationships(
            'attachedTemplate',
            'http://x.invalid/lo-thi-may/t.dotm',
          ),
          'word/_rels/header9.xml.rels': relationships('hyperlink', 'mailto:may.lo@example.vn'),
        },
      }),
      'bai.docx',
    );
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'script-removed',
      'external-reference',
      'identity-found',
    ]);
    expect(result.findings.map(({ kind, place }) => [kind, place])).toEqual([
      ['name', 'metadata'],
      ['email', 'hidden'],
    ]);
  });
});

describe('other formats', () => {
  it('ODT: footnotes, comments and deletions are not body; blanks are kept', async () => {
    const body =
      '<text:tracked-changes><text:p>Lò Thị Mẩy</text:p></text:tracked-changes>' +
      '<text:p>mở<text:s text:c="2"/>đầu<text:note><text:p>Lò Thị Mẩy</text:p></text:note>' +
      '<text:tab/>cuối</text:p>';
    const result = await inspect(buildOdt({ paragraphs: TEXT, body }), 'bai.odt');
    expect(result.text).toBe([...TEXT, 'mở  đầu cuối'].join('\n'));
    expect(result.findings.map(({ place }) => place)).toEqual(['hidden', 'outside-body']);
  });

  it('ODT: encrypted', async () => {
    const file = buildOdt({ paragraphs: TEXT, manifest: '<manifest:encryption-data/>' });
    expect(await inspect(file, 'bai.odt')).toMatchObject({ reasons: [{ code: 'encrypted' }] });
  });

  it('DOC: deleted, hidden and white words, field codes; spacing is none of them', async () => {
    const line =
      'Một hai ba bốn năm sáu bảy tám chín mười \u0013 HYPERLINK "mailto:may.lo@example.vn"\u0014mười một\u0015';
    const file = buildDoc({
      paragraphs: [line, 'Lò Thị Mẩy xoá. Lò Thị Mẩy ẩn. Lò Thị Mẩy trắng. Lò Thị Mẩy giãn.'],
      formatting: [
        { words: 'Lò Thị Mẩy xoá. ', modifier: 0x0800, operand: [1] },
        { words: 'Lò Thị Mẩy ẩn. ', modifier: 0x083c, operand: [1] },
        { words: 'Lò Thị Mẩy trắng. ', modifier: 0x6870, operand: [255, 255, 255, 0] },
        { words: 'Lò Thị Mẩy giãn.', modifier: 0x8840, operand: [21, 0] },
      ],
    });
    const result = await inspect(file, 'bai.doc');
    expect(result.text).toBe(
      'Một hai ba bốn năm sáu bảy tám chín mười mười một\nLò Thị Mẩy trắng. Lò Thị Mẩy giãn.',
    );
    expect(result.findings.map(({ kind, place, part }) => `${kind} ${place} ${part}`)).toEqual([
      'name hidden body:white',
      'name body body',
      'email hidden doc:unseen',
      'name hidden doc:unseen',
    ]);
  });

  it.each<[string, Buffer]>([
    ['encrypted', buildDoc({ paragraphs: TEXT, encrypted: true })],
    ['encrypted', buildCompoundFile({ EncryptedPackage: Buffer.alloc(8) })],
    ['type-mismatch', buildCompoundFile({ Workbook: Buffer.alloc(8) })],
    ['truncated', truncated(buildDoc({ paragraphs: essay(60) }))],
  ])('DOC is rejected: %s', async (code, file) => {
    expect(await inspect(file, 'bai.doc')).toMatchObject({ verdict: 'reject', reasons: [{ code }] });
  });

  it('RTF: bytes of the Vietnamese code page', async () => {
    const result = await inspect(buildRtf({ paragraphs: TEXT }, 'windows-1258'), 'bai.rtf');
    expect(result.text).toBe(TEXT.join('\n'));
  });

  it.each<[TxtEncoding, string]>([
    ['utf-8-bom', 'UTF-8'],
    ['utf-16le-bom', 'UTF-16LE'],
    ['utf-16be-bom', 'UTF-16BE'],
    ['utf-16be', 'UTF-16BE'],
    ['windows-1258', 'Windows-1258'],
  ])('TXT in %s', async (encoding, found) => {
    const result = await inspect(buildTxt(TEXT, encoding), 'bai.txt');
    expect(result).toMatchObject({ verdict: 'accept', text: TEXT.join('\n'), encoding: found });
  });

  it('PDF: an original that asks for a password', async () => {
    expect(await inspect(await buildEncryptedPdf(TEXT, 'mo-ra'), 'bai.pdf')).toMatchObject({
      detectedType: 'pdf',
      verdict: 'reject',
      reasons: [{ code: 'encrypted' }],
    });
  });
});

describe('bad files', () => {
  const docx = buildDocx({ paragraphs: TEXT });

  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['empty', 'bai.docx', () => Buffer.alloc(0)],
    ['truncated', 'bai.docx', () => truncated(docx)],
    ['corrupt', 'bai.docx', () => damaged(docx, docx.indexOf('word/document.xml') + 40)],
    ['truncated', 'bai.pdf', async () => truncated(await buildPdf({ paragraphs: TEXT, createdAt: CREATED }))],
    ['truncated', 'bai.rtf', () => truncated(buildRtf({ paragraphs: TEXT }))],
    [
      'ambiguous-container',
      'bai.pdf',
      async () => Buffer.concat([await buildPdf({ paragraphs: TEXT, createdAt: CREATED }), docx]),
    ],
    ['executable', 'bai.docx', buildExecutable],
    ['executable', 'bai.docx', () => Buffer.concat([buildExecutable(), docx])],
    ['type-mismatch', 'bai.docx', buildSpreadsheet],
    ['type-mismatch', 'bai.pdf', () => docx],
    ['type-mismatch', 'bai.docx.exe', () => docx],
    ['type-mismatch', 'bai.docx', () => Buffer.from('<!doctype html><p>Một trang web</p>')],
    ['unsupported-type', 'bai.xlsx', buildSpreadsheet],
    ['bad-file-name', 'bai\u0000.docx', () => docx],
    ['no-text', 'bai.docx', () => buildDocx({ paragraphs: [' ', '…'] })],
    ['too-few-words', 'bai.txt', () => buildTxt(['Chưa viết gì'])],
    ['too-large-unpacked', 'bai.docx', () => buildZipBomb(80)],
  ])('%s: %j', async (code, name, build) => {
    const result = await inspect(await build(), name);
    expect(result.verdict).toBe('reject');
    expect(result.reasons.map((reason) => reason.code)).toEqual([code]);
  });

  it('measures a file before reading it', async () => {
    const path = join(folder, 'large');
    await writeFile(path, Buffer.alloc(2_000_000, 'a'));
    const result = await inspectFile(
      { path, clientName: 'a.txt', people: [] },
      { ...DEFAULT_LIMITS, maxBytes: 1_048_576 },
    );
    expect(result).toMatchObject({
      verdict: 'reject',
      reasons: [{ code: 'too-large', params: { limitMegabytes: 1 } }],
    });
  });

  it.each(FORMATS)('%s: whatever bytes are changed, it answers', async (type, build) => {
    const file = await build(essay(2));
    for (let step = 0; step < 40; step += 1) {
      const broken = damaged(file, (step * 7_919) % (file.length - 8), 1 + (step % 7));
      const result = await inspect(broken, `bai.${type}`);
      expect(['accept', 'review', 'reject']).toContain(result.verdict);
      expect(result.reasons.map(({ code }) => code)).not.toContain('inspection-failed');
    }
  });
});

describe('InspectPool', () => {
  it('inspects and closes; a path that is not there is the error of the caller', async () => {
    const pool = new InspectPool({ maxThreads: 1 });
    const path = join(folder, 'pooled');
    await writeFile(path, buildDocx({ paragraphs: TEXT }));
    expect(await pool.inspect({ path, clientName: 'bai.docx', people: [] })).toMatchObject({
      verdict: 'accept',
    });
    await expect(pool.inspect({ path: join(folder, 'none'), clientName: 'x', people: [] })).rejects.toThrow(
      /ENOENT/u,
    );
    await pool.close();
  });
});
