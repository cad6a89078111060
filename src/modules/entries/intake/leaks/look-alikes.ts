/** Letters of other scripts that look like Latin ones: a name written with them is read but not found. */
const pairs =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdкkмmтtвbнhгrԛqԝw' +
  'οoαaνvρpιiκkτtυuχxεeηnμuβb' +
  'ɑaɡgıiȷjᴀaᴏoʜhɩi' +
  'օoոnսuһhցg';
const latin = new Map<string, string>();
for (let at = 0; at + 1 < pairs.length; at += 2) latin.set(pairs.charAt(at), pairs.charAt(at + 1));

/** The Latin letter that a folded letter looks like, or the letter itself. */
export function latinOf(letter: string): string {
  return latin.get(letter) ?? letter;
}

/** A word with its look-alikes replaced; marks stay where they are. */
export function withoutLookAlikes(text: string): string {
  if (!/[\u0131\u0237-\u02AF\u0370-\u058F\u1D00-\u1D2B]/u.test(text)) return text;
  return [...text.normalize('NFD')]
    .map((letter) => latinLike(letter))
    .join('')
    .normalize('NFC');
}

function latinLike(letter: string): string {
  const lower = letter.toLowerCase();
  const like = latin.get(lower);
  if (like === undefined) return letter;
  return lower === letter ? like : like.toUpperCase();
}
