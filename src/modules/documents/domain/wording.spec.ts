import { DomainError } from '../../../kernel/domain-error.js';
import { checkWording, composeWording, DEFAULT_WORDING, type WordingValues } from './wording.js';

const VALUES: WordingValues = {
  danh_xung: 'tác giả',
  tac_gia: 'Lò Minh Hùng',
  don_vi: 'Trường Chính trị tỉnh',
  giai: 'Giải A',
  the_loai: 'Tạp chí',
  tac_pham: 'Sức mạnh lòng dân',
  cuoc_thi: 'Cuộc thi viết chính luận',
  co_quan: 'Ban Tổ chức',
  so_quyet_dinh: '15/QĐ-BTC',
  ngay_quyet_dinh: 'ngày 05 tháng 10 năm 2026',
  so_vao_so: '007',
};

function textOf(template: string, values: WordingValues = VALUES): string[] {
  return composeWording(template, values).map((line) => line.segments.map(({ text }) => text).join(''));
}

function refusal(template: string): Pick<DomainError, 'code' | 'params'> {
  try {
    checkWording(template);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('The template was accepted');
}

describe('the wording of a certificate', () => {
  it('fills the usual template', () => {
    expect(textOf(DEFAULT_WORDING)).toEqual([
      'Chứng nhận tác giả',
      'Lò Minh Hùng',
      'Trường Chính trị tỉnh',
      'Đạt Giải A, thể loại Tạp chí',
      'với tác phẩm “Sức mạnh lòng dân”',
      'tại Cuộc thi viết chính luận',
    ]);
  });

  it('leaves out optional parts and lines whose values are missing', () => {
    expect(textOf(DEFAULT_WORDING, { ...VALUES, don_vi: '', the_loai: '', tac_pham: ' ' })).toEqual([
      'Chứng nhận tác giả',
      'Lò Minh Hùng',
      'Đạt Giải A',
      'tại Cuộc thi viết chính luận',
    ]);
  });

  it('tells which words are values, and which line is a value alone', () => {
    const [names, prize] = composeWording('{tac_gia}\nĐạt {giai}.', VALUES);
    expect(names).toEqual({ alone: 'tac_gia', segments: [{ text: 'Lò Minh Hùng', field: 'tac_gia' }] });
    expect(prize).toEqual({
      alone: null,
      segments: [
        { text: 'Đạt ', field: null },
        { text: 'Giải A', field: 'giai' },
        { text: '.', field: null },
      ],
    });
  });

  it('composes what was written with separate marks', () => {
    expect(textOf('{tac_gia}\nĐạt {giai}'.normalize('NFD'))).toEqual(['Lò Minh Hùng', 'Đạt Giải A']);
  });

  it('does not fill a value that looks like a placeholder a second time', () => {
    expect(textOf('{tac_gia}\n{tac_pham}', { ...VALUES, tac_pham: 'Bàn về {giai} [và hơn]' })).toEqual([
      'Lò Minh Hùng',
      'Bàn về {giai} [và hơn]',
    ]);
  });

  it('names every unknown placeholder, each once', () => {
    expect(refusal('{tac_gia}\n{tacgia} {diem} {diem} {constructor} {}')).toEqual({
      code: 'certificate.unknown-placeholder',
      params: { names: '{tacgia}, {diem}, {constructor}, {}' },
    });
  });

  it.each([
    '{tac_gia}\n{giai',
    '{tac_gia}\nĐạt giai}',
    '{tac_gia}\n[Đạt {giai}',
    '{tac_gia}\n[[a]]',
    '{tac_gia}\n{[giai]}',
  ])('refuses brackets that do not close: %j', (template) => {
    expect(refusal(template)).toEqual({ code: 'certificate.malformed-wording', params: { line: 2 } });
  });

  it.each(['Đạt {giai}', 'Chứng nhận {tac_gia}', '{tac_gia}\n{tac_gia}', '{tac_gia}\ncủa {tac_gia}', ''])(
    'wants the names once, alone on their line: %j',
    (template) => {
      expect(refusal(template).code).toBe('certificate.wording-without-recipient');
    },
  );

  it('accepts blanks and line ends of any system around the names', () => {
    expect(textOf('Tặng\r\n  {tac_gia}  \r\n\r\n{giai}')).toEqual(['Tặng', 'Lò Minh Hùng', 'Giải A']);
  });
});
