import { VectorPath } from '../../../platform/pdf/vector-path.js';
import { appendStar } from './bronze-drum.js';

const OUTER = 26;
const BAND = 15;
const INNER = OUTER + BAND + 8;
const CORNER = 34;
const BRONZE = '#A98443';

/** How far the frame reaches into the page, in points. */
export const FRAME_DEPTH = INNER + 4;

/**
 * The border of a certificate as drawing operators: a strong line in the accent, and a band in bronze with
 * the motif of the Đông Sơn drums, circles with a dot joined by tangents, between medallions.
 */
export function certificateFrame(width: number, height: number, accent: string): string {
  const path = new VectorPath();
  frameLine(path, OUTER, width, height).stroke(accent, 2.4);
  frameLine(path, OUTER + 4, width, height).stroke(BRONZE, 0.5);
  frameLine(path, OUTER + 4 + BAND, width, height).stroke(BRONZE, 0.5);
  notchedLine(path, INNER, width, height).stroke(accent, 0.8);
  const middle = OUTER + 4 + BAND / 2;
  const start = OUTER + CORNER;
  for (const y of [middle, height - middle]) tangents(path, [start, y], [width - start, y]);
  for (const x of [middle, width - middle]) tangents(path, [x, start], [x, height - start]);
  for (const x of [middle, width - middle]) {
    for (const y of [middle, height - middle]) medallion(path, x, y, accent);
  }
  return path.toString();
}

function frameLine(path: VectorPath, inset: number, width: number, height: number): VectorPath {
  return path.rect(inset, inset, width - 2 * inset, height - 2 * inset);
}

/** The inner line steps back at the corners, to leave the medallions room. */
function notchedLine(path: VectorPath, inset: number, width: number, height: number): VectorPath {
  const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
  const step = 12;
  return path.polygon([
    [left + step, top],
    [right - step, top],
    [right - step, top + step],
    [right, top + step],
    [right, bottom - step],
    [right - step, bottom - step],
    [right - step, bottom],
    [left + step, bottom],
    [left + step, bottom - step],
    [left, bottom - step],
    [left, top + step],
    [left + step, top + step],
  ]);
}

type Point = readonly [x: number, y: number];

/** A row of dotted circles, each joined to the next by a line that touches one above and the other below. */
function tangents(path: VectorPath, from: Point, to: Point): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.round(length / 15);
  const radius = 3.7;
  const [dx, dy] = [(to[0] - from[0]) / count, (to[1] - from[1]) / count];
  const step = length / count;
  const along = (index: number): Point => [from[0] + dx * index, from[1] + dy * index];
  // The crossing tangent of two equal circles leaves the axis at the angle with this sine.
  const sine = (2 * radius) / step;
  const cosine = Math.sqrt(1 - sine * sine);
  const [ux, uy] = [dx / step, dy / step];
  const touch: Point = [radius * sine, -radius * cosine];
  const shift: Point = [touch[0] * ux - touch[1] * uy, touch[0] * uy + touch[1] * ux];
  const centers = Array.from({ length: count + 1 }, (_center, index) => along(index));
  // Rings are discs upon discs: paper is white, and a disc takes a tenth of a circle's operators.
  for (const [color, diameter] of [
    [BRONZE, radius * 2 + 0.7],
    ['#FFFFFF', radius * 2 - 0.7],
    [BRONZE, 2.3],
  ] as const) {
    for (const center of centers) path.dot(...center);
    path.strokeDots(color, diameter);
  }
  centers.slice(0, -1).forEach(([x, y], index) => {
    const [nextX, nextY] = along(index + 1);
    path.line(x + shift[0], y + shift[1], nextX - shift[0], nextY - shift[1]);
  });
  path.stroke(BRONZE, 0.7);
}

/** A small drum with the star of the large one. */
function medallion(path: VectorPath, x: number, y: number, accent: string): void {
  path.circle(x, y, 19).fill('#FFFFFF');
  path.circle(x, y, 18.5).stroke(accent, 1.6);
  path.circle(x, y, 15.8).stroke(BRONZE, 0.5);
  path.circle(x, y, 11).stroke(BRONZE, 0.5);
  for (let index = 0; index < 20; index += 1) {
    const angle = (index * Math.PI) / 10;
    path.dot(x + 13.4 * Math.cos(angle), y + 13.4 * Math.sin(angle));
  }
  path.strokeDots(BRONZE, 1.6);
  appendStar(path, { x, y, rays: 12, outer: 9.6, inner: 3.4 });
  path.fill(accent);
}
