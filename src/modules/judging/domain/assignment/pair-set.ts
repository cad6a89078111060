/** A set of pairs of small integers, one bit each: 135 MB for 541,766 entries and 2,000 judges. */
export class PairSet {
  readonly wordsPerRow: number;
  private readonly words: Uint32Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.wordsPerRow = (columns + 31) >>> 5;
    this.words = new Uint32Array(rows * this.wordsPerRow);
  }

  has(row: number, column: number): boolean {
    return ((this.words[row * this.wordsPerRow + (column >>> 5)] as number) & (1 << (column & 31))) !== 0;
  }

  add(row: number, column: number): void {
    const word = row * this.wordsPerRow + (column >>> 5);
    this.words[word] = (this.words[word] as number) | (1 << (column & 31));
  }

  /** Adds what a pattern of one row (as of `rowPattern`) has. */
  addRow(row: number, pattern: Uint32Array): void {
    const start = row * this.wordsPerRow;
    for (let index = 0; index < this.wordsPerRow; index++) {
      this.words[start + index] = (this.words[start + index] as number) | (pattern[index] as number);
    }
  }

  /** How many columns of a row are in the set. */
  countInRow(row: number): number {
    const start = row * this.wordsPerRow;
    let count = 0;
    for (let index = 0; index < this.wordsPerRow; index++) count += bits(this.words[start + index] as number);
    return count;
  }

  /** The words of one row, for a whole row to be copied from or looked at. */
  row(row: number): Uint32Array {
    return this.words.subarray(row * this.wordsPerRow, (row + 1) * this.wordsPerRow);
  }
}

/** The number of ones among 32 bits. */
function bits(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
