import type { Mark } from './passages.js';

/** Where the newest marks are: with the server, on their way, in the browser, or not taken. */
export type MarksStatus = 'saved' | 'saving' | 'local' | 'refused';

/** What waits for the server: a mark to be written, or null for one to be taken away. */
export type Pending = Readonly<Record<string, Mark | null>>;

/** What the page shows of the marks that are on their way. */
export interface MarksState {
  readonly pending: Pending;
  readonly status: MarksStatus;
  readonly error: unknown;
}

interface MarkQueueOptions {
  readonly storageKey: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly send: (key: string, mark: Mark | null) => Promise<void>;
  readonly isUnreachable: (error: unknown) => boolean;
  readonly delayMs?: number;
  readonly retryMs?: number;
}

/** The marks as the server has them, with what waits laid over them, in the order of the text. */
export function laidOver(marks: readonly Mark[], pending: Pending): Mark[] {
  const kept = marks.filter((mark) => !Object.hasOwn(pending, mark.key));
  const written = Object.values(pending).filter((mark) => mark !== null);
  return [...kept, ...written].sort((one, other) => one.start - other.start || one.end - other.end);
}

/**
 * Sends a judge's marks to the server, one after the other. Until it has them they are kept in the browser: also
 * when the page is closed, the line is lost or the session has ended.
 */
export class MarkQueue {
  private readonly listeners = new Set<() => void>();
  private state: MarksState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly options: MarkQueueOptions) {
    const pending = this.remembered();
    this.state = { pending, status: Object.keys(pending).length === 0 ? 'saved' : 'local', error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): MarksState => this.state;

  /** Makes a mark, or writes on it; it is sent after a short pause. */
  write(mark: Mark): void {
    this.put(mark.key, mark);
  }

  /** Takes a mark away. */
  remove(key: string): void {
    this.put(key, null);
  }

  /** Sends now what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Stops the timers; what waits stays in the browser. */
  pause(): void {
    clearTimeout(this.timer);
  }

  private put(key: string, mark: Mark | null): void {
    this.become({ pending: { ...this.state.pending, [key]: mark }, status: 'saving', error: null });
    this.schedule(this.options.delayMs ?? 600);
  }

  private become(change: Partial<MarksState>): void {
    this.state = { ...this.state, ...change };
    this.keep();
    for (const listener of this.listeners) listener();
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async sendAll(): Promise<void> {
    for (let next = this.next(); next !== null; next = this.next()) {
      const [key, mark] = next;
      try {
        await this.options.send(key, mark);
      } catch (error) {
        const isLost = this.options.isUnreachable(error);
        this.become({ status: isLost ? 'local' : 'refused', error });
        if (isLost) this.schedule(this.options.retryMs ?? 5000);
        return;
      }
      // Written on again while it was on its way: it goes once more.
      if (this.state.pending[key] !== mark) continue;
      const { [key]: _sent, ...pending } = this.state.pending;
      this.become({ pending, status: Object.keys(pending).length === 0 ? 'saved' : 'saving' });
    }
  }

  private next(): [string, Mark | null] | null {
    return Object.entries(this.state.pending)[0] ?? null;
  }

  private keep(): void {
    const { storage, storageKey } = this.options;
    try {
      if (Object.keys(this.state.pending).length === 0) storage.removeItem(storageKey);
      else storage.setItem(storageKey, JSON.stringify(this.state.pending));
    } catch {
      // A full or forbidden store only takes the second safety net away; the server's copy is the first.
    }
  }

  private remembered(): Pending {
    try {
      return JSON.parse(this.options.storage.getItem(this.options.storageKey) ?? '{}') as Pending;
    } catch {
      return {};
    }
  }
}
