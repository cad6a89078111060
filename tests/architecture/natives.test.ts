import { describe, expect, it } from '@jest/globals';

const natives = (): unknown[] => [
  JSON.stringify,
  JSON.parse,

  Array.prototype.push,
  // eslint-disable-next-line @typescript-eslint/unbound-method
  Function.prototype.toString,
];
// A library that replaces them makes its own look native: only their identity tells.
const own = natives();

describe('the language itself', () => {
  it('is left alone by what the server loads, and no reader of files is among it', async () => {
    await import('../../src/app.module.js');
    expect(natives().map((one, index) => one === own[index])).toEqual([true, true, true, true]);
    // What the readers of files leave in the global scope.
    expect(globalThis).not.toHaveProperty('pdfjsWorker');
    expect(globalThis).not.toHaveProperty('DOMMatrix');
  });

  it('is as before after the reader of PDF is loaded', async () => {
    const { getDocument } = await import('../../src/modules/entries/intake/formats/pdfjs.js');
    expect(getDocument).toBeInstanceOf(Function);
    expect(globalThis).toHaveProperty('pdfjsWorker');
    expect(natives().map((one, index) => one === own[index])).toEqual([true, true, true, true]);
  });
});
