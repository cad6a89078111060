// TCVN 5712 "ABC" fonts (.VnTime …): Vietnamese letters sit on the code points of Latin-1. In order from U+00A1.
const TCVN3_FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ';
const TCVN3_REST: Readonly<Record<number, string>> = {
  0xb5: 'à',
  0xb6: 'ả',
  0xb7: 'ã',
  0xb8: 'á',
  0xb9: 'ạ',
  0xbb: 'ằ',
  0xbc: 'ẳ',
  0xbd: 'ẵ',
  0xbe: 'ắ',
  0xc6: 'ặ',
  0xc7: 'ầ',
  0xc8: 'ẩ',
  0xc9: 'ẫ',
  0xca: 'ấ',
  0xcb: 'ậ',
  0xcc: 'è',
  0xce: 'ẻ',
  0xcf: 'ẽ',
  0xd0: 'é',
  0xd1: 'ẹ',
  0xd2: 'ề',
  0xd3: 'ể',
  0xd4: 'ễ',
  0xd5: 'ế',
  0xd6: 'ệ',
  0xd7: 'ì',
  0xd8: 'ỉ',
  0xdc: 'ĩ',
  0xdd: 'í',
  0xde: 'ị',
  0xdf: 'ò',
  0xe1: 'ỏ',
  0xe2: 'õ',
  0xe3: 'ó',
  0xe4: 'ọ',
  0xe5: 'ồ',
  0xe6: 'ổ',
  0xe7: 'ỗ',
  0xe8: 'ố',
  0xe9: 'ộ',
  0xea: 'ờ',
  0xeb: 'ở',
  0xec: 'ỡ',
  0xed: 'ớ',
  0xee: 'ợ',
  0xef: 'ù',
  0xf1: 'ủ',
  0xf2: 'ũ',
  0xf3: 'ú',
  0xf4: 'ụ',
  0xf5: 'ừ',
  0xf6: 'ử',
  0xf7: 'ữ',
  0xf8: 'ứ',
  0xf9: 'ự',
  0xfa: 'ỳ',
  0xfb: 'ỷ',
  0xfc: 'ỹ',
  0xfd: 'ý',
  0xfe: 'ỵ',
};

const TCVN3 = new Map<string, string>([
  ...[...TCVN3_FROM_A1].map((letter, index): [string, string] => [String.fromCharCode(0xa1 + index), letter]),
  ...Object.entries(TCVN3_REST).map(([code, letter]): [string, string] => [
    String.fromCharCode(Number(code)),
    letter,
  ]),
]);

/** Unicode of text that was typed in TCVN3, given as Latin-1 characters; toned capitals are small letters in it. */
export function decodeTcvn3(text: string): string {
  // Programs that took the text for Windows-1252 wrote some code points as typographic characters or NBSP.
  return text.replace(/[\u00A1-\u00FE]/gu, (letter) => TCVN3.get(letter) ?? letter);
}

/** Unicode of text set in a legacy Vietnamese font; capital fonts (.VnTimeH) hold capitals of the small letters. */
export function decodeLegacyFont(text: string, font: string): string {
  if (!font.startsWith('.Vn')) return text;
  const decoded = decodeTcvn3(text);
  return /^\.Vn\w*H$/u.test(font) ? decoded.toUpperCase() : decoded;
}
