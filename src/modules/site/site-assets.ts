import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const fontFolders = ['@fontsource/be-vietnam-pro', '@fontsource-variable/noto-serif'].map((name) =>
  join(dirname(require.resolve(`${name}/package.json`)), 'files'),
);
const fontName =
  /^(be-vietnam-pro-(latin|vietnamese)-(400|500|600)|noto-serif-(latin|vietnamese)-wght)-normal\.woff2$/;

const css = readFileSync(new URL('./site.css', import.meta.url), 'utf8');
const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** The style sheet of the public pages, and the hash of its content that stands in its name. */
export const styleSheet = { css, hash, path: `/site.${hash}.css` } as const;

/** Where a font of the public pages lies, or null for any other name. */
export function fontPath(name: string): string | null {
  if (!fontName.test(name)) return null;
  return join(fontFolders[name.startsWith('noto') ? 1 : 0] ?? '', name);
}

/** The mark of the house: a paper with a cut line. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="2" y="3" width="20" height="18" rx="2" fill="#fff" stroke="#A61E22" stroke-width="2"/><path d="M2 15h20" stroke="#A61E22" stroke-width="2" stroke-dasharray="3 2.4"/></svg>`;
