import { useEffect } from 'react';

import { isColour, letterColourOn } from '../../lib/colour.js';

const properties = ['--ck-accent', '--ck-accent-letters'] as const;

/** Gives the page the contest's accent while the component is shown. */
export function useAccent(accent: string | undefined): void {
  useEffect(() => {
    if (accent === undefined || !isColour(accent)) return;
    const { style } = document.documentElement;
    style.setProperty('--ck-accent', accent);
    style.setProperty('--ck-accent-letters', letterColourOn(accent));
    return () => {
      for (const property of properties) style.removeProperty(property);
    };
  }, [accent]);
}
