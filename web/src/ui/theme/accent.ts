import { useEffect } from 'react';

import { isColour, letterColourOn } from '../../lib/colour.js';

const properties = ['--ck-accent', '--ck-accent-letters'] as const;

/** Gives the page the contest's accent while the component is shown. */
export function useAccent(accent: string | undefined): void {
  useEffect(() => {
    if (accent === undefined || !isColour(accent)) return;
    const { style } = document.documentElement;
    const before = properties.map((property) => [property, style.getPropertyValue(property)] as const);
    style.setProperty('--ck-accent', accent);
    style.setProperty('--ck-accent-letters', letterColourOn(accent));
    return () => {
      // A page inside the frame gives back what the frame had set; an empty value takes the property away.
      for (const [property, value] of before) style.setProperty(property, value);
    };
  }, [accent]);
}
