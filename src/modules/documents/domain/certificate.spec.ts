import { certificateBaseName, certificateFileNames } from './certificate-file-name.js';
import { certificateWording, type CertificateModel } from './certificate.js';

const MODEL: CertificateModel = {
  heading: 'STATE',
  agency: 'Ban Tổ chức',
  contestTitle: 'Cuộc thi viết chính luận',
  recipients: [{ name: 'Lò Minh Hùng', title: 'Thượng úy' }],
  prizeName: 'Giải A',
  categoryName: 'Tạp chí',
  workTitle: 'Sức mạnh lòng dân',
  decisionNumber: '15/QĐ-BTC',
  decisionDate: '2026-10-05',
  registerNumber: '007',
  place: 'Sơn La',
  date: '2026-10-09',
  signerTitles: ['Trưởng ban'],
  signerName: 'Hà Thị Ly',
  verificationUrl: 'https://example.vn/x/1',
  verificationCode: '1',
  accent: '#A61E22',
};

function lines(model: CertificateModel): string[] {
  return certificateWording(model).map((line) => line.segments.map(({ text }) => text).join(''));
}

describe('a certificate', () => {
  it('speaks of one author and of a group', () => {
    expect(lines(MODEL).slice(0, 2)).toEqual(['Chứng nhận tác giả', 'Thượng úy Lò Minh Hùng']);
    const group = { ...MODEL, recipients: [...MODEL.recipients, { name: 'Hà Ly' }] };
    expect(lines(group).slice(0, 2)).toEqual(['Chứng nhận nhóm tác giả', 'Thượng úy Lò Minh Hùng, Hà Ly']);
  });

  it('can name its decision in the wording', () => {
    const wording =
      '{tac_gia}\nTheo Quyết định số {so_quyet_dinh} {ngay_quyet_dinh} của {co_quan}, số {so_vao_so}';
    expect(lines({ ...MODEL, wording })[1]).toBe(
      'Theo Quyết định số 15/QĐ-BTC ngày 05 tháng 10 năm 2026 của Ban Tổ chức, số 007',
    );
  });
});

describe('the file name of a certificate', () => {
  it('is readable Vietnamese in composed letters', () => {
    const decomposed = { ...MODEL, recipients: [{ name: 'Lò Minh Hùng'.normalize('NFD') }] };
    expect(certificateFileNames([MODEL, decomposed])).toEqual([
      '001 - Giải A - Lò Minh Hùng.pdf',
      '002 - Giải A - Lò Minh Hùng.pdf',
    ]);
  });

  it('counts the others of a group', () => {
    const group = { ...MODEL, recipients: [{ name: 'Hà Ly' }, { name: 'Lò Ín' }, { name: 'Cà Thị Ón' }] };
    expect(certificateBaseName(group)).toBe('Giải A - Hà Ly và 2 tác giả');
  });

  it('holds nothing that a file system forbids or a path could use', () => {
    const hostile = {
      ...MODEL,
      prizeName: '..\\..:A',
      recipients: [{ name: '../../etc/\u202Epasswd\u0000 <b>|?*"' }],
    };
    expect(certificateBaseName(hostile)).toBe('-..A - -..-etc-passwd b');
  });

  it('stays within what archives and file systems allow', () => {
    const [name = ''] = certificateFileNames([{ ...MODEL, recipients: [{ name: 'Ngọc '.repeat(100) }] }]);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^001 - Giải A - Ngọc .*Ng?ọ?c?\.pdf$/);
  });

  it('keeps the order of a thousand', () => {
    const names = certificateFileNames(Array.from({ length: 1000 }, () => MODEL));
    expect([...names].sort()).toEqual(names);
  });
});
