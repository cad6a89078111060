const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const groups = ['', ' nghìn', ' triệu', ' tỷ'] as const;
const most = 999_999_999_999;

/**
 * A whole number as official papers write it in words: 21 is "hai mươi mốt", 105 "một trăm linh năm", 1015 "một
 * nghìn không trăm mười lăm". Lower case, in the spelling of the North.
 */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > most) throw new RangeError(`No words for ${value}`);
  if (value === 0) return digits[0];
  const parts: string[] = [];
  for (let power = groups.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group > 0) parts.push(`${groupWords(group, parts.length > 0)}${groups[power] ?? ''}`);
  }
  return parts.join(' ');
}

/** Up to 999; below a larger group the hundreds are said even when there are none. */
function groupWords(group: number, below: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundreds > 0 || below) words.push(`${word(hundreds)} trăm`);
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(`${word(tens)} mươi`);
  else if (ones > 0 && words.length > 0) words.push('linh');
  if (ones > 0) words.push(oneWord(ones, tens));
  return words.join(' ');
}

/** One and five sound otherwise after tens. */
function oneWord(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 5 && tens > 0) return 'lăm';
  return word(ones);
}

function word(digit: number): string {
  return digits[digit] ?? '';
}
