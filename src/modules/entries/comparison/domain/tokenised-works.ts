import type { ComparedWork } from './compared.js';
import { tokenise, type TokenisedWork, Vocabulary } from './tokens.js';

/** As many cut works as are kept; a work of 1,200 words takes about 40 kB. */
const usuallyKept = 1_600;

/**
 * The works of a collection, cut into words when they are looked at. Those looked at last are kept; any other is cut
 * again, with the same numbers for its words, so that memory does not grow with the collection.
 */
export class TokenisedWorks {
  private readonly vocabulary = new Vocabulary();
  private readonly kept = new Map<number, TokenisedWork>();

  constructor(
    private readonly works: readonly ComparedWork[],
    private readonly most = usuallyKept,
  ) {}

  get count(): number {
    return this.works.length;
  }

  /** The work at a place. */
  at(place: number): TokenisedWork {
    const known = this.kept.get(place);
    const work = known ?? tokenise(this.works[place]?.text ?? '', this.vocabulary);
    if (known !== undefined) this.kept.delete(place);
    this.kept.set(place, work);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value as number);
    return work;
  }

  /** The name under which the work at a place is reported. */
  idOf(place: number): string {
    return this.works[place]?.id ?? '';
  }

  /** Looks at each work, in their order. */
  each(visit: (work: TokenisedWork, place: number) => void): void {
    for (let place = 0; place < this.count; place += 1) visit(this.at(place), place);
  }

  /** What is made of each work, in their order. */
  map<T>(make: (work: TokenisedWork, place: number) => T): T[] {
    return Array.from({ length: this.count }, (_none, place) => make(this.at(place), place));
  }
}
