/** Places of the filter; all of it stays in the fastest memory. */
const filterMask = 0x7fff;

/** A small open table of numbers, behind a filter that nearly all of the others fail. */
export class Probe {
  private readonly filter = new Uint8Array(filterMask + 1);
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

  /** The place of a number among the values, or -1. */
  find(value: number): number {
    if (this.filter[(value >>> 3) & filterMask] === 0) return -1;
    for (let place = this.placeOf(value); ; place = (place + 1) & this.mask) {
      const at = this.places[place] as number;
      if (at < 0 || this.values[at] === value) return at;
    }
  }

  private placeOf(value: number): number {
    return (value >>> 3) & this.mask;
  }
}
