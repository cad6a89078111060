import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Pdf } from './document.js';

const WAITING_BYTES = 64 * 1024;

/**
 * Draws a long document page by page while it is being read: `drawPage` is called for each item, and waits
 * when the reader is slower. Memory stays that of a few pages, and other requests get their turn in between.
 */
export function streamPages<Item>(
  doc: Pdf,
  items: Iterable<Item> | AsyncIterable<Item>,
  drawPage: (item: Item) => void,
): Readable {
  const output = new PassThrough();
  doc.pipe(output);
  doc.on('error', (error: Error) => output.destroy(error));
  drawAll(doc, output, items, drawPage).catch((error: unknown) => {
    doc.unpipe(output);
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return output;
}

async function drawAll<Item>(
  doc: Pdf,
  output: PassThrough,
  items: Iterable<Item> | AsyncIterable<Item>,
  drawPage: (item: Item) => void,
): Promise<void> {
  for await (const item of items) {
    if (output.destroyed) return;
    drawPage(item);
    await setImmediate();
    while (doc.readableLength > WAITING_BYTES && !output.destroyed) {
      if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')]);
      else await setImmediate();
    }
  }
  doc.end();
}
