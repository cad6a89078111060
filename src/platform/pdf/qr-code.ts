import QRCode from 'qrcode';
import type { Pdf } from './document.js';

/** A QR code as rows of dark (true) and light (false) modules, without the quiet zone around it. */
export function qrModules(text: string): boolean[][] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_row, row) =>
    Array.from({ length: modules.size }, (_column, column) => modules.get(row, column) === 1),
  );
}

/** Where and how large a QR code stands, in points; four modules around it must stay white. */
export interface QrPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Dark enough on white to be scanned; near-black by default. */
  readonly color?: string;
}

/** Draws a QR code as vector modules, and makes it a link when it holds a web address. */
export function drawQr(doc: Pdf, text: string, place: QrPlace): void {
  const rows = qrModules(text);
  const module = place.size / rows.length;
  doc.save();
  rows.forEach((row, rowIndex) => {
    for (const [start, length] of darkRuns(row)) {
      doc.rect(place.x + start * module, place.y + rowIndex * module, length * module, module);
    }
  });
  doc.fill(place.color ?? '#111111');
  doc.restore();
  if (/^https?:\/\//.test(text)) doc.link(place.x, place.y, place.size, place.size, text);
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, index) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  });
  return runs;
}
