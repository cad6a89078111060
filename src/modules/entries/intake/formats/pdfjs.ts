// The build of pdf.js for this Node brings core-js, which replaces `JSON.stringify`, `JSON.parse` and
// `Array.prototype.push` by functions of its own for whoever shares the thread: five times as slow, and nothing here
// needs what they add. They are put back, which wants this order; its worker comes too, or it would be loaded later,
// and replace them again.
import { restoreNatives } from './natives.js';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

restoreNatives();

export { getDocument, OPS };
export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
