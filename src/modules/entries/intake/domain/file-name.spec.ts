import fc from 'fast-check';
import { cleanFileName } from './file-name.js';

describe('cleanFileName', () => {
  it.each([
    ['Bài dự thi.docx', 'Bài dự thi.docx', 'docx'],
    ['BAI.PDF', 'BAI.pdf', 'pdf'],
    ['../../etc/cron.d/bai.docx', 'bai.docx', 'docx'],
    ['..\\..\\windows\\bai.rtf', 'bai.rtf', 'rtf'],
    ['bai.docx. ', 'bai.docx', 'docx'],
    ['.docx', 'bai-du-thi.docx', 'docx'],
    ['', 'bai-du-thi', null],
    ['bai.docx.exe', 'bai.docx.exe', null],
    ['Ba\u0300i.odt', 'Bài.odt', 'odt'],
  ])('%j is shown as %j', (claimed, name, declaredType) => {
    expect(cleanFileName(claimed)).toMatchObject({
      name,
      declaredType,
      deceiving: false,
      changed: name !== claimed,
    });
  });

  it.each(['bai\u0000.docx', 'bai\r\nSet-Cookie: a=b.docx', 'bai-\u202Excod.exe', 'bai.docx::$DATA'])(
    '%j is meant to deceive',
    (claimed) => {
      expect(cleanFileName(claimed).deceiving).toBe(true);
    },
  );

  it('keeps any name short, visible and without path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (claimed) => {
        const { name } = cleanFileName(claimed);
        expect(name).not.toBe('');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190);
        expect(name).not.toMatch(/[\\/\p{Cc}\u202A-\u202E]/u);
      }),
    );
  });

  it('cuts long names at a character and keeps the extension', () => {
    const { name } = cleanFileName(`${'đường '.repeat(60)}.docx`);
    expect(name).toMatch(/^(?:đường )+.*….docx$/u);
  });
});
