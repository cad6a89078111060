import type { ReactNode } from 'react';

import { groupsOfFour } from '../../lib/hash.js';
import classes from './digest.module.css';

/** A SHA-256 in groups of four, as it is read aloud; copied without the gaps. */
export function Digest({
  hex,
  label = 'SHA-256',
}: {
  readonly hex: string;
  readonly label?: string;
}): ReactNode {
  return (
    <span className={classes['digest']}>
      <span className="ck-hidden">{label}: </span>
      {groupsOfFour(hex).map((group, index) => (
        // The digest never changes while it is shown: its place is the key.
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
