import type { AutosaveOptions, AutosaveState } from './autosave-types.js';

interface LocalCopy<F> {
  readonly fields: F;
  readonly version: number;
  /** What the server had of these fields when they were written on; absent in copies of older pages. */
  readonly base?: F;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Saves what somebody writes: one request at a time, each with the version it was written on, with a copy in the
 * browser until the server has it. A newer version on the server is never overwritten without asking.
 */
export class Autosave<F, V extends { readonly version: number }> {
  private readonly listeners = new Set<() => void>();
  private state: AutosaveState<F, V>;
  private version: number;
  /** The fields as the server last gave them. */
  private base: F;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly options: AutosaveOptions<F, V>) {
    const { view, fieldsOf } = options;
    this.version = view.version;
    this.base = fieldsOf(view);
    this.state = {
      ...{ fields: this.base, status: 'clean', savedAt: null, error: null },
      ...{ theirs: null, ground: null },
    };
    this.restore();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): AutosaveState<F, V> => this.state;

  /** Takes what was written; it is saved after a short pause. */
  change(fields: F): void {
    const conflict = this.state.status === 'conflict';
    this.become({ fields, status: conflict ? 'conflict' : 'dirty' });
    this.keepLocally();
    if (!conflict) this.schedule(this.options.delayMs ?? 800);
  }

  /** Saves now. True when the server has all that was written. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.needsSaving()) await this.run();
    return this.state.status === 'saved' || this.state.status === 'clean';
  }

  /** The version that the next act has to name. */
  get currentVersion(): number {
    return this.version;
  }

  /**
   * Takes a view that another act gave (an upload, an inspection, a submission). What is being written here stays;
   * if the same fields changed there too, the next save finds out and asks.
   */
  adopt(view: V): void {
    if (view.version < this.version) return;
    const fields = this.options.fieldsOf(view);
    const untouched = same(this.state.fields, this.base);
    if (!untouched && !same(fields, this.base)) return;
    this.version = view.version;
    this.base = fields;
    if (untouched && !same(fields, this.state.fields)) this.become({ fields });
  }

  /** Drops what is written here and not saved. */
  discard(): void {
    clearTimeout(this.timer);
    if (this.state.theirs !== null) {
      this.takeTheirs();
      return;
    }
    this.forgetLocally();
    this.become({ fields: this.base, status: 'clean', error: null, theirs: null, ground: null });
  }

  /** In a conflict: what is written here replaces what is newer there. */
  async keepMine(): Promise<void> {
    const { theirs } = this.state;
    if (theirs === null) return;
    this.version = theirs.version;
    this.become({ status: 'dirty', theirs: null, ground: null });
    await this.run();
  }

  /** In a conflict: what is newer there replaces what is written here. */
  takeTheirs(): void {
    const { theirs } = this.state;
    if (theirs === null) return;
    this.version = theirs.version;
    this.base = this.options.fieldsOf(theirs);
    this.become({ fields: this.base, status: 'clean', theirs: null, ground: null, error: null });
    this.forgetLocally();
  }

  /** Stops the timers; what is not saved stays in the browser. */
  pause(): void {
    clearTimeout(this.timer);
  }

  /** Goes on after a pause. */
  resume(): void {
    if (this.needsSaving()) this.schedule(0);
  }

  private needsSaving(): boolean {
    return this.state.status === 'dirty' || this.state.status === 'local';
  }

  private become(change: Partial<AutosaveState<F, V>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.run();
    }, ms);
  }

  private run(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => {
      this.running = null;
      if (this.state.status === 'dirty') this.schedule(this.options.delayMs ?? 800);
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const { fields } = this.state;
    const { version } = this;
    this.become({ status: 'saving', error: null });
    try {
      const view = await this.options.save(fields, version);
      this.version = view.version;
      this.base = this.options.fieldsOf(view);
      this.options.onView(view);
      this.landed(fields);
    } catch (error) {
      await this.failed(error, version);
    }
  }

  private landed(sent: F): void {
    if (this.state.fields !== sent) {
      this.become({ status: 'dirty' });
      return;
    }
    const partly = this.options.holdsUnsendable?.(sent) ?? false;
    if (partly) this.keepLocally();
    else this.forgetLocally();
    this.become({ status: partly ? 'partly' : 'saved', savedAt: this.options.now() });
  }

  private async failed(error: unknown, version: number): Promise<void> {
    if (this.options.isUnreachable(error)) {
      this.become({ status: 'local', error });
      this.schedule(this.options.retryMs ?? 5000);
      return;
    }
    if (!this.options.isStale(error)) {
      this.become({ status: 'refused', error });
      return;
    }
    await this.settle(error, version);
  }

  /**
   * The server has a newer version than the one that was written on: if only other things changed there, go on from
   * it; otherwise ask. That version may be known here by now: an upload's answer can overtake this refusal.
   */
  private async settle(stale: unknown, writtenOn: number): Promise<void> {
    let theirs: V;
    try {
      theirs = await this.options.fetch();
    } catch {
      this.become({ status: 'local', error: stale });
      this.schedule(this.options.retryMs ?? 5000);
      return;
    }
    this.options.onView(theirs);
    const fields = this.options.fieldsOf(theirs);
    if (same(fields, this.base) && theirs.version !== writtenOn) {
      this.version = theirs.version;
      this.become({ status: 'dirty' });
      return;
    }
    this.become({ status: 'conflict', theirs, ground: this.base, error: stale });
  }

  private keepLocally(): void {
    const copy: LocalCopy<F> = { fields: this.state.fields, version: this.version, base: this.base };
    try {
      this.options.storage.setItem(this.options.storageKey, JSON.stringify(copy));
    } catch {
      // A full or forbidden store only takes the second safety net away; the server's copy is the first.
    }
  }

  private forgetLocally(): void {
    try {
      this.options.storage.removeItem(this.options.storageKey);
    } catch {
      // See keepLocally.
    }
  }

  private restore(): void {
    const copy = this.localCopy();
    if (copy === null) return;
    if (same(copy.fields, this.base)) {
      this.forgetLocally();
      return;
    }
    // Another act (an upload that came through) makes a newer version of the same fields: no reason to ask.
    const sameBase = copy.version === this.version || (copy.base !== undefined && same(copy.base, this.base));
    this.state = {
      ...this.state,
      fields: copy.fields,
      status: sameBase ? 'dirty' : 'conflict',
      theirs: sameBase ? null : this.options.view,
      ground: sameBase ? null : (copy.base ?? null),
    };
    if (sameBase) return;
    // Until it is settled the copy stays one of the version that it was written on: closing the page asks again.
    this.version = copy.version;
    this.base = copy.base ?? this.base;
  }

  private localCopy(): LocalCopy<F> | null {
    try {
      const text = this.options.storage.getItem(this.options.storageKey);
      if (text === null) return null;
      const copy = JSON.parse(text) as LocalCopy<F>;
      const { renewed = (fields: F): F => fields } = this.options;
      const { base } = copy;
      return {
        ...copy,
        fields: renewed(copy.fields),
        ...(base === undefined ? {} : { base: renewed(base) }),
      };
    } catch {
      return null;
    }
  }
}
