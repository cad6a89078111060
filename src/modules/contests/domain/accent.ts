/** The lacquer red of the house: a contest's colour unless it chooses another. */
export const defaultAccent = '#A61E22';

const leastContrast = 4.5;
const paper = '#FBFAF7';

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Whether a colour is `#rrggbb` and dark enough for text on paper and white text on it. */
export function readableOnPaper(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour) && contrast(colour, paper) >= leastContrast;
}
