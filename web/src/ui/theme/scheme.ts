import { useSyncExternalStore } from 'react';

/** Light paper or dark paper. */
export type Scheme = 'light' | 'dark';

const storageKey = 'chamkin.scheme';
/** The attribute that the tokens follow. */
const attribute = 'data-scheme';
const listeners = new Set<() => void>();
const system = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Scheme | null = remembered();

function remembered(): Scheme | null {
  try {
    const text = localStorage.getItem(storageKey);
    return text === 'light' || text === 'dark' ? text : null;
  } catch {
    return null;
  }
}

function current(): Scheme {
  return chosen ?? (system.matches ? 'dark' : 'light');
}

function show(): void {
  document.documentElement.setAttribute(attribute, current());
  for (const listener of listeners) listener();
}

/** Chooses the paper and remembers it in this browser; until then the system's choice holds. */
export function setScheme(scheme: Scheme): void {
  chosen = scheme;
  try {
    localStorage.setItem(storageKey, scheme);
  } catch {
    // A browser that refuses storage still shows the choice until the page is closed.
  }
  show();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The paper in use. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, current);
}

system.addEventListener('change', show);
show();
