/** Below so small a part of its squares the spread of a criterion is rounding: all scores are the same. */
const noSpread = 1e-12;

/**
 * What the mean correlation of the criteria takes of any number of sheets: sums that can be added to, and taken off
 * each other, so that a judge's sheets are set against all others in one pass over all.
 */
export class CriteriaSums {
  private count = 0;
  private readonly sums: Float64Array;
  private readonly products: Float64Array;

  constructor(private readonly criteria: number) {
    this.sums = new Float64Array(criteria);
    this.products = new Float64Array(criteria * criteria);
  }

  /** Adds one sheet. @param scores of the criteria, sheet after sheet */
  add(scores: Int32Array, sheet: number): void {
    const base = sheet * this.criteria;
    this.count += 1;
    for (let a = 0; a < this.criteria; a += 1) {
      const own = scores[base + a] as number;
      (this.sums[a] as number) += own;
      for (let b = 0; b <= a; b += 1) {
        (this.products[a * this.criteria + b] as number) += own * (scores[base + b] as number);
      }
    }
  }

  /** What is left without the sheets of another. */
  without(other: CriteriaSums): CriteriaSums {
    const rest = new CriteriaSums(this.criteria);
    rest.count = this.count - other.count;
    this.sums.forEach((sum, at) => (rest.sums[at] = sum - (other.sums[at] as number)));
    this.products.forEach((sum, at) => (rest.products[at] = sum - (other.products[at] as number)));
    return rest;
  }

  /** The mean correlation over all pairs of criteria that vary; null where there is none. */
  meanCorrelation(): number | null {
    let sum = 0;
    let pairs = 0;
    for (let a = 0; a < this.criteria; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const spread = Math.sqrt(this.spread(a, a) * this.spread(b, b));
        if (!(spread > 0)) continue;
        sum += this.spread(a, b) / spread;
        pairs += 1;
      }
    }
    return pairs === 0 ? null : sum / pairs;
  }

  /** The sum of products about the means. */
  private spread(a: number, b: number): number {
    const products = this.products[a * this.criteria + b] as number;
    const value = products - ((this.sums[a] as number) * (this.sums[b] as number)) / this.count;
    return a === b && value <= products * noSpread ? 0 : value;
  }
}
