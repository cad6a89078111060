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
  // An eth that was taken for Đ is an é here.
  return text.replace(/[\u00A1-\u00FE\u0110]/gu, (letter) =>
    letter === '\u0110' ? 'é' : (TCVN3.get(letter) ?? letter),
  );
}

// VNI fonts (VNI-Times …): a vowel is followed by a letter of Latin-1 that stands for its marks, some stand alone.
const VNI_TONES: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const VNI_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...VNI_TONES, ...VNI_CIRCUMFLEX, ...VNI_BREVE },
  e: { ...VNI_TONES, ...VNI_CIRCUMFLEX },
  o: { ...VNI_TONES, ...VNI_CIRCUMFLEX },
  u: VNI_TONES,
  y: VNI_TONES,
  ô: VNI_TONES,
  ö: VNI_TONES,
};

/** Unicode of text that was typed in VNI, given as Latin-1 characters. */
export function decodeVni(text: string): string {
  return text.replace(
    /([aeouyôö])([\u00C0-\u00FF])|[\u00C0-\u00FF]/giu,
    (whole, vowel?: string, mark?: string) => {
      if (vowel === undefined || mark === undefined) return vniAlone(whole);
      const marks = VNI_MARKS[vowel.toLowerCase()]?.[mark.toLowerCase()];
      if (marks === undefined) return vniAlone(vowel) + vniAlone(mark);
      return (vniAlone(vowel) + marks).normalize('NFC');
    },
  );
}

function vniAlone(letter: string): string {
  const alone = VNI_ALONE[letter.toLowerCase()];
  if (alone === undefined) return letter;
  return letter === letter.toLowerCase() ? alone : alone.toUpperCase();
}

/** Unicode of text set in a legacy Vietnamese font; capital fonts (.VnTimeH) hold capitals of the small letters. */
export function decodeLegacyFont(text: string, font: string): string {
  if (/^VNI-/iu.test(font)) return decodeVni(text);
  if (!/^\.Vn/iu.test(font)) return text;
  const decoded = decodeTcvn3(text);
  return /^\.Vn[\w ]*H$/iu.test(font) ? decoded.toUpperCase() : decoded;
}
