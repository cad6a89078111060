import { useSyncExternalStore } from 'react';

/** How the server is reached: `offline` is this machine's line, `down` is the server's end. */
export type Connection = 'online' | 'offline' | 'down';

const listeners = new Set<() => void>();
let state: Connection = navigator.onLine ? 'online' : 'offline';

function become(next: Connection): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** An answer came, whatever it said. */
export function markReachable(): void {
  become('online');
}

/** No answer came, or only the gateway's. */
export function markUnreachable(): void {
  become(navigator.onLine ? 'down' : 'offline');
}

window.addEventListener('offline', () => {
  become('offline');
});
window.addEventListener('online', () => {
  become('online');
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the line, for code outside components. */
export function currentConnection(): Connection {
  return state;
}

/** The state of the line; the component is drawn again when it changes. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, currentConnection);
}
