/**
 * TypeScript taken to JavaScript once and kept, as code and as a map back to its lines, until the source or
 * the way of doing it changes.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');

/** swc only takes the types away, and keeps what decorators ask about them. */
const options = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { decoratorMetadata: true, legacyDecorator: true, react: { runtime: 'automatic' } },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: true,
  swcrc: false,
  configFile: false,
};
const edition = `${version}\0${JSON.stringify(options)}`;

/** Writes a file whole or not at all: several processes may make the same one. */
function keep(path, text) {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

/** Where a file's code and map are kept, or will be, but for the ends of their names. */
function keptAs(folder, path, source) {
  const digest = createHash('sha256').update(edition).update('\0').update(path).update('\0').update(source);
  return join(folder, digest.digest('hex').slice(0, 32));
}

/** The path of the map of a file, which exists once the file was loaded. */
function mapOf(folder, path) {
  return `${keptAs(folder, path, readFileSync(path, 'utf8'))}.map`;
}

/** The JavaScript of a TypeScript file. */
function javaScriptOf(folder, path) {
  const source = readFileSync(path, 'utf8');
  const kept = keptAs(folder, path, source);
  try {
    return readFileSync(`${kept}.js`, 'utf8');
  } catch {
    const { code, map } = transformSync(source, { ...options, filename: path });
    mkdirSync(folder, { recursive: true });
    keep(`${kept}.map`, map);
    keep(`${kept}.js`, code);
    return code;
  }
}

module.exports = { javaScriptOf, mapOf };
