/** The ink of running text. */
export const INK = '#1D2430';

/** Small print and captions. */
export const MUTED = '#5B6270';

/** Hairlines of tables and tickets. */
export const HAIRLINE = '#C9C2B4';

/** Lacquer red, the accent of a contest that chose none. */
export const LACQUER_RED = '#A61E22';

const WHITE_CONTRAST = 5;

/**
 * An accent that can be read on white paper: a colour too light for 5:1 is darkened in steps, what is no
 * `#rrggbb` becomes lacquer red.
 */
export function readableAccent(accent: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return LACQUER_RED;
  let channels = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  while (contrastOnWhite(channels) < WHITE_CONTRAST) {
    channels = channels.map((channel) => Math.floor(channel * 0.94));
  }
  return '#' + channels.map((channel) => channel.toString(16).padStart(2, '0').toUpperCase()).join('');
}

/** Contrast of a colour against white by WCAG 2: from 1 (white) to 21 (black). */
function contrastOnWhite(channels: readonly number[]): number {
  const linear = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
