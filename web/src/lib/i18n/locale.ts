import { useSyncExternalStore } from 'react';

/** The languages of the interface; Vietnamese is the first. */
export type Locale = 'vi' | 'en';

const storageKey = 'chamkin.locale';
const listeners = new Set<() => void>();
let current: Locale = remembered();

function remembered(): Locale {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/** The language in use now, for code outside components. */
export function currentLocale(): Locale {
  return current;
}

/** Changes the language of the whole page and remembers it in this browser. */
export function setLocale(locale: Locale): void {
  if (locale === current) return;
  current = locale;
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // A browser that refuses storage still shows the chosen language until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language in use; the component is drawn again when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale);
}
