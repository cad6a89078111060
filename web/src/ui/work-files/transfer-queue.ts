import { ApiProblem, Unreachable } from '../../api/problem.js';
import type { OutgoingFile, Sending, TransferEvents } from '../../api/transfer.js';

/**
 * Where a file is on its way: its turn has not come, it is sent, stopped by the person, waits for the line, is put
 * into its place by the server, or was refused.
 */
export type TransferState = 'queued' | 'sending' | 'paused' | 'waiting' | 'placing' | 'failed';

/** What a queue sends. */
export interface Outgoing {
  readonly file: File;
}

/** How far a file is on its way. */
export interface Way extends Outgoing {
  readonly key: number;
  readonly state: TransferState;
  readonly sent: number;
  /** Null until it can be told. */
  readonly bytesPerSecond: number | null;
  readonly error: unknown;
}

/** A file on its way, as the page shows it. */
export type Transfer<T extends Outgoing = OutgoingFile> = T & Way;

interface QueueOptions<T> {
  readonly send: (file: T, events: TransferEvents) => Sending;
  /** A file has taken its place. */
  readonly onPlaced: (file: T) => Promise<void>;
  readonly now?: () => number;
}

interface Mark {
  readonly at: number;
  readonly sent: number;
}

const backoffMs: readonly number[] = [1000, 2000, 5000, 10_000, 20_000, 30_000];
/** The speed is that of the last seconds: what was an hour ago tells nothing of a phone's line. */
const speedWindowMs = 10_000;
/** Answers after which the same bytes may pass at another time. */
const passing: readonly string[] = ['upload.busy', 'upload.wrong-offset', 'conflict.stale'];

/**
 * Sends the files of one work or one list, one after the other. A lost line stops nothing for good: the file waits,
 * is tried again after longer and longer pauses, and at once when the line is back.
 */
export class TransferQueue<T extends Outgoing = OutgoingFile> {
  private readonly listeners = new Set<() => void>();
  private items: readonly Transfer<T>[] = [];
  private nextKey = 1;
  private running: { readonly key: number; readonly sending: Sending } | null = null;
  private failures = 0;
  private marks: readonly Mark[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: QueueOptions<T>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly Transfer<T>[] => this.items;

  /** Whether leaving the page now would break something off. */
  get isBusy(): boolean {
    return this.items.some(({ state }) => state !== 'failed' && state !== 'paused');
  }

  /** Takes files in, in the order in which they are to be sent. */
  add(files: readonly T[]): void {
    const added = files.map((file): Transfer<T> => {
      return { ...file, key: this.nextKey++, state: 'queued', sent: 0, bytesPerSecond: null, error: null };
    });
    this.become([...this.items, ...added]);
    this.proceed();
  }

  /** Stops a file until the person wants it to go on. */
  pause(key: number): void {
    this.halt(key);
    this.set(key, { state: 'paused', bytesPerSecond: null });
    this.proceed();
  }

  /** Goes on with a file that was stopped or refused. */
  resume(key: number): void {
    this.failures = 0;
    this.set(key, { state: 'queued', error: null });
    this.proceed();
  }

  /** Takes a file out; what has come of it is for the caller to give up. */
  remove(key: number): void {
    this.halt(key);
    this.become(this.items.filter((item) => item.key !== key));
    this.proceed();
  }

  /** The line is back: what waits for it does not wait longer. */
  retryNow(): void {
    if (this.items.some(({ state }) => state === 'waiting')) {
      clearTimeout(this.timer);
      this.wake();
    }
  }

  private proceed(): void {
    if (this.running !== null || this.items.some(({ state }) => state === 'waiting')) return;
    const next = this.items.find(({ state }) => state === 'queued');
    if (next === undefined) return;
    const { key } = next;
    this.marks = [];
    this.set(key, { state: 'sending' });
    const sending = this.options.send(next, {
      onProgress: (sent) => {
        this.progress(key, sent);
      },
      onDone: () => {
        void this.done(key);
      },
      onError: (error) => {
        this.failed(key, error);
      },
    });
    // An attempt that failed at once has been dealt with already.
    if (
      this.items.some((item) => item.key === key && (item.state === 'sending' || item.state === 'placing'))
    ) {
      this.running = { key, sending };
    }
  }

  private progress(key: number, sent: number): void {
    const item = this.items.find((one) => one.key === key);
    if (item === undefined || this.isHalted(item)) return;
    const at = (this.options.now ?? Date.now)();
    this.marks = [...this.marks.filter((mark) => at - mark.at <= speedWindowMs), { at, sent }];
    // Bytes that came over the line: the failures before them are forgiven.
    const [first] = this.marks;
    if (first !== undefined && sent > first.sent) this.failures = 0;
    const whole = sent >= item.file.size;
    this.set(key, {
      sent,
      state: whole ? 'placing' : 'sending',
      bytesPerSecond: whole ? null : speedOf(this.marks),
    });
  }

  private async done(key: number): Promise<void> {
    const item = this.items.find((one) => one.key === key);
    this.running = null;
    this.failures = 0;
    if (item !== undefined) await this.options.onPlaced(item).catch(() => undefined);
    this.become(this.items.filter((one) => one.key !== key));
    this.proceed();
  }

  private failed(key: number, error: unknown): void {
    this.running = null;
    if (!mayPass(error)) {
      this.set(key, { state: 'failed', error, bytesPerSecond: null });
      this.proceed();
      return;
    }
    this.set(key, { state: 'waiting', error, bytesPerSecond: null });
    const pause = backoffMs[Math.min(this.failures, backoffMs.length - 1)];
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.wake();
    }, pause);
  }

  private wake(): void {
    this.become(this.items.map((item) => (item.state === 'waiting' ? { ...item, state: 'queued' } : item)));
    this.proceed();
  }

  private halt(key: number): void {
    if (this.running?.key !== key) return;
    this.running.sending.stop();
    this.running = null;
  }

  private isHalted({ state }: Way): boolean {
    return state !== 'sending' && state !== 'placing';
  }

  private set(key: number, change: Partial<Way>): void {
    this.become(this.items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  private become(items: readonly Transfer<T>[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}

function speedOf(marks: readonly Mark[]): number | null {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined || last.at - first.at < 1000) return null;
  return ((last.sent - first.sent) / (last.at - first.at)) * 1000;
}

/** Whether the same bytes may pass later: the line was lost, or the server had no time or no room. */
function mayPass(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return (
    error instanceof ApiProblem &&
    (error.status >= 500 || error.status === 429 || passing.includes(error.code))
  );
}
