/** Text as a font of the time before Unicode has it: the letters of Latin-1 that decode to it. */
export function encodeLegacy(text: string, decode: (text: string) => string): string {
  const letters = new Map<string, string>();
  for (let code = 0xa1; code <= 0xff; code += 1) {
    const letter = String.fromCharCode(code);
    const meant = decode(letter);
    if (meant !== letter && !letters.has(meant)) letters.set(meant, letter);
  }
  return [...text]
    .map((letter) => letters.get(letter) ?? letters.get(letter.toLowerCase()) ?? letter)
    .join('');
}
