import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import type { ChecklistItem } from '../../../api/types.js';
import { LinkButton } from '../../../ui/buttons.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { ChecklistPoints } from '../checklist.js';
import { sectionHref, sectionOf, type SetupSection, setupSections } from '../sections.js';
import { useUnsavedKeys } from './drafts.js';
import { useSetupT } from './messages.js';
import classes from './setup.module.css';
import { draftKey } from './use-section.js';

interface SetupNavProps {
  readonly contestId: string;
  readonly section: SetupSection;
  readonly checklist: readonly ChecklistItem[];
  /** Before the announcement the checklist leads there. */
  readonly announcing: boolean;
}

interface SectionLinkProps extends Omit<SetupNavProps, 'announcing'> {
  readonly to: SetupSection;
  readonly unsaved: boolean;
}

function SectionMark({ points }: { readonly points: readonly ChecklistItem[] }): ReactNode {
  const t = useSetupT();
  const open = points.filter((point) => !point.done);
  const required = open.filter((point) => point.required).length;
  if (points.length === 0) return <IconCircleDashed className={classes['none']} size={18} aria-hidden />;
  if (open.length === 0) {
    return <IconCircleCheck className={classes['ok']} size={18} role="img" aria-label={t('nav.done')} />;
  }
  const label = t('nav.missing', { count: open.length });
  return required > 0 ? (
    <IconAlertTriangle className={classes['open']} size={18} role="img" aria-label={label} />
  ) : (
    <IconCircleDashed className={classes['none']} size={18} role="img" aria-label={label} />
  );
}

function SectionLink({ contestId, section, checklist, to, unsaved }: SectionLinkProps): ReactNode {
  const t = useSetupT();
  const points = checklist.filter((point) => sectionOf(point) === to);
  const open = points.filter((point) => !point.done);
  return (
    <li>
      <Link
        href={sectionHref(contestId, to)}
        className={classes['navLink'] ?? ''}
        {...(section === to ? { 'aria-current': 'page' as const } : {})}
      >
        <SectionMark points={points} />
        <span>{t(`section.${to}`)}</span>
        {unsaved ? (
          <span className={`${classes['note'] ?? ''} ${classes['open'] ?? ''}`}>
            <IconPencil size={14} aria-hidden /> {t('nav.unsaved')}
          </span>
        ) : null}
      </Link>
      {section === to && open.length > 0 ? (
        <div className={classes['points']}>
          <ChecklistPoints contestId={contestId} points={open} />
        </div>
      ) : null}
    </li>
  );
}

/** The parts of the set-up with what each still lacks. */
export function SetupNav({ contestId, section, checklist, announcing }: SetupNavProps): ReactNode {
  const t = useSetupT();
  const [, navigate] = useLocation();
  const unsaved = new Set(useUnsavedKeys());
  const people = checklist.filter((point) => point.section === 'people');
  const missing = checklist.filter((point) => point.required && !point.done).length;
  return (
    <nav className={classes['aside']} aria-label={t('sections')}>
      {announcing ? (
        <p className={classes[missing === 0 ? 'ok' : 'open']} role="status">
          {missing === 0 ? t('progress.ready') : t('progress.missing', { count: missing })}
        </p>
      ) : null}
      <div className={classes['chooser']}>
        <SelectField
          label={t('section.choose')}
          value={section}
          data={setupSections.map((value) => ({ value, label: t(`section.${value}`) }))}
          onChange={(event) => {
            const to = setupSections.find((each) => each === event.currentTarget.value);
            if (to !== undefined) navigate(sectionHref(contestId, to));
          }}
        />
      </div>
      <ul className={classes['nav']}>
        {setupSections.map((to) => (
          <SectionLink
            key={to}
            contestId={contestId}
            section={section}
            checklist={checklist}
            to={to}
            unsaved={unsaved.has(draftKey(contestId, to))}
          />
        ))}
        <li>
          <Link href={`/cuoc-thi/${contestId}/nhan-su`} className={classes['navLink'] ?? ''}>
            <SectionMark points={people} />
            <span>{t('section.people')}</span>
          </Link>
        </li>
      </ul>
      {announcing && missing === 0 ? (
        <LinkButton href={`/cuoc-thi/${contestId}/tong-quan`}>{t('go.overview')}</LinkButton>
      ) : null}
    </nav>
  );
}
