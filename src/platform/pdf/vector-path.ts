import { deflateSync } from 'node:zlib';
import type { Pdf } from './document.js';

/**
 * Drawing in the PDF's own operators, kept as a string. An ornament of thousands of strokes is built once per
 * process and stands once in a file however many pages show it. Coordinates are points from the upper left.
 */
export class VectorPath {
  private readonly operators: string[] = [];

  moveTo(x: number, y: number): this {
    return this.add(`${short(x)} ${short(y)} m`);
  }

  lineTo(x: number, y: number): this {
    return this.add(`${short(x)} ${short(y)} l`);
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this {
    return this.add([x1, y1, x2, y2, x, y].map(short).join(' ') + ' c');
  }

  line(x1: number, y1: number, x2: number, y2: number): this {
    return this.moveTo(x1, y1).lineTo(x2, y2);
  }

  rect(x: number, y: number, width: number, height: number): this {
    return this.add([x, y, width, height].map(short).join(' ') + ' re');
  }

  /** A closed shape through points. */
  polygon(points: readonly (readonly [x: number, y: number])[]): this {
    points.forEach(([x, y], index) => (index === 0 ? this.moveTo(x, y) : this.lineTo(x, y)));
    return this.close();
  }

  circle(x: number, y: number, radius: number): this {
    const k = radius * 0.5523;
    return this.moveTo(x + radius, y)
      .curveTo(x + radius, y + k, x + k, y + radius, x, y + radius)
      .curveTo(x - k, y + radius, x - radius, y + k, x - radius, y)
      .curveTo(x - radius, y - k, x - k, y - radius, x, y - radius)
      .curveTo(x + k, y - radius, x + radius, y - k, x + radius, y)
      .close();
  }

  /** The centre of a dot, which `strokeDots` paints. */
  dot(x: number, y: number): this {
    return this.line(x, y, x, y);
  }

  close(): this {
    return this.add('h');
  }

  stroke(color: string, width: number): this {
    return this.add(`${operands(color)} RG ${short(width)} w S`);
  }

  /** Paints each dot as a disc: a tenth of what four curves would take. */
  strokeDots(color: string, diameter: number): this {
    return this.add('1 J').stroke(color, diameter).add('0 J');
  }

  fill(color: string): this {
    return this.add(`${operands(color)} rg f`);
  }

  toString(): string {
    return this.operators.join('\n');
  }

  private add(operator: string): this {
    this.operators.push(operator);
    return this;
  }
}

const MOST_KEPT = 64;
const deflated = new Map<string, Buffer>();
const placed = new WeakMap<Pdf, Map<string, PDFKit.PDFKitReference>>();

/**
 * Shows an ornament on the current page. `key` names its content for the life of the process: it is built and
 * packed once, and one file holds it once.
 */
export function placeOrnament(doc: Pdf, key: string, content: () => string): void {
  const known = placed.get(doc) ?? new Map<string, PDFKit.PDFKitReference>();
  placed.set(doc, known);
  let form = known.get(key);
  if (!form) {
    form = doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, doc.page.width, doc.page.height],
      Resources: {},
      Filter: 'FlateDecode',
    });
    form.end(packed(key, content));
    known.set(key, form);
  }
  const name = `Ornament${[...known.keys()].indexOf(key) + 1}`;
  const xobjects = doc.page.xobjects as Record<string, PDFKit.PDFKitReference>;
  xobjects[name] = form;
  doc.addContent(`/${name} Do`);
}

function packed(key: string, content: () => string): Buffer {
  let bytes = deflated.get(key);
  if (!bytes) {
    if (deflated.size >= MOST_KEPT) deflated.clear();
    bytes = deflateSync(Buffer.from(content(), 'latin1'), { level: 9 });
    deflated.set(key, bytes);
  }
  return bytes;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function operands(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => short(part / 255)).join(' ');
}
