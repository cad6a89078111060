/** Works looked at before others may have the processor. */
const slice = 8_192;
/** Groups that stand in more than this part of the works, and in more than so many, are turns of phrase. */
const commonPart = 0.02;
const commonLeast = 40;

/** A work that shares sampled groups with another. */
export interface Candidate {
  readonly id: string;
  /** Sampled groups in common that are no turn of phrase. */
  readonly shared: number;
}

/**
 * The signatures of all works, in memory: about 190 numbers for an essay, 100 MB for 128,000 of them. A question runs
 * over all of them, a few million comparisons with a small table, in slices.
 */
export class SignatureIndex {
  private readonly ids: string[] = [];
  private readonly signatures: (Int32Array | null)[] = [];
  private readonly positions = new Map<string, number>();

  get size(): number {
    return this.positions.size;
  }

  /** Adds a work, or replaces its signature. */
  set(id: string, signature: Int32Array): void {
    const position = this.positions.get(id) ?? this.ids.length;
    this.positions.set(id, position);
    this.ids[position] = id;
    this.signatures[position] = signature;
  }

  delete(id: string): void {
    const position = this.positions.get(id);
    if (position === undefined) return;
    this.positions.delete(id);
    this.signatures[position] = null;
  }

  /**
   * The works that share most with a signature, best first; those with fewer than `least` groups in common are left
   * out. `pause` is called between slices.
   */
  async candidates(
    signature: Int32Array,
    { least, most }: { readonly least: number; readonly most: number },
    pause: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Candidate[]> {
    const table = new Probe(signature);
    const worksWith = new Int32Array(signature.length);
    const hits: { position: number; groups: Int32Array }[] = [];
    for (let from = 0; from < this.signatures.length; from += slice) {
      const to = Math.min(from + slice, this.signatures.length);
      for (let position = from; position < to; position += 1) {
        const groups = this.sharedGroups(position, table);
        if (groups === null) continue;
        for (const group of groups) (worksWith[group] as number) += 1;
        if (groups.length >= least) hits.push({ position, groups });
      }
      if (to < this.signatures.length) await pause();
    }
    const limit = Math.max(commonLeast, this.size * commonPart);
    return hits
      .map(({ position, groups }) => ({
        id: this.ids[position] as string,
        shared: groups.filter((group) => (worksWith[group] as number) <= limit).length,
      }))
      .filter(({ shared }) => shared >= least)
      .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  }

  private sharedGroups(position: number, table: Probe): Int32Array | null {
    const signature = this.signatures[position];
    if (signature === null || signature === undefined) return null;
    let found: number[] | null = null;
    const { filter } = table;
    for (let at = 0; at < signature.length; at += 1) {
      const group = signature[at] as number;
      if (filter[(group >>> 3) & filterMask] === 0) continue;
      const place = table.find(group);
      if (place >= 0) (found ??= []).push(place);
    }
    return found === null ? null : Int32Array.from(found);
  }
}

/** Places of the filter; all of it stays in the fastest memory. */
const filterMask = 0x7fff;

/** A small open table of numbers, behind a filter that nearly all of the others fail. */
class Probe {
  readonly filter = new Uint8Array(filterMask + 1);
  private readonly mask: number;
  private readonly places: Int32Array;

  constructor(private readonly values: Int32Array) {
    let size = 1024;
    while (size < values.length * 16) size *= 2;
    this.mask = size - 1;
    this.places = new Int32Array(size).fill(-1);
    values.forEach((value, at) => {
      let place = this.placeOf(value);
      while ((this.places[place] as number) >= 0) place = (place + 1) & this.mask;
      this.places[place] = at;
      this.filter[(value >>> 3) & filterMask] = 1;
    });
  }

  find(value: number): number {
    for (let place = this.placeOf(value); ; place = (place + 1) & this.mask) {
      const at = this.places[place] as number;
      if (at < 0 || this.values[at] === value) return at;
    }
  }

  private placeOf(value: number): number {
    return (value >>> 3) & this.mask;
  }
}
