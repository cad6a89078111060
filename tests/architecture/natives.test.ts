import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What a new process finds changed in the language, and left in the global scope, after it loaded a compiled module
 * (`npm test` builds them). A library that replaces functions of the language makes its own look native: only their
 * identity tells.
 */
function changedBy(module: string): unknown {
  const program = `
    const natives = () => [JSON.stringify, JSON.parse, Array.prototype.push, Function.prototype.toString];
    const own = natives();
    await import(process.argv[1]);
    const replaced = natives().flatMap((one, index) => (one === own[index] ? [] : [own[index].name]));
    const left = ['pdfjsWorker', 'DOMMatrix'].filter((name) => name in globalThis);
    process.stdout.write(JSON.stringify({ replaced, left }), () => process.exit(0));`;
  const address = pathToFileURL(join(process.cwd(), 'dist', module)).href;
  const args = ['--input-type=module', '--eval', program, address];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

describe('the language itself', () => {
  it('is left alone by what the server loads, and no reader of files is among it', () => {
    expect(changedBy('app.module.js')).toEqual({ replaced: [], left: [] });
  });

  it('is as before after the reader of PDF is loaded', () => {
    expect(changedBy('modules/entries/intake/formats/pdfjs.js')).toEqual({
      replaced: [],
      left: ['pdfjsWorker', 'DOMMatrix'],
    });
  });
});
