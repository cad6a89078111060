import type { Lock, Locker, RequestRelease } from '@tus/server';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import type { UploadBook } from './upload-book.js';

interface Holder {
  readonly askToLeave: RequestRelease;
  readonly gone: Promise<void>;
  readonly leave: () => void;
}

const patienceMilliseconds = 10_000;
const watchMilliseconds = 2_000;

/**
 * One connection at a time for each upload, and the newest wins: a phone that comes back must not wait until the
 * server has noticed that the old line is dead. Inside this process the older connection is asked to leave and
 * waited for. Between processes the newest has the turn in the book, and whoever lost it stops by itself; a process
 * that was killed holds nothing that others would have to wait for.
 */
export class TurnLocker implements Locker {
  private readonly holders = new Map<string, Holder>();

  constructor(private readonly book: UploadBook) {}

  newLock(id: string): Lock {
    let watch: NodeJS.Timeout | undefined;
    return {
      lock: async (signal, askToLeave) => {
        await this.enter(id, signal, askToLeave);
        const turn = randomId();
        try {
          await this.book.takeTurn(id, turn);
        } catch (error) {
          this.leave(id);
          throw error;
        }
        watch = setInterval(() => void this.leaveWithTurn(id, turn, askToLeave), watchMilliseconds).unref();
      },
      unlock: () => {
        clearInterval(watch);
        this.leave(id);
        return Promise.resolve();
      },
    };
  }

  private async enter(id: string, signal: AbortSignal, askToLeave: RequestRelease): Promise<void> {
    const until = Date.now() + patienceMilliseconds;
    for (let holder = this.holders.get(id); holder !== undefined; holder = this.holders.get(id)) {
      const left = until - Date.now();
      if (left <= 0 || signal.aborted) throw new DomainError('upload.busy');
      await holder.askToLeave();
      await withinTime(holder.gone, left);
    }
    let leave = (): void => undefined;
    const gone = new Promise<void>((resolve) => (leave = resolve));
    this.holders.set(id, { askToLeave, gone, leave });
  }

  private leave(id: string): void {
    this.holders.get(id)?.leave();
    this.holders.delete(id);
  }

  /** A database that does not answer just now is no reason to stop. */
  private async leaveWithTurn(id: string, turn: string, askToLeave: RequestRelease): Promise<void> {
    const now = await this.book.turnOf(id).catch(() => turn);
    if (now !== turn) await askToLeave();
  }
}

async function withinTime(event: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([event, late]);
  clearTimeout(timer);
}
