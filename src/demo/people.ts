import type { SeededRandom } from '../kernel/random.js';

/** Invented people: the parts are common, their combinations are drawn. */
const families = [
  'Lò',
  'Quàng',
  'Cà',
  'Tòng',
  'Lường',
  'Hà',
  'Nguyễn',
  'Trần',
  'Phạm',
  'Đinh',
  'Mùa',
  'Vì',
  'Hoàng',
  'Bùi',
  'Đỗ',
  'Giàng',
];
const middlesOfWomen = ['Thị', 'Thị Minh', 'Thị Thu', 'Ngọc', 'Thanh', 'Thị Bích', 'Khánh', 'Thị Hồng'];
const middlesOfMen = ['Văn', 'Minh', 'Đức', 'Quốc', 'Hữu', 'Anh', 'Xuân', 'Trung'];
const womenGiven = [
  'Ánh',
  'Hạnh',
  'Mai',
  'Thoa',
  'Yến',
  'Loan',
  'Phượng',
  'Xuyến',
  'Nhung',
  'Diệp',
  'Hương',
  'Ly',
  'Thảo',
  'Quỳnh',
];
const menGiven = [
  'Ín',
  'Dũng',
  'Phong',
  'Sơn',
  'Hải',
  'Thắng',
  'Khoa',
  'Tú',
  'Đạt',
  'Lâm',
  'Nghĩa',
  'Hùng',
  'Pó',
  'Việt',
];
const penNames = ['Sông Mã', 'Bản Xa', 'Hoa Ban', 'Núi Đá', 'Nắng Sớm', 'Mây Chiều'];
const positions = [
  'giáo viên',
  'chuyên viên',
  'cán bộ văn hóa',
  'phóng viên',
  'sinh viên',
  'giảng viên',
  'công chức',
  'bí thư chi đoàn',
];

/** The 22 units of the demo contests, all invented. */
export const demoUnits: readonly { readonly name: string; readonly abbreviation: string }[] = [
  'Trường Chính trị Bản Nà|CTBN',
  'Sở Văn hóa Mường Trai|VHMT',
  'Báo Nà Sản mới|NSM',
  'Đài Phát thanh Pha Luông|PTPL',
  'Tỉnh đoàn Suối Vàng|TĐSV',
  'Hội Nhà báo Chiềng Hoa|NBCH',
  'Phường Tô Hiến|TH',
  'Phường Chiềng Lề Mới|CLM',
  'Xã Mường Giôn Thượng|MGT',
  'Xã Nậm Ét Đông|NED',
  'Xã Chiềng Khoong Nam|CKN',
  'Xã Phiêng Luông|PL',
  'Xã Co Mạ Hạ|CMH',
  'Xã Tạ Bú Tây|TBT',
  'Xã Long Hẹ Bắc|LHB',
  'Trường THPT Bản Hin|THPTBH',
  'Trường Cao đẳng Nậm La|CĐNL',
  'Bệnh viện Suối Hoa|BVSH',
  'Công ty Điện lực Nà Cang|ĐLNC',
  'Hội Phụ nữ Pá Uôn|PNPU',
  'Lực lượng Biên phòng Nậm Lạnh|BPNL',
  'Thư viện Mường Chanh|TVMC',
].map((line) => {
  const [name = '', abbreviation = ''] = line.split('|');
  return { name, abbreviation };
});

/** An invented author. */
export interface DemoPerson {
  readonly fullName: string;
  readonly penName: string | null;
  readonly birthYear: number;
  readonly email: string;
  readonly phone: string;
  readonly position: string;
  /** Index into `demoUnits`. */
  readonly unit: number;
}

function asciiOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
}

/** Draws people of different names; e-mail addresses end in example.vn and nobody has these phone numbers. */
export function drawPeople(random: SeededRandom, count: number): DemoPerson[] {
  const pick = <T>(list: readonly T[]): T => list[random.int(list.length)] as T;
  const names = new Set<string>();
  while (names.size < count) {
    const woman = random.int(2) === 0;
    const middle = pick(woman ? middlesOfWomen : middlesOfMen);
    names.add([pick(families), middle, pick(woman ? womenGiven : menGiven)].join(' '));
  }
  return [...names].map((fullName, index) => {
    return {
      fullName,
      penName: random.int(6) === 0 ? pick(penNames) : null,
      birthYear: 1955 + random.int(52),
      email: `${asciiOf(fullName)}.${index + 1}@example.vn`,
      phone: `09${String(10_000_000 + index).slice(-8)}`,
      position: pick(positions),
      unit: random.int(demoUnits.length),
    };
  });
}
