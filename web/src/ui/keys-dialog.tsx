import type { ReactNode } from 'react';

import { PlainButton } from './buttons.js';
import { Dialog } from './dialog.js';
import classes from './keys-dialog.module.css';

interface KeysDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What the button says that closes it. */
  readonly close: string;
  /** A key, or several, and what it does. */
  readonly lines: readonly (readonly [key: string, words: string])[];
}

/** The keys of a page, listed. */
export function KeysDialog({ opened, onClose, title, close, lines }: KeysDialogProps): ReactNode {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      actions={<PlainButton onClick={onClose}>{close}</PlainButton>}
    >
      <dl className={classes['keys']}>
        {lines.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
