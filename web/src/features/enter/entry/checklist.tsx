import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';

import type { ContestView, EntryStep, EntryView } from '../../../api/types.js';
import { hasMessage, useT } from '../messages.js';
import classes from './checklist.module.css';
import { ConvertedText } from './converted-text.js';
import { Inspection } from './inspection.js';

const steps: readonly EntryStep[] = ['category', 'work', 'authors', 'file', 'consent'];

interface ChecklistProps {
  readonly entry: EntryView;
  readonly contest: ContestView;
  readonly ref: Ref<HTMLHeadingElement>;
  /** Stands below the list: on phones, the way to submit. */
  readonly children?: ReactNode;
}

/** What is missing, with the way to it, and what inspection found; it changes while the person writes. */
export function Checklist({ entry, contest, ref, children }: ChecklistProps): ReactNode {
  const t = useT();
  const { missing, file } = entry;
  const category = contest.categories.find((item) => item.id === entry.categoryId);
  const others = entry.files.filter((item) => item.id !== file?.id && item.role !== 'proof');
  const inspection =
    file === null ? null : (
      <>
        <Inspection inspection={file.inspection} category={category} />
        <ConvertedText entryId={entry.id} file={file} mayApprove={entry.can.edit} />
        {others.map((item) => (
          <div key={item.id} className={classes['other']}>
            <p>{item.clientName}</p>
            <Inspection
              inspection={item.inspection}
              category={item.role === 'media' ? category : undefined}
            />
          </div>
        ))}
      </>
    );
  if (entry.state !== 'draft' && missing.length === 0) {
    return inspection === null ? null : (
      <section className={classes['box']} aria-labelledby="checklist-title">
        <h2 ref={ref} id="checklist-title" tabIndex={-1}>
          {t('check.file')}
        </h2>
        {inspection}
      </section>
    );
  }
  return (
    <section className={classes['box']} aria-labelledby="checklist-title">
      <h2 ref={ref} id="checklist-title" tabIndex={-1}>
        {missing.length === 0 ? t('check.complete') : t('check.count', { count: missing.length })}
      </h2>
      <ul className={classes['steps']}>
        {steps.map((step) => {
          const open = missing.filter((item) => item.step === step);
          return (
            <li key={step} data-done={open.length === 0}>
              {open.length === 0 ? (
                <IconCircleCheckFilled size={20} aria-hidden />
              ) : (
                <IconCircleDashed size={20} aria-hidden />
              )}
              <div>
                <a href={`#step-${step}`}>
                  {t(`step.${step}`)}
                  <span className="ck-hidden"> – {t(open.length === 0 ? 'step.done' : 'step.open')}</span>
                </a>
                {open.map((item) => (
                  <p key={item.code}>
                    {t(hasMessage(item.code) ? (item.code as 'entry.title-missing') : 'entry.other-missing')}
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      {inspection}
      {children}
    </section>
  );
}
