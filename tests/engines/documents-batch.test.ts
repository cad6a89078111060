import { setTimeout } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import type { CertificateModel } from '../../src/modules/documents/domain/certificate.js';
import { renderCertificate, renderCertificates } from '../../src/modules/documents/rendering/certificate.js';
import { certificatesZip } from '../../src/modules/documents/rendering/certificates-zip.js';
import { readPdf } from '../support/read-pdf.js';
import { certificate, CREATED_AT } from './documents-fixtures.js';

const OPTIONS = { createdAt: CREATED_AT, title: 'Giấy chứng nhận, Cuộc thi viết chính luận năm 2026' };
const GIVEN = ['Ngọc', 'Ly', 'Hùng', 'Hưởng', 'Ánh', 'Đạt', 'Phượng'];

function models(count: number): CertificateModel[] {
  return Array.from({ length: count }, (_model, index) =>
    certificate({
      recipients: [{ name: `Lò Thị ${GIVEN[index % GIVEN.length] ?? ''}` }],
      registerNumber: `${String(index + 1).padStart(3, '0')}/2026-GCN`,
      accent: index % 2 === 0 ? '#A61E22' : '#173F6B',
    }),
  );
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('all certificates in one file', () => {
  it('has a page for each, in order, and each typeface and ornament once', async () => {
    const many = models(30);
    const bytes = await bytesOf(renderCertificates(many, OPTIONS));
    const { pages, info } = await readPdf(bytes);
    expect(pages).toHaveLength(30);
    pages.forEach((page, index) => {
      expect(page.lines).toContain(many[index]?.recipients[0]?.name);
      expect(page.lines).toContain(`Số vào sổ: ${many[index]?.registerNumber ?? ''}`);
    });
    expect(info['Title']).toBe(OPTIONS.title);
    const text = bytes.toString('latin1');
    expect(text.match(/\/FontFile2 /g)).toHaveLength(4);
    expect(text.match(/\/Subtype \/Form/g)).toHaveLength(3);
  });

  it('has the same bytes however it is read', async () => {
    const atOnce = await bytesOf(renderCertificates(models(12), OPTIONS));
    const slow: Buffer[] = [];
    for await (const chunk of renderCertificates(models(12), OPTIONS)) {
      slow.push(chunk as Buffer);
      await setTimeout(1);
    }
    expect(Buffer.concat(slow).equals(atOnce)).toBe(true);
  });

  it('does not draw ahead of its reader, and stops when the reader leaves', async () => {
    let drawn = 0;
    function* counted(): Generator<CertificateModel> {
      for (const model of models(2000)) {
        drawn += 1;
        yield model;
      }
    }
    const stream = renderCertificates(counted(), OPTIONS);
    await settled(() => drawn);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(500);
    stream.destroy();
    const before = drawn;
    await settled(() => drawn);
    expect(drawn).toBeLessThanOrEqual(before + 1);
  });

  it('fails its reader with the reason when one certificate cannot be drawn', async () => {
    const broken = [...models(2), certificate({ wording: 'Đạt {giai}' }), ...models(2)];
    await expect(bytesOf(renderCertificates(broken, OPTIONS))).rejects.toMatchObject({
      code: 'certificate.wording-without-recipient',
    });
  });

  it('takes certificates as they come from a database', async () => {
    async function* rows(): AsyncGenerator<CertificateModel> {
      for (const model of models(3)) {
        await setTimeout(1);
        yield model;
      }
    }
    const { pages } = await readPdf(await bytesOf(renderCertificates(rows(), OPTIONS)));
    expect(pages).toHaveLength(3);
  });
});

/** Waits until a number stands still. */
async function settled(value: () => number): Promise<void> {
  let [last, still] = [-1, 0];
  while (still < 10) {
    await setTimeout(10);
    still = value() === last ? still + 1 : 0;
    last = value();
  }
}

describe('all certificates as an archive', () => {
  it('holds each as its own file under a readable Vietnamese name', async () => {
    const many = models(4);
    const files = unzipSync(await bytesOf(certificatesZip(many, OPTIONS)));
    expect(Object.keys(files)).toEqual([
      '001 - Giải Nhất - Lò Thị Ngọc.pdf',
      '002 - Giải Nhất - Lò Thị Ly.pdf',
      '003 - Giải Nhất - Lò Thị Hùng.pdf',
      '004 - Giải Nhất - Lò Thị Hưởng.pdf',
    ]);
    for (const [index, bytes] of Object.values(files).entries()) {
      const alone = await renderCertificate(many[index] ?? certificate(), OPTIONS);
      expect(Buffer.from(bytes).equals(alone)).toBe(true);
    }
  });

  it('marks its names as UTF-8, so that every system shows the marks', async () => {
    const bytes = await bytesOf(certificatesZip(models(1), OPTIONS));
    const directory = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    expect(bytes.readUInt16LE(directory + 8) & 0x800).toBe(0x800);
  });

  it('fails its reader with the reason when one certificate cannot be drawn', async () => {
    const broken = [...models(1), certificate({ wording: '{tac_gia} {nope}' })];
    await expect(bytesOf(certificatesZip(broken, OPTIONS))).rejects.toMatchObject({
      code: 'certificate.unknown-placeholder',
    });
  });

  it('is empty and whole without certificates', async () => {
    expect(unzipSync(await bytesOf(certificatesZip([], OPTIONS)))).toEqual({});
  });
});
