import type { ReactNode } from 'react';

import { groupsOfFour } from '../../../lib/hash.js';
import classes from './sealing.module.css';

/** A root as four lines of four groups, as it is read aloud and written into minutes. */
export function RootLines({ hex }: { readonly hex: string }): ReactNode {
  const groups = groupsOfFour(hex);
  const lines = [0, 1, 2, 3].map((line) => groups.slice(line * 4, line * 4 + 4));
  return (
    <div className={classes['root']}>
      {lines.map((line) => (
        <div key={line.join('')} className={classes['rootLine']}>
          {line.map((group, index) => (
            // Groups may repeat within a line; the line never changes while it is shown.
            <span key={index}>{group} </span>
          ))}
        </div>
      ))}
    </div>
  );
}
