import {
  compareFractions,
  floorOf,
  type Fraction,
  fraction,
  minus,
  plus,
  times,
} from '../../../../kernel/fraction.js';

/** How many seats each group gets. */
export interface SeatShare {
  readonly seats: readonly number[];
  /** Seats that nobody can be given, because no group has a weight. */
  readonly unallocated: number;
  readonly quotas: readonly Fraction[];
  readonly remainders: readonly Fraction[];
  /** Whether equal remainders met at the last seat, and what decided between them. */
  readonly tieAtCut: boolean;
  readonly tieDecidedBy: 'larger count' | 'list order' | null;
}

/**
 * Shares seats among groups in proportion to their counts: Hare quota, then the largest remainders (Hamilton); of
 * equal remainders the larger group goes first, then the order of the list. Exact. No count may be negative.
 */
export function shareSeats(counts: readonly Fraction[], seats: number): SeatShare {
  const total = counts.reduce(plus, fraction(0));
  if (total.over === 0n) {
    const nothing = counts.map(() => fraction(0));
    return {
      seats: counts.map(() => 0),
      unallocated: seats,
      quotas: nothing,
      remainders: nothing,
      tieAtCut: false,
      tieDecidedBy: null,
    };
  }
  const quotas = counts.map((count) => times(count, fraction(BigInt(seats) * total.under, total.over)));
  const floors = quotas.map(floorOf);
  const remainders = quotas.map((quota, index) => minus(quota, fraction(floors[index] ?? 0n)));
  const left = seats - Number(floors.reduce((sum, floor) => sum + floor, 0n));
  const order = counts
    .map((_, index) => index)
    .sort((a, b) => compare(remainders, b, a) || compare(counts, b, a) || a - b);
  const winners = new Set(order.slice(0, left));
  return {
    seats: floors.map((floor, index) => Number(floor) + Number(winners.has(index))),
    unallocated: 0,
    quotas,
    remainders,
    ...tieAt(order, left, remainders, counts),
  };
}

function compare(values: readonly Fraction[], a: number, b: number): number {
  return compareFractions(values[a] ?? fraction(0), values[b] ?? fraction(0));
}

function tieAt(
  order: readonly number[],
  left: number,
  remainders: readonly Fraction[],
  counts: readonly Fraction[],
): Pick<SeatShare, 'tieAtCut' | 'tieDecidedBy'> {
  const [last, next] = [order[left - 1], order[left]];
  if (last === undefined || next === undefined || compare(remainders, last, next) !== 0) {
    return { tieAtCut: false, tieDecidedBy: null };
  }
  return { tieAtCut: true, tieDecidedBy: compare(counts, last, next) === 0 ? 'list order' : 'larger count' };
}
