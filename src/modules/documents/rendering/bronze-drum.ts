import { VectorPath } from '../../../platform/pdf/vector-path.js';

interface Star {
  readonly x: number;
  readonly y: number;
  readonly rays: number;
  readonly outer: number;
  readonly inner: number;
}

/** Adds a star with straight rays, the first pointing up. */
export function appendStar(path: VectorPath, star: Star): void {
  const points = Array.from({ length: star.rays * 2 }, (_point, index) => {
    const radius = index % 2 === 0 ? star.outer : star.inner;
    const angle = (index * Math.PI) / star.rays - Math.PI / 2;
    return [star.x + radius * Math.cos(angle), star.y + radius * Math.sin(angle)] as const;
  });
  path.polygon(points);
}

/** Where a drum is drawn, and in which tint. */
export interface DrumPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
}

/**
 * The face of a Đông Sơn drum as a watermark: the sun with fourteen rays, and rings of teeth, tangent
 * circles, flying birds and ladders about it. Tint and line are chosen so that text stands clear upon it.
 */
export function drumFace(place: DrumPlace): string {
  const path = new VectorPath();
  const { x, y, radius: r, color } = place;
  appendStar(path, { x, y, rays: 14, outer: r * 0.25, inner: r * 0.085 });
  path.fill(color);
  chevrons(path, place);
  for (const at of [0.27, 0.34, 0.36, 0.43, 0.45, 0.52, 0.73, 0.8, 0.82, 0.89, 0.91, 0.98, 1]) {
    path.circle(x, y, r * at);
  }
  path.stroke(color, 0.6);
  teeth(path, place, { from: 0.36, to: 0.43, count: 56 });
  dottedRing(path, place, { from: 0.45, to: 0.52, count: 36 });
  for (let index = 0; index < 14; index += 1) bird(path, place, (index * 2 * Math.PI) / 14);
  path.fill(color);
  teeth(path, place, { from: 0.73, to: 0.8, count: 96 });
  dottedRing(path, place, { from: 0.82, to: 0.89, count: 64 });
  ladder(path, place, { from: 0.91, to: 0.98, count: 180 });
  ladder(path, place, { from: 0.27, to: 0.34, count: 70 });
  return path.toString();
}

interface Ring {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Nested angles between the rays of the sun. */
function chevrons(path: VectorPath, { x, y, radius, color }: DrumPlace): void {
  for (let ray = 0; ray < 14; ray += 1) {
    const angle = ((ray + 0.5) * 2 * Math.PI) / 14 - Math.PI / 2;
    for (const tip of [0.13, 0.165, 0.2]) {
      const spread = 0.12;
      const foot = tip + 0.05;
      const point = (at: number, turn: number): [number, number] => [
        x + radius * at * Math.cos(angle + turn),
        y + radius * at * Math.sin(angle + turn),
      ];
      path
        .moveTo(...point(foot, -spread))
        .lineTo(...point(tip, 0))
        .lineTo(...point(foot, spread));
    }
  }
  path.stroke(color, 0.5);
}

function teeth(path: VectorPath, place: DrumPlace, ring: Ring): void {
  const half = Math.PI / ring.count;
  for (let index = 0; index < ring.count; index += 1) {
    const angle = index * 2 * half;
    path.polygon([
      polar(place, ring.from, angle - half),
      polar(place, ring.to, angle),
      polar(place, ring.from, angle + half),
    ]);
  }
  path.fill(place.color);
}

function dottedRing(path: VectorPath, place: DrumPlace, ring: Ring): void {
  const middle = (ring.from + ring.to) / 2;
  const size = place.radius * (ring.to - ring.from) * 0.36;
  const step = (2 * Math.PI) / ring.count;
  const centers = Array.from({ length: ring.count }, (_center, index) => polar(place, middle, index * step));
  for (const [color, diameter] of [
    [place.color, size * 2 + 0.5],
    ['#FFFFFF', size * 2 - 0.5],
    [place.color, size * 0.64],
  ] as const) {
    for (const center of centers) path.dot(...center);
    path.strokeDots(color, diameter);
  }
  const lift = (ring.to - ring.from) * 0.32;
  const slack = step * 0.18;
  for (let index = 0; index < ring.count; index += 1) {
    const start = polar(place, middle + lift, index * step + slack);
    const end = polar(place, middle - lift, (index + 1) * step - slack);
    path.line(...start, ...end);
  }
  path.stroke(place.color, 0.5);
}

function ladder(path: VectorPath, place: DrumPlace, ring: Ring): void {
  for (let index = 0; index < ring.count; index += 1) {
    const angle = (index * 2 * Math.PI) / ring.count;
    path.line(...polar(place, ring.from, angle), ...polar(place, ring.to, angle));
  }
  path.stroke(place.color, 0.5);
}

/** Outline of a flying bird, long-billed and crested: along the ring (from tail to bill) and across it. */
const BIRD: readonly (readonly [along: number, across: number])[] = [
  [-1, 0.1],
  [-0.42, 0.06],
  [-0.3, 0.2],
  [-0.52, 0.86],
  [0.06, 0.26],
  [0.3, 0.16],
  [0.26, 0.46],
  [0.46, 0.2],
  [1, 0.02],
  [0.44, -0.02],
  [0.2, -0.1],
  [0.02, -0.2],
  [-0.34, -0.78],
  [-0.28, -0.16],
  [-0.46, -0.1],
  [-0.98, -0.16],
  [-0.72, -0.02],
];

function bird(path: VectorPath, place: DrumPlace, angle: number): void {
  const [middle, halfLength, halfWidth] = [0.625, 0.17, 0.085];
  // Anticlockwise, as the birds of the Ngọc Lũ drum fly.
  path.polygon(
    BIRD.map(([along, across]) =>
      polar(place, middle + across * halfWidth, angle - (along * halfLength) / middle),
    ),
  );
}

function polar({ x, y, radius }: DrumPlace, at: number, angle: number): [number, number] {
  return [x + radius * at * Math.cos(angle), y + radius * at * Math.sin(angle)];
}
