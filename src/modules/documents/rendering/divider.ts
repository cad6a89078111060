import type { Pdf } from '../../../platform/pdf/document.js';

interface DividerPlace {
  readonly center: number;
  readonly y: number;
  readonly width: number;
  readonly accent: string;
}

const BRONZE = '#A98443';

/** Two hairlines with a lozenge between them. */
export function drawDivider(doc: Pdf, { center, y, width, accent }: DividerPlace): void {
  const half = width / 2;
  doc.lineWidth(0.8);
  for (const side of [-1, 1]) {
    doc
      .moveTo(center + side * half, y)
      .lineTo(center + side * 13, y)
      .stroke(BRONZE);
    lozenge(doc, center + side * 8.5, y, 1.7);
    doc.fill(BRONZE);
  }
  lozenge(doc, center, y, 4.2);
  doc.fill(accent);
}

function lozenge(doc: Pdf, x: number, y: number, half: number): void {
  doc
    .moveTo(x, y - half)
    .lineTo(x + half, y)
    .lineTo(x, y + half)
    .lineTo(x - half, y)
    .closePath();
}
