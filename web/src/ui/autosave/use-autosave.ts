import { useEffect, useState, useSyncExternalStore } from 'react';

import { ApiProblem, Unreachable } from '../../api/problem.js';
import { serverNow } from '../../api/server-time.js';
import type { AutosaveOptions, AutosaveState } from '../../lib/autosave-types.js';
import { Autosave } from '../../lib/autosave.js';

type Wanted<F, V extends { readonly version: number }> = Pick<
  AutosaveOptions<F, V>,
  'storageKey' | 'view' | 'fieldsOf' | 'holdsUnsendable' | 'renewed' | 'save' | 'fetch' | 'onView' | 'delayMs'
>;

/** What `useAutosave` gives: the state, and the acts. */
export interface AutosaveHandle<F, V extends { readonly version: number }> extends AutosaveState<F, V> {
  readonly autosave: Autosave<F, V>;
}

/**
 * Saves a form while it is written. Give the component a `key` of the thing's id: the options are read once.
 * The copy in the browser is under `storageKey`; put the account's id into it.
 */
export function useAutosave<F, V extends { readonly version: number }>(
  options: Wanted<F, V>,
): AutosaveHandle<F, V> {
  const [autosave] = useState(
    () =>
      new Autosave<F, V>({
        ...options,
        storage: window.localStorage,
        now: () => new Date(serverNow()),
        isStale: (error) => error instanceof ApiProblem && error.code === 'conflict.stale',
        isUnreachable: (error) =>
          error instanceof Unreachable ||
          (error instanceof ApiProblem && (error.status >= 500 || error.status === 401)),
      }),
  );
  useEffect(() => {
    const resume = (): void => {
      autosave.resume();
    };
    resume();
    window.addEventListener('online', resume);
    return () => {
      window.removeEventListener('online', resume);
      // Leaving the page: what is written is sent at once and, until it has arrived, kept in the browser.
      void autosave.flush().finally(() => {
        autosave.pause();
      });
    };
  }, [autosave]);
  const state = useSyncExternalStore(autosave.subscribe, autosave.snapshot);
  return { ...state, autosave };
}
