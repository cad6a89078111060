import type { RegisteredPerson } from '../domain/inspection.js';
import { findLeaks } from './find-leaks.js';

const AUTHOR: RegisteredPerson = {
  fullName: 'Lò Thị Hoài Mẩy',
  unit: 'Trường Trung học phổ thông Nà Khoang',
  unitAbbreviation: 'THPT Nà Khoang',
  phone: '0912 000 111',
  email: 'may.lo@example.vn',
  homeAddress: 'Số nhà 7, bản Pá Khoang Thượng, xã Nà Khoang, tỉnh Sơn La',
  profileUrl: 'https://www.facebook.com/vidu.hoaimay.77',
};

function shown(text: string): string[] {
  return findLeaks({ text, hiddenRanges: [], segments: [] }, 'bai.docx', [AUTHOR], [])
    .filter((one) => one.confidence >= 0.5)
    .map((one) => `${one.kind}: ${one.value}`);
}

it.each([
  ['Ký tên: L ò T h ị H o à i M ẩ y', 'name: L ò T h ị H o à i M ẩ y'],
  ['Danh sách: Mẩy, Lò Thị Hoài', 'name: Mẩy, Lò Thị Hoài'],
  ['Bài của Mẩy Lò Thị Hoài gửi', 'name: Mẩy Lò Thị Hoài'],
  ['Bài viết: L.T.H. Mẩy', 'name: L.T.H. Mẩy'],
  ['Bài viết: Lò T. H. Mẩy', 'name: Lò T. H. Mẩy'],
  ['Người viết: Hoài Mẩy', 'name: Hoài Mẩy'],
  ['Hết bài.\nHoài Mẩy\n', 'name: Hoài Mẩy'],
  ['Thư về may.lo (at) example (dot) vn nhé', 'email: may.lo (at) example (dot) vn'],
  ['Thư về may.lo a còng example chấm vn nhé', 'email: may.lo a còng example chấm vn'],
  ['Thư về may.lo[at]example.vn nhé', 'email: may.lo[at]example.vn'],
  [
    'gọi không chín một hai không không không một một một',
    'phone: không chín một hai không không không một một một',
  ],
  ['học tại Trung học phổ thông Nà Khoang', 'unit: Trung học phổ thông Nà Khoang'],
  ['về trường Nà Khoang công tác', 'unit: Nà Khoang'],
  ['nhà ở bản Pá Khoang Thượng từ nhỏ', 'address: bản Pá Khoang Thượng'],
  ['FB: vidu.hoaimay.77', 'profile-link: vidu.hoaimay.77'],
])('%j gives the author away', (text, finding) => {
  expect(shown(text)).toEqual([finding]);
});

it.each([
  'Chị Hoài Mẩy bán hàng ở đầu dốc, ai cũng quý.',
  'Bà Vàng Thị Mẩy và bà Lò Thị Hoài kể lại.',
  'Mẩy\nLò Thị Hoài',
  'V.I. Lênin và L.T.H. Mấy',
  'Suối Nà Khoang chảy qua ba bản.',
  'không chín một hai không không không một một hai',
  'một thôn ở tỉnh Sơn La',
])('%j does not', (text) => {
  expect(shown(text)).toEqual([]);
});
