import { useSyncExternalStore } from 'react';

/** What is written in a part of the set-up and not saved yet, and what stood on the server when writing began. */
export interface Unsaved {
  readonly draft: unknown;
  readonly base: string;
}

const drafts = new Map<string, Unsaved>();
const listeners = new Set<() => void>();
let unsavedKeys: readonly string[] = [];

/** Keeps a draft while its page is away; null forgets it. */
export function keepDraft(key: string, unsaved: Unsaved | null): void {
  if (unsaved === null) drafts.delete(key);
  else drafts.set(key, unsaved);
  unsavedKeys = [...drafts.keys()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The draft under a key, or null when nothing is unsaved there. */
export function useDraft(key: string): Unsaved | null {
  return useSyncExternalStore(subscribe, () => drafts.get(key) ?? null);
}

/** The keys under which something is unsaved. */
export function useUnsavedKeys(): readonly string[] {
  return useSyncExternalStore(subscribe, () => unsavedKeys);
}
