import type { Gate } from './gate.js';

/** How a unit of work ended: told only when it is known whether the commit succeeded. */
interface Ending {
  accept(): void;
  refuse(error: unknown): void;
}

interface Order {
  /** Does the work; gives what is to be told after the commit. Rejects when the work fails. */
  readonly perform: () => Promise<() => void>;
  readonly refuse: (error: unknown) => void;
}

/** How many units share a commit, and how long the first may wait for the last. */
interface Limits {
  readonly units: number;
  readonly milliseconds: number;
}

const usualLimits: Limits = { units: 64, milliseconds: 25 };

/**
 * Units of work on the one writing connection of SQLite, one after the other, with one commit for those that
 * wait at the same time. A commit stops everything until the disk has synced, which is a hundred times the
 * time of the statements; when two hundred people hand in their works at once, they share it.
 *
 * Each unit stands between a savepoint and its release: one that fails takes back its own writes and nobody
 * else's. Nobody is told how a unit ended before the commit of all is on the disk; meanwhile the next may begin.
 * When the commit fails, all of them have failed.
 */
export class SharedCommits {
  private readonly waiting: Order[] = [];
  private working = false;
  private open = false;
  /** While the disk brings earlier commits to safety. */
  private settling: Promise<void> | null = null;
  private arrived: () => void = () => undefined;

  constructor(
    private readonly gate: Gate,
    private readonly query: (sql: string) => Promise<unknown>,
    /** Resolves when what was committed is on the disk. */
    private readonly settle: () => Promise<void>,
    private readonly limits = usualLimits,
  ) {}

  /** Runs a unit of work. `perform` gives what is to be called after the commit. */
  run<T>(perform: () => Promise<{ readonly value: T; readonly committed: () => void }>): Promise<T> {
    return new Promise((resolve, reject) => {
      const told = async (): Promise<() => void> => {
        const { value, committed } = await perform();
        return () => {
          committed();
          resolve(value);
        };
      };
      this.waiting.push({ perform: told, refuse: reject });
      this.arrived();
      if (!this.working) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.waiting.length > 0) {
      await this.gate.exclusive(() => this.share());
      // SQLite answers at once: without a turn for everybody else new connections and files would wait for the last unit.
      await new Promise((resume) => setImmediate(resume));
    }
    this.working = false;
  }

  /** Whether a transaction is open: its connection shows what may never come to be. */
  get isOpen(): boolean {
    return this.open;
  }

  private async share(): Promise<void> {
    const endings: Ending[] = [];
    const latest = performance.now() + this.limits.milliseconds;
    let order = this.waiting.shift();
    this.open = true;
    try {
      // Immediate: who reads first and writes later would fail when another process writes in between.
      await this.query('BEGIN IMMEDIATE');
      for (; order !== undefined; order = await this.next(endings.length, latest)) {
        endings.push(await this.perform(order));
      }
      await this.query('COMMIT');
    } catch (error) {
      order?.refuse(error);
      // SQLite itself has ended the transaction when the disk is full.
      await this.query('ROLLBACK').catch(() => undefined);
      for (const ending of endings) ending.refuse(error);
      return;
    } finally {
      this.open = false;
    }
    void this.tell(endings);
  }

  /** Whoever commits meanwhile waits for a later sync: the next units need not wait for this one. */
  private async tell(endings: readonly Ending[]): Promise<void> {
    const settled = this.settle();
    const settling = settled.catch(() => undefined);
    this.settling = settling;
    try {
      await settled;
    } catch (error) {
      for (const ending of endings) ending.refuse(error);
      return;
    } finally {
      if (this.settling === settling) this.settling = null;
    }
    for (const ending of endings) ending.accept();
  }

  /** The next unit that may share the commit. */
  private async next(units: number, latest: number): Promise<Order | undefined> {
    if (units >= this.limits.units || performance.now() > latest) return undefined;
    // One turn for those whose file has just reached the disk.
    if (this.waiting.length === 0) await new Promise((resume) => setImmediate(resume));
    // A commit is told after the sync that is under way and one more: until then it may as well take others along.
    if (this.waiting.length === 0 && this.settling !== null) await this.company(this.settling, latest);
    return this.waiting.shift();
  }

  /** Resolves when a unit comes, when the disk is ready, or at the latest. */
  private async company(settling: Promise<void>, latest: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resume) => {
      this.arrived = resume;
      void settling.then(resume);
      timer = setTimeout(resume, latest - performance.now());
    });
    clearTimeout(timer);
  }

  /** @throws when the transaction as a whole can no longer go on */
  private async perform({ perform, refuse }: Order): Promise<Ending> {
    await this.query('SAVEPOINT unit');
    try {
      const accept = await perform();
      await this.query('RELEASE unit');
      return { accept, refuse };
    } catch (error) {
      await this.query('ROLLBACK TO unit');
      await this.query('RELEASE unit');
      return { accept: () => refuse(error), refuse };
    }
  }
}
