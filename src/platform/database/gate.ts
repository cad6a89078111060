/**
 * A gate for the one connection of SQLite: many readers or one unit of work. Those who wait go in
 * the order in which they came, so that a stream of readers cannot starve a unit of work.
 */
export class Gate {
  private readers = 0;
  private writing = false;
  private readonly waiting: { readonly exclusive: boolean; readonly go: () => void }[] = [];

  /** Runs a read; waits while a unit of work is open or was asked for earlier. */
  async shared<T>(work: () => Promise<T>): Promise<T> {
    await this.enter(false);
    try {
      return await work();
    } finally {
      this.readers -= 1;
      this.admit();
    }
  }

  /** Runs a unit of work alone. */
  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    await this.enter(true);
    try {
      return await work();
    } finally {
      this.writing = false;
      this.admit();
    }
  }

  private enter(exclusive: boolean): Promise<void> {
    return new Promise((go) => {
      this.waiting.push({ exclusive, go });
      this.admit();
    });
  }

  private admit(): void {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (this.writing || (next.exclusive && this.readers > 0)) return;
      this.waiting.shift();
      if (next.exclusive) this.writing = true;
      else this.readers += 1;
      next.go();
    }
  }
}
