/** Teaches Node to load this project's TypeScript, and `@jest/globals`, as its own modules. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import transform from './transform.cjs';

const jestGlobals = new URL('globals.mjs', import.meta.url).href;
/** A file of this name was asked for anew, with all of the project that it imports: see `resolve`. */
const fresh = '?fresh';
let folder;

export function initialize(data) {
  folder = data.folder;
}

/** The file that `./name.js` means in TypeScript, if there is one. */
function sourceOf(specifier, parent) {
  const path = fileURLToPath(new URL(specifier, parent)).replace(/\.js$/u, '');
  const ending = ['.ts', '.tsx'].find((each) => existsSync(`${path}${each}`));
  return ending && new URL(specifier.replace(/\.js(?:\?.*)?$/u, ending), parent);
}

/** What is imported from a module that was asked for as `…?fresh` is fresh as well. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: jestGlobals, shortCircuit: true };
  const parent = context.parentURL ?? '';
  const source =
    /^\.{1,2}\//u.test(specifier) && /\.tsx?(?:\?|$)/u.test(parent) && sourceOf(specifier, parent);
  if (!source) return next(specifier, context);
  if (specifier.endsWith(fresh) || parent.endsWith(fresh)) source.search = fresh;
  return { url: source.href, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  const { protocol, pathname } = new URL(url);
  if (protocol !== 'file:' || !/\.tsx?$/u.test(pathname)) return next(url, context);
  const source = transform.javaScriptOf(folder, fileURLToPath(url));
  return { format: 'module', source, shortCircuit: true };
}
