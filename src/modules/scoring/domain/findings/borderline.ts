import { SeededRandom } from '../../../../kernel/random.js';
import { type EstimateErrors, NormalRandom } from '../ranks/estimate-errors.js';

/** A line that works of a group compete for. */
interface Line {
  readonly name: string;
  /** The last place above the line. */
  readonly place: number;
}

/** A work that may truly belong on the other side of a line. */
export interface Borderline {
  /** The number of the work in its group. */
  readonly work: number;
  /** The line that it lies nearest to. */
  readonly name: string;
  readonly place: number;
  /** How likely it is that the work belongs on the other side of a line, from 0 to 1. */
  readonly likelihood: number;
}

const least = 0.05;
const most = 50;
/** So many errors are drawn in all, shared out over the draws. */
const budget = 20_000_000;
const fewestDraws = 50;
const mostDraws = 1000;

/**
 * Which works a further reading is most likely to move across a line: in each draw the scores are off by as much as
 * they may be, all works are placed anew, and it is counted how often a work comes to lie on the other side of a line
 * than it does now. The most likely come first.
 *
 * @param values scores of the works; @param ranks their places now, 0 for a work that has none
 */
export function borderlineWorks(
  values: Float64Array,
  ranks: ArrayLike<number>,
  errors: EstimateErrors,
  lines: readonly Line[],
  seed: string,
): Borderline[] {
  const placed = values.map((value, work) => (ranks[work] === 0 ? -Infinity : value));
  const real = lines.filter(({ place }) => place > 0 && place < values.length);
  if (real.length === 0) return [];
  const moves = new Uint32Array(values.length);
  const draws = Math.max(fewestDraws, Math.min(mostDraws, Math.floor(budget / values.length)));
  const random = new NormalRandom(new SeededRandom(`borderline:${seed}`));
  const off = new Float64Array(values.length);
  for (let draw = 0; draw < draws; draw += 1) {
    errors.draw(random, off);
    const drawn = placed.map((value, work) =>
      Number.isNaN(value) ? -Infinity : value + (off[work] as number),
    );
    const sorted = drawn.slice().sort();
    const limits = real.map(({ place }) => sorted[sorted.length - place] as number);
    drawn.forEach((value, work) => {
      const rank = ranks[work] as number;
      if (rank > 0 && real.some(({ place }, line) => value >= (limits[line] as number) !== rank <= place)) {
        moves[work] = (moves[work] as number) + 1;
      }
    });
  }
  return Array.from(moves, (count, work) => ({ work, likelihood: count / draws }))
    .filter(({ likelihood }) => likelihood >= least)
    .sort((a, b) => b.likelihood - a.likelihood || (ranks[a.work] as number) - (ranks[b.work] as number))
    .slice(0, most)
    .map((found) => ({ ...found, ...nearestTo(ranks[found.work] as number, real) }));
}

function nearestTo(rank: number, lines: readonly Line[]): Line {
  const [first, ...rest] = lines;
  if (first === undefined) throw new RangeError('a group without a line');
  const far = ({ place }: Line): number => Math.abs(rank - place - 0.5);
  const { name, place } = rest.reduce((one, other) => (far(other) < far(one) ? other : one), first);
  return { name, place };
}
