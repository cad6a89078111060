import { markUnreachable } from '../api/connection.js';

const pauseMs = 3000;
/** A second reload within this time would be the same failure again: then it is told. */
const lately = 30_000;
const storageKey = 'chamkin.reloaded-at';

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
}

async function untilReachable(): Promise<void> {
  for (;;) {
    const answered = await fetch('/healthz', { cache: 'no-store' }).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    markUnreachable();
    await pause();
  }
}

function reloadOnce(): boolean {
  const before = Number(sessionStorage.getItem(storageKey) ?? 0);
  if (Date.now() - before < lately) return false;
  sessionStorage.setItem(storageKey, String(Date.now()));
  window.location.reload();
  return true;
}

/**
 * Fetches a part of the program. When that fails because the line is lost, it waits for the server, telling so, and
 * reloads; so it does when the part is gone because a newer version was installed. What is written is kept meanwhile.
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    await untilReachable();
    if (!reloadOnce()) throw error;
    return new Promise<T>(() => undefined);
  }
}
