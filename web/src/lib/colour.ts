function channel(value: number): number {
  const unit = value / 255;
  return unit <= 0.040_45 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance by WCAG of a colour written `#RRGGBB`. */
export function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return (
    0.2126 * channel((value >> 16) & 255) +
    0.7152 * channel((value >> 8) & 255) +
    0.0722 * channel(value & 255)
  );
}

/** Contrast by WCAG between two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of letters that can be read on a contest's accent: white, or black. One of them always has 4.5. */
export function letterColourOn(accent: string): string {
  return contrast(accent, '#FFFFFF') >= 4.5 ? '#FFFFFF' : '#000000';
}

/** Whether a text is a colour that may be put into a style. */
export function isColour(text: string): boolean {
  return /^#[0-9a-fA-F]{6}$/u.test(text);
}
