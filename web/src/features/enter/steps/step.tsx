import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { CategoryView, ContestView, EntryStep, EntryView } from '../../../api/types.js';
import type { EntryFields } from '../entry/entry-fields.js';
import { useT } from '../messages.js';
import classes from './steps.module.css';

/** What every step of the form gets. */
export interface StepProps {
  readonly entry: EntryView;
  readonly contest: ContestView;
  readonly fields: EntryFields;
  /** Refused fields by name: `authors.0.email`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly category: CategoryView | undefined;
  readonly change: (part: Partial<EntryFields>) => void;
}

const steps: readonly EntryStep[] = ['category', 'work', 'authors', 'file', 'consent'];

interface FrameProps {
  readonly step: EntryStep;
  readonly entry: EntryView;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** One of the five steps, with its number until it is complete and a tick from then on. */
export function Step({ step, entry, intro, children }: FrameProps): ReactNode {
  const t = useT();
  const done = entry.missing.every((item) => item.step !== step);
  return (
    <section id={`step-${step}`} className={classes['step']} aria-labelledby={`step-${step}-title`}>
      <div className={classes['mark']} data-done={done} aria-hidden>
        {done ? <IconCheck size={18} stroke={2.5} /> : steps.indexOf(step) + 1}
      </div>
      <div className={classes['body']}>
        <h2 id={`step-${step}-title`}>
          {t(`step.${step}`)}
          <span className="ck-hidden"> – {t(done ? 'step.done' : 'step.open')}</span>
        </h2>
        {intro === undefined ? null : <p className="ck-soft">{intro}</p>}
        <div className={classes['content']}>{children}</div>
      </div>
    </section>
  );
}
