import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { CertificateModel } from '../../src/modules/documents/domain/certificate.js';
import { renderCertificate } from '../../src/modules/documents/rendering/certificate.js';
import { openedFont, openedFonts } from '../../src/platform/pdf/fonts.js';
import { qrModules } from '../../src/platform/pdf/qr-code.js';
import { readPdf, type ReadItem, type ReadPage } from '../support/read-pdf.js';
import { certificate, CREATED_AT, FIVE_AUTHORS, LONG_NAME, LONG_TITLE } from './documents-fixtures.js';

const CASES: [name: string, model: CertificateModel][] = [
  ['one author', certificate()],
  ['the shortest name', certificate({ recipients: [{ name: 'Ly' }] })],
  ['a very long name', certificate({ recipients: [{ name: LONG_NAME }], heading: 'PARTY' })],
  ['a title before the name', certificate({ recipients: [{ name: 'Trần Ẩn', title: 'GS.TS.' }] })],
  ['five authors and a long title', certificate({ recipients: FIVE_AUTHORS, workTitle: LONG_TITLE })],
  [
    'an organisation',
    certificate({
      heading: 'ORGANISER_ONLY',
      recipients: [{ name: 'Ban Tuyên giáo và Dân vận Đảng ủy các cơ quan Đảng tỉnh Sơn La' }],
      contestTitle: `${LONG_TITLE}, lần thứ sáu`,
    }),
  ],
];

async function pageOf(model: CertificateModel): Promise<ReadPage> {
  const { pages } = await readPdf(await renderCertificate(model, { createdAt: CREATED_AT }));
  const [page] = pages;
  if (!page || pages.length !== 1) throw new Error(`A certificate has ${pages.length} pages`);
  return page;
}

describe('the text of a certificate', () => {
  it('stands under the State heading as expected, letter by letter', async () => {
    const { lines } = await pageOf(certificate());
    expect(lines).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
      'BAN TỔ CHỨC CUỘC THI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sơn La, ngày 09 tháng 10 năm 2026',
      'TM. BAN TỔ CHỨC',
      'TRƯỞNG BAN',
      'Lò Minh Hùng',
      'Quyết định số 15/QĐ-BTC',
      'ngày 05 tháng 10 năm 2026',
      'Số vào sổ: 007/2026-GCN',
      'Mã xác minh: 8KQ4-M7WT-2RXD',
      'chamkin.example.vn/x/8KQ4-M7WT-2RXD',
      'GIẤY CHỨNG NHẬN',
      'Chứng nhận tác giả',
      'Nguyễn Thị Minh Khuê',
      'Trường Chính trị tỉnh',
      'Đạt Giải Nhất, thể loại Tạp chí',
      'với tác phẩm “Sức mạnh lòng dân nơi biên cương”',
      'tại Cuộc thi viết chính luận năm 2026',
    ]);
    expect(lines.join('')).toBe(lines.join('').normalize('NFC'));
  });

  it('stands under the Party heading: title and date on the right, asterisk on the left', async () => {
    const { lines } = await pageOf(certificate({ heading: 'PARTY', kind: 'Bằng khen' }));
    expect(lines.slice(0, 5)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
      'BAN TỔ CHỨC CUỘC THI',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Sơn La, ngày 09 tháng 10 năm 2026',
    ]);
    expect(lines).toContain('BẰNG KHEN');
    expect(lines.filter((line) => line.startsWith('Sơn La,'))).toHaveLength(1);
    expect(lines.join(' ')).not.toContain('CỘNG HÒA');
  });

  it('stands under the organiser alone without a national heading', async () => {
    const { lines } = await pageOf(certificate({ heading: 'ORGANISER_ONLY' }));
    expect(lines.slice(0, 3)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
      'BAN TỔ CHỨC CUỘC THI',
      'Sơn La, ngày 09 tháng 10 năm 2026',
    ]);
    expect(lines.join(' ')).not.toMatch(/CỘNG HÒA|CỘNG SẢN/);
  });

  it('names all five authors in their order, and the whole title', async () => {
    const { lines } = await pageOf(certificate({ recipients: FIVE_AUTHORS, workTitle: LONG_TITLE }));
    const text = lines.join(' ').replace(/ · /g, ' ');
    expect(text).toContain(
      FIVE_AUTHORS.map((a) => ('title' in a ? `${a.title} ${a.name}` : a.name)).join(' '),
    );
    expect(text).toContain(`“${LONG_TITLE}”`);
    expect(text).toContain('Chứng nhận nhóm tác giả');
  });

  it('composes a name that arrives in separate marks and drops what cannot be seen', async () => {
    const name = `${'Nguyễn\u00a0Thị'.normalize('NFD')}\u200b \u202eKhuê`;
    const { lines } = await pageOf(certificate({ recipients: [{ name }] }));
    expect(lines).toContain('Nguyễn Thị Khuê');
  });
});

describe.each(CASES)('the page with %s', (_name, model) => {
  it('is one A4 page, landscape', async () => {
    const { width, height } = await pageOf(model);
    expect([width, height]).toEqual([841.89, 595.28]);
  });

  it('has nothing larger than the name', async () => {
    const { items } = await pageOf(model);
    const words = model.recipients.flatMap(({ name }) => name.split(' '));
    const inName = (item: ReadItem): boolean =>
      item.font === 'Tinos-Bold' &&
      item.text
        .trim()
        .split(/ /)
        .some((word) => words.includes(word));
    const name = Math.max(...items.filter(inName).map((item) => item.size));
    const others = Math.max(...items.filter((item) => !inName(item)).map((item) => item.size));
    expect(name).toBe(Math.max(...items.map((item) => item.size)));
    expect(others).toBeLessThanOrEqual(name);
    expect(items.find((item) => item.text.startsWith('GI'))?.size).toBeLessThan(name);
  });

  it('keeps all ink, tone marks too, inside the frame and apart', async () => {
    const { items, width, height } = await pageOf(model);
    const inks = items.map(inkOf);
    for (const ink of inks) {
      expect(ink.left).toBeGreaterThan(55);
      expect(ink.right).toBeLessThan(width - 55);
      expect(ink.top).toBeGreaterThan(55);
      expect(ink.bottom).toBeLessThan(height - 55);
    }
    expect(overlaps(inks)).toEqual([]);
  });
});

interface Ink {
  readonly text: string;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box that the letters really blacken, marks included, by the outlines of the typeface. */
function inkOf(item: ReadItem): Ink {
  const font = [...openedFonts().values()].find((known) => known.postscriptName === item.font);
  if (!font) throw new Error(`Unknown typeface ${item.font}`);
  const boxes = [...item.text].map((char) => font.glyphForCodePoint(char.codePointAt(0) ?? 0).bbox);
  const visible = boxes.filter((box) => Number.isFinite(box.maxY));
  const scale = item.size / font.unitsPerEm;
  return {
    text: item.text,
    baseline: item.baseline,
    left: item.x,
    right: item.x + item.width,
    top: item.baseline - Math.max(...visible.map((box) => box.maxY)) * scale,
    bottom: item.baseline - Math.min(...visible.map((box) => box.minY)) * scale,
  };
}

function overlaps(inks: readonly Ink[]): string[] {
  return inks.flatMap((ink, index) =>
    inks
      .slice(index + 1)
      .filter((other) => Math.abs(other.baseline - ink.baseline) > 0.5)
      .filter((other) => other.left < ink.right && ink.left < other.right)
      .filter((other) => other.top < ink.bottom && ink.top < other.bottom)
      .map((other) => `"${ink.text}" touches "${other.text}"`),
  );
}

describe('the file of a certificate', () => {
  it('has the same bytes for the same content and date, and others for other content', async () => {
    const first = await renderCertificate(certificate(), { createdAt: CREATED_AT });
    const again = await renderCertificate(certificate(), { createdAt: CREATED_AT });
    expect(again.equals(first)).toBe(true);
    const other = await renderCertificate(certificate({ registerNumber: '008' }), { createdAt: CREATED_AT });
    const [one, two] = [await readPdf(first), await readPdf(other)];
    expect(two.fingerprint).not.toBe(one.fingerprint);
  });

  it('names the program and no person as its maker', async () => {
    const { info } = await readPdf(await renderCertificate(certificate(), { createdAt: CREATED_AT }));
    expect(info).toMatchObject({
      Title: 'Giấy chứng nhận: Nguyễn Thị Minh Khuê',
      Producer: 'Chấm Kín',
      Creator: 'Chấm Kín',
      CreationDate: 'D:20261009020000Z',
      Language: 'vi-VN',
    });
    expect(info).not.toHaveProperty('Author');
  });

  it('does not change with what was printed before it, though the typefaces are shared', async () => {
    const plain = certificate({ recipients: [{ name: 'Zơ Râm Zò' }] });
    const expected = await renderCertificate(plain, { createdAt: CREATED_AT });
    // As in a new process: nothing that was printed before is known.
    const anew: string = '../../src/modules/documents/rendering/certificate.js?fresh';
    const fresh = (await import(
      anew
    )) as typeof import('../../src/modules/documents/rendering/certificate.js');
    // "Ź" is drawn from the outline of "Z", which this process has not met as a letter yet.
    await fresh.renderCertificate(certificate({ recipients: [{ name: 'Źơ' }] }), { createdAt: CREATED_AT });
    const after = await fresh.renderCertificate(plain, { createdAt: CREATED_AT });
    expect((await readPdf(after)).pages[0]?.lines).toContain('Zơ Râm Zò');
    expect(after.equals(expected)).toBe(true);
  });

  it('keeps every glyph bound to its plain character', () => {
    for (const font of openedFonts().values()) {
      const plain = 'aăâbcdđeêghiklmnoôơpqrstuưvxyẤỆỖỬỵ 0123456789-“”·';
      const wrong = [...plain].filter((char) => {
        const glyph = font.glyphForCodePoint(char.codePointAt(0) ?? 0);
        return String.fromCodePoint(...glyph.codePoints) !== char;
      });
      expect(wrong).toEqual([]);
    }
    expect(openedFont('serif').hasGlyphForCodePoint(0x1ef8)).toBe(true);
  });

  it('refuses an unknown placeholder by its code', async () => {
    const model = certificate({ wording: '{tac_gia}\n{diem_thi}' });
    await expect(renderCertificate(model, { createdAt: CREATED_AT })).rejects.toMatchObject({
      code: 'certificate.unknown-placeholder',
      params: { names: '{diem_thi}' },
    });
  });

  it('prints with an accent that is no colour at all', async () => {
    const model = certificate({ accent: 'javascript:alert(1)' });
    const [page] = (await readPdf(await renderCertificate(model, { createdAt: CREATED_AT }))).pages;
    expect(page?.lines).toContain('GIẤY CHỨNG NHẬN');
  });
});

describe('the QR code', () => {
  it('holds the address of the verification page', () => {
    const url = certificate().verificationUrl;
    const modules = qrModules(url);
    const [quiet, scale] = [4, 4];
    const size = (modules.length + 2 * quiet) * scale;
    const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const dark = modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet] ?? false;
        if (dark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
      }
    }
    expect(decode(pixels, size, size)).toBe(url);
  });

  // Needs pdftoppm (poppler-utils) on the machine: printing and scanning for real. The test above runs anywhere.
  const rasterised = hasPdftoppm() ? it : it.skip;
  rasterised.each(['STATE', 'PARTY', 'ORGANISER_ONLY'] as const)(
    'can be scanned from the printed page with the %s heading',
    async (heading) => {
      const model = certificate({ heading });
      const image = rasterise(await renderCertificate(model, { createdAt: CREATED_AT }));
      expect(decode(image.pixels, image.width, image.height)).toBe(model.verificationUrl);
    },
  );
});

type Decoder = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

function decode(pixels: Uint8ClampedArray, width: number, height: number): string | undefined {
  return (jsQR as unknown as Decoder)(pixels, width, height)?.data;
}

function hasPdftoppm(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function rasterise(pdf: Buffer): { pixels: Uint8ClampedArray; width: number; height: number } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const file = join(folder, 'one.pdf');
    writeFileSync(file, pdf);
    const ppm = execFileSync('pdftoppm', ['-r', '150', '-singlefile', file], { maxBuffer: 1 << 26 });
    const [, width = '', height = ''] = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
    const rgb = ppm.subarray(ppm.length - Number(width) * Number(height) * 3);
    const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
    for (let at = 0; at < rgb.length / 3; at += 1) pixels.set(rgb.subarray(at * 3, at * 3 + 3), at * 4);
    return { pixels, width: Number(width), height: Number(height) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
