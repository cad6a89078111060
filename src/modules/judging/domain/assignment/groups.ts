/** Things that are joined step by step (union-find). */
export class Groups {
  private readonly parent: Int32Array;
  count: number;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
    this.count = size;
  }

  /** The representative of a thing's group. */
  of(thing: number): number {
    let root = thing;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    for (let step = thing; step !== root;) {
      const next = this.parent[step] as number;
      this.parent[step] = root;
      step = next;
    }
    return root;
  }

  /** Joins two groups; returns whether they were apart. */
  join(a: number, b: number): boolean {
    const first = this.of(a);
    const second = this.of(b);
    if (first === second) return false;
    this.parent[second] = first;
    this.count -= 1;
    return true;
  }
}
