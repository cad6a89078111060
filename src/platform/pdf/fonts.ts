import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/** The typefaces of documents: Tinos (metric twin of Times New Roman) for text, Be Vietnam Pro for small print. */
export type FontName = 'serif' | 'serif-bold' | 'serif-italic' | 'serif-bold-italic' | 'sans';

const FILES: Record<FontName, string> = {
  serif: 'tinos/400Regular/Tinos_400Regular.ttf',
  'serif-bold': 'tinos/700Bold/Tinos_700Bold.ttf',
  'serif-italic': 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'serif-bold-italic': 'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  sans: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
};

const LATIN_LIGATURES: Readonly<Record<number, string>> = {
  0xfb00: 'ff',
  0xfb01: 'fi',
  0xfb02: 'fl',
  0xfb03: 'ffi',
  0xfb04: 'ffl',
};

const MOST_WORDS = 2000;

let opened: ReadonlyMap<FontName, fontkit.Font> | undefined;

/** All typefaces, opened on the first call and kept for the life of the process. */
export function openedFonts(): ReadonlyMap<FontName, fontkit.Font> {
  opened ??= openAll();
  return opened;
}

/** One opened typeface. */
export function openedFont(name: FontName): fontkit.Font {
  const font = openedFonts().get(name);
  if (!font) throw new Error(`Typeface ${name} is not listed`);
  return font;
}

/** The characters of a text that a typeface cannot draw, each once; a person should see them before printing. */
export function charactersWithoutGlyph(text: string, name: FontName = 'serif'): string[] {
  const font = openedFont(name);
  return [...new Set(text.normalize('NFC'))].filter(
    (char) => !font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
  );
}

function openAll(): Map<FontName, fontkit.Font> {
  const require = createRequire(import.meta.url);
  const fonts = new Map<FontName, fontkit.Font>();
  for (const [name, file] of Object.entries(FILES) as [FontName, string][]) {
    const font = fontkit.openSync(require.resolve(`@expo-google-fonts/${file}`));
    if (!('characterSet' in font)) throw new Error(`${file} is a collection, not a single typeface`);
    settleGlyphs(font);
    fonts.set(name, rememberShaping(font));
  }
  return fonts;
}

/**
 * fontkit remembers, for each glyph, the characters it was first asked for, and pdfkit writes these into
 * the document's text layer. With a font shared by all documents the first one would decide for the rest:
 * the parts of a composed letter have no character at all, and a no-break space would turn every space into
 * one. So every glyph is asked for once, by its plain character, before any document is made.
 */
function settleGlyphs(font: fontkit.Font): void {
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) {
    const letters = LATIN_LIGATURES[codePoint];
    if (letters) font.layout(letters);
    font.glyphForCodePoint(codePoint);
  }
}

/**
 * A typeface that keeps the glyphs and positions of the words it has set: certificates of one contest share
 * most of their words. Each caller receives its own positions, because pdfkit scales them in place.
 */
function rememberShaping(font: fontkit.Font): fontkit.Font {
  const shaped = new Map<string, fontkit.GlyphRun>();
  const layout: fontkit.Font['layout'] = (text, ...settings) => {
    if (settings.some((setting) => setting !== undefined)) return font.layout(text, ...settings);
    let run = shaped.get(text);
    if (!run) {
      if (shaped.size >= MOST_WORDS) shaped.clear();
      run = font.layout(text);
      shaped.set(text, run);
    }
    const copy: fontkit.GlyphRun = Object.create(run) as fontkit.GlyphRun;
    copy.positions = run.positions.map((position) => ({ ...position }));
    return copy;
  };
  return Object.create(font, { layout: { value: layout } }) as fontkit.Font;
}
