import { useEffect, useRef } from 'react';

/** What the keys of the desk do; a key without an act does nothing. */
export interface DeskKeys {
  readonly j: (() => void) | null;
  readonly k: (() => void) | null;
  readonly e: (() => void) | null;
  readonly i: (() => void) | null;
  readonly m: (() => void) | null;
  readonly c?: (() => void) | null;
  readonly x?: (() => void) | null;
  readonly '/'?: (() => void) | null;
  readonly '?'?: (() => void) | null;
  readonly escape?: (() => void) | null;
  /** Pages of the file, and how closely they are looked at. */
  readonly '['?: (() => void) | null;
  readonly ']'?: (() => void) | null;
  readonly '+'?: (() => void) | null;
  readonly '-'?: (() => void) | null;
  readonly '0'?: (() => void) | null;
}

const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog';

/** Listens to the keys of the desk while nobody is typing. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof HTMLElement && event.target.closest(typing) !== null) return;
      const name = event.key.toLowerCase();
      if (!Object.hasOwn(latest.current, name)) return;
      const act = latest.current[name as keyof DeskKeys];
      if (act == null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}
