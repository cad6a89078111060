import { type Placeholder, placeholders, previewOf } from './wording-preview.js';

const values = Object.fromEntries(placeholders.map((name) => [name, `<${name}>`])) as Record<
  Placeholder,
  string
>;

describe('the preview of a certificate', () => {
  it('fills what it knows and leaves what it does not', () => {
    expect(
      previewOf('Chứng nhận {danh_xung}\n{tac_gia}\nĐạt {giai}[, thể loại {the_loai}] {khac}', values),
    ).toEqual([
      { text: 'Chứng nhận <danh_xung>', isName: false },
      { text: '<tac_gia>', isName: true },
      { text: 'Đạt <giai>, thể loại <the_loai> {khac}', isName: false },
    ]);
  });
});
