import type { ReactNode } from 'react';

import type { ContestState, ContestView, EntryView } from '../../../api/types.js';
import { formatDate, formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { useEntryT } from '../entry-messages.js';
import classes from './way.module.css';

interface Station {
  readonly key: 'submitted' | 'deadline' | 'screening' | 'judging' | 'results';
  readonly when: string | null;
  readonly what?: string;
}

const order: readonly ContestState[] = [
  'draft',
  'announced',
  'receiving',
  'screening',
  'judging',
  'deciding',
  'published',
];

/** How many stations lie behind: told from the contest's state alone, which is public. */
function passed(state: ContestState): number {
  const at = order.indexOf(state === 'archived' ? 'published' : state);
  if (at >= order.indexOf('published')) return 5;
  if (at >= order.indexOf('judging')) return 3;
  return at >= order.indexOf('screening') ? 2 : 1;
}

function useStations(entry: EntryView, contest: ContestView): Station[] {
  const t = useEntryT();
  const locale = useLocale();
  const at = (time: string | null): string | null => (time === null ? null : formatDateTime(time, locale));
  return [
    { key: 'submitted', when: at(entry.receipt?.issuedAt ?? null) },
    { key: 'deadline', when: at(entry.deadlineAt) },
    { key: 'screening', when: null },
    { key: 'judging', when: null, what: t('way.judging.what') },
    {
      key: 'results',
      when:
        contest.resultsExpectedAt === null
          ? null
          : t('way.expected', { at: formatDate(contest.resultsExpectedAt, locale) }),
    },
  ];
}

/** The way of the work from submission to the result. It shows nothing that only the judges' side knows. */
export function Way({
  entry,
  contest,
}: {
  readonly entry: EntryView;
  readonly contest: ContestView;
}): ReactNode {
  const t = useEntryT();
  const stations = useStations(entry, contest);
  if (entry.state === 'withdrawn' || entry.state === 'ineligible' || entry.state === 'disqualified')
    return null;
  const done = passed(contest.state);
  return (
    <section className={classes['box']}>
      <h2>{t('way.title')}</h2>
      <ol className={classes['way']}>
        {stations.map((station, index) => (
          <li
            key={station.key}
            data-done={index < done}
            {...(index === done ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={classes['name']}>
              {t(`way.${station.key}`)}
              {index < done ? <span className="ck-hidden"> ({t('way.done')})</span> : null}
              {index === done ? <span className={classes['now']}>{t('way.now')}</span> : null}
            </span>
            {station.when === null ? null : <span className="ck-soft ck-small">{station.when}</span>}
            {station.what === undefined ? null : <span className="ck-soft ck-small">{station.what}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
