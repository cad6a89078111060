/** A work with its place in the final ranking. */
export interface RankedWork {
  readonly entryId: string;
  readonly categoryId: string;
  /** From 1, over all categories; works that tie have the same. */
  readonly rank: number;
}

/** A level of the prize plan, in the order in which prizes are given. */
export interface PrizeLine {
  readonly prizeId: string;
  readonly quantity: number;
  /** None: for works of all categories together. */
  readonly categoryIds: readonly string[];
}

/** A prize for a work. */
export interface ProposedAward {
  readonly entryId: string;
  readonly prizeId: string;
}

/** Works that tie where a prize ends: how many of them get it is known, which of them is not. */
export interface UndecidedTie {
  readonly entryIds: readonly string[];
  /** The prizes they are in for, and how many places of each are kept free for them. */
  readonly places: readonly { readonly prizeId: string; readonly count: number }[];
}

/** What the plan gives by rank alone. */
export interface Proposal {
  readonly awards: readonly ProposedAward[];
  readonly undecided: readonly UndecidedTie[];
}

interface OpenTie {
  readonly entryIds: readonly string[];
  readonly places: { readonly prizeId: string; readonly count: number }[];
  /** How many of them have no place kept free yet. */
  left: number;
}

/** What has been given so far while the plan is being filled. */
class Filling {
  readonly awards: ProposedAward[] = [];
  readonly ties: OpenTie[] = [];
  private readonly settled = new Set<string>();
  private readonly tieOf = new Map<string, OpenTie>();

  /** Fills one prize from works of its categories, best first. */
  fill(prize: PrizeLine, works: readonly RankedWork[]): void {
    let free = prize.quantity;
    for (const place of places(works.filter((work) => !this.settled.has(work.entryId)))) {
      if (free === 0) return;
      free -= this.give(prize.prizeId, free, place);
    }
  }

  /** Gives works on one place what is free of a prize. @returns how many places that took */
  private give(prizeId: string, free: number, entryIds: readonly string[]): number {
    const fresh = entryIds.filter((entryId) => !this.tieOf.has(entryId));
    const ties = this.waiting(entryIds);
    const needed = fresh.length + ties.reduce((sum, { count }) => sum + count, 0);
    if (needed <= free) {
      for (const entryId of fresh) this.award(entryId, prizeId);
      for (const { tie, count } of ties) reserve(tie, prizeId, count);
      return needed;
    }
    const [only] = ties;
    if (fresh.length === 0 && ties.length === 1 && only !== undefined) reserve(only.tie, prizeId, free);
    else this.tieAnew(entryIds, { prizeId, count: free }, needed - free, ties);
    return free;
  }

  private waiting(entryIds: readonly string[]): { tie: OpenTie; count: number }[] {
    return this.ties.flatMap((tie) => {
      const members = entryIds.filter((entryId) => this.tieOf.get(entryId) === tie);
      const count = Math.min(tie.left, members.length);
      return count === 0 ? [] : [{ tie, count }];
    });
  }

  private award(entryId: string, prizeId: string): void {
    this.awards.push({ entryId, prizeId });
    this.settled.add(entryId);
  }

  private tieAnew(
    entryIds: readonly string[],
    place: OpenTie['places'][number],
    left: number,
    joined: readonly { tie: OpenTie; count: number }[],
  ): void {
    for (const { tie, count } of joined) tie.left -= count;
    const tie = { entryIds, places: [place], left };
    this.ties.push(tie);
    for (const entryId of entryIds) this.tieOf.set(entryId, tie);
  }
}

/**
 * Fills the prize plan in order of rank within each prize's categories. Where works tie and not all of them
 * find room in a prize, none of them gets it: their places, there and further down, are kept free for the
 * council, and whoever stands below them is placed as if they had been decided.
 */
export function proposeAwards(ranking: readonly RankedWork[], prizes: readonly PrizeLine[]): Proposal {
  const filling = new Filling();
  for (const prize of prizes) {
    const open = prize.categoryIds.length === 0;
    filling.fill(
      prize,
      ranking.filter((work) => open || prize.categoryIds.includes(work.categoryId)),
    );
  }
  const undecided = filling.ties.map(({ entryIds, places: kept }) => ({ entryIds, places: kept }));
  return { awards: filling.awards, undecided };
}

/** The ties that are still open once some awards stand: those with a place kept free that nobody took. */
export function openTies(proposal: Proposal, standing: readonly ProposedAward[]): UndecidedTie[] {
  const awarded = new Set(standing.map((award) => award.entryId));
  return proposal.undecided.filter((tie) => {
    const kept = tie.places.reduce((sum, place) => sum + place.count, 0);
    return tie.entryIds.filter((entryId) => awarded.has(entryId)).length < kept;
  });
}

function reserve(tie: OpenTie, prizeId: string, count: number): void {
  tie.places.push({ prizeId, count });
  tie.left -= count;
}

/** Works in order of rank, those with the same rank together. */
function places(works: readonly RankedWork[]): string[][] {
  const byRank = new Map<number, string[]>();
  for (const { rank, entryId } of [...works].sort((a, b) => a.rank - b.rank)) {
    const place = byRank.get(rank);
    if (place === undefined) byRank.set(rank, [entryId]);
    else place.push(entryId);
  }
  return [...byRank.values()];
}
