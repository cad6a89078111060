import { type ReactNode, useEffect, useId, useRef } from 'react';

import classes from './dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Stands below the content, the safe way first. */
  readonly actions?: ReactNode;
  /** Rises from below, as on phones. */
  readonly sheet?: boolean;
}

/** The browser's own modal dialog: it keeps the focus, closes with Escape and gives the focus back. */
export function Dialog({ opened, onClose, title, children, actions, sheet = false }: DialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (opened && !dialog.open) dialog.showModal();
    if (!opened && dialog.open) dialog.close();
  }, [opened]);
  return (
    <dialog
      ref={ref}
      className={`${classes['dialog'] ?? ''} ${sheet ? (classes['sheet'] ?? '') : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {opened ? (
        <>
          <h2 id={titleId} className={classes['title']}>
            {title}
          </h2>
          {children}
          {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
        </>
      ) : null}
    </dialog>
  );
}
