/** What offices are called in full and in short; both ways are written for each other. */
const shortForms: readonly (readonly [string, readonly string[]])[] = [
  ['Trung học phổ thông', ['THPT', 'PTTH']],
  ['Trung học cơ sở', ['THCS', 'PTCS']],
  ['Tiểu học và Trung học cơ sở', ['TH&THCS', 'TH và THCS']],
  ['Tiểu học và THCS', ['TH&THCS', 'TH và THCS']],
  ['Tiểu học', ['TH']],
  ['Mầm non', ['MN']],
  ['Phổ thông dân tộc nội trú', ['PTDTNT', 'DTNT']],
  ['Phổ thông dân tộc bán trú', ['PTDTBT']],
  ['Cao đẳng', ['CĐ']],
  ['Đại học', ['ĐH']],
  ['Ủy ban nhân dân', ['UBND', 'Ủy ban']],
  ['Hội đồng nhân dân', ['HĐND']],
  ['Ủy ban Mặt trận Tổ quốc', ['MTTQ', 'UBMTTQ', 'Mặt trận Tổ quốc']],
  ['Hội Liên hiệp Phụ nữ', ['HLHPN', 'Hội LHPN', 'Hội Phụ nữ']],
  ['Hội Cựu chiến binh', ['HCCB', 'Hội CCB']],
  ['Hội Nông dân', ['HND']],
  ['Đoàn Thanh niên', ['ĐTN', 'Đoàn TN']],
  ['Liên đoàn Lao động', ['LĐLĐ']],
  ['Ban Chỉ huy Quân sự', ['BCHQS', 'Ban CHQS']],
  ['Bộ Chỉ huy Quân sự', ['BCHQS', 'Bộ CHQS']],
  ['Công an', ['CA']],
  ['Trung tâm', ['TT']],
  ['Hợp tác xã', ['HTX']],
  ['Công ty cổ phần', ['CTCP', 'Cty CP']],
  ['Công ty', ['Cty', 'CT']],
  ['Văn hóa', ['VH']],
  ['Giáo dục và Đào tạo', ['GD&ĐT', 'GDĐT']],
];
/** A unit is written in so few ways that anybody uses. */
const most = 12;

/** Other spellings of a unit's name: with its words in short, or in full where the list has them in short. */
export function unitVariants(unit: string): string[] {
  const variants = new Set<string>();
  for (const [full, shorts] of shortForms) {
    for (const form of [...variants, unit].slice(0, most)) {
      for (const short of shorts) {
        replaced(form, full, short, variants);
        replaced(form, short, full, variants);
      }
    }
  }
  // "TT Y tế" of "Trung tâm Y tế" still says where; what is left of one word does not.
  return [...variants].filter((form) => form !== unit && form.split(/\s+/u).length >= 3).slice(0, most);
}

function replaced(form: string, from: string, to: string, into: Set<string>): void {
  if (into.size >= most * 2) return;
  const at = form.toLowerCase().indexOf(from.toLowerCase());
  const whole =
    at >= 0 && !/\p{L}/u.test(form.charAt(at - 1)) && !/\p{L}/u.test(form.charAt(at + from.length));
  if (whole) into.add(form.slice(0, at) + to + form.slice(at + from.length));
}
