import type { FormEvent, ReactNode } from 'react';

import { MainButton } from '../../ui/buttons.js';
import { useArrival } from '../../ui/page.js';
import classes from './gate-page.module.css';

interface GatePageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The shape of the pages before signing in: one column, one thing to do. */
export function GatePage({ title, intro, foot, children }: GatePageProps): ReactNode {
  const heading = useArrival(title);
  return (
    <div className={classes['page']}>
      <h1 ref={heading} tabIndex={-1} className={classes['title']}>
        {title}
      </h1>
      {intro === undefined ? null : <div className={classes['intro']}>{intro}</div>}
      <div className="ck-stack">
        {children}
        {foot === undefined ? null : <div className={classes['foot']}>{foot}</div>}
      </div>
    </div>
  );
}

interface GateFormProps {
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  readonly pending: boolean;
  readonly children: ReactNode;
}

/** A form of these pages with its one button across the width. */
export function GateForm({ onSubmit, submitLabel, pending, children }: GateFormProps): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="ck-stack">
        {children}
        <MainButton type="submit" loading={pending} fullWidth>
          {submitLabel}
        </MainButton>
      </div>
    </form>
  );
}
