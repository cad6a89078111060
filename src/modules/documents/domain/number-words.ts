const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** A number as minutes write it in words: 25 "hai mươi lăm", 1.005 "một nghìn không trăm linh năm". */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`No words for ${value}`);
  if (value === 0) return DIGITS[0];
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups
    .flatMap((group, place) =>
      group === 0 ? [] : [`${hundreds(group, place < groups.length - 1)} ${GROUPS[place] ?? ''}`.trim()],
    )
    .reverse()
    .join(' ');
}

/** The same with a capital letter, for the beginning of a phrase. */
export function numberWordsCapital(value: number): string {
  const words = numberWords(value);
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

function hundreds(group: number, afterOthers: boolean): string {
  const hundred = Math.floor(group / 100);
  const rest = group % 100;
  const tens = Math.floor(rest / 10);
  const words: string[] = [];
  if (hundred > 0 || afterOthers) words.push(`${digit(hundred)} trăm`);
  if (rest === 0) return words.join(' ');
  if (tens === 0) {
    words.push(words.length > 0 ? `linh ${digit(rest)}` : digit(rest));
    return words.join(' ');
  }
  words.push(tens === 1 ? 'mười' : `${digit(tens)} mươi`);
  const units = unitsAfter(rest % 10, tens);
  return [...words, ...(units === '' ? [] : [units])].join(' ');
}

function unitsAfter(unit: number, tens: number): string {
  if (unit === 0) return '';
  if (unit === 1 && tens > 1) return 'mốt';
  return unit === 5 ? 'lăm' : digit(unit);
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
