import type { ReactNode } from 'react';

import type { ContestView } from '../../../api/types.js';
import { formatDate, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { useNow } from '../../../ui/use-now.js';
import { useOverviewT } from './messages.js';
import classes from './way.module.css';

interface Mark {
  readonly key: string;
  readonly name: string;
  readonly at: string | null;
  readonly notes: readonly string[];
}

function useMarks(contest: ContestView): Mark[] {
  const t = useOverviewT();
  const locale = useLocale();
  const notes = contest.extensions.map((extension) =>
    t('way.extended', { from: formatShortDateTime(extension.fromAt, locale), reason: extension.reason }),
  );
  return [
    { key: 'opens', name: t('way.opens'), at: contest.receivingOpensAt, notes: [] },
    { key: 'closes', name: t('way.closes'), at: contest.receivingClosesAt, notes },
    ...contest.rounds.map((round) => ({
      key: round.id,
      name: t('way.round', { round: round.name }),
      at: round.dueAt,
      notes: [],
    })),
    { key: 'results', name: t('way.results'), at: contest.resultsExpectedAt, notes: [] },
  ];
}

/** The dates of the contest from above to below, with today between them. */
export function Way({ contest }: { readonly contest: ContestView }): ReactNode {
  const t = useOverviewT();
  const locale = useLocale();
  const now = useNow(60_000);
  const marks = useMarks(contest);
  const isPast = (mark: Mark): boolean => mark.at !== null && new Date(mark.at).getTime() <= now;
  const ahead = marks.findIndex((mark) => !isPast(mark));
  const today = ahead === -1 ? marks.length : ahead;
  const rows = marks.map((mark) => (
    <li key={mark.key} className={`${classes['mark'] ?? ''} ${isPast(mark) ? (classes['past'] ?? '') : ''}`}>
      <p className={classes['name']}>{mark.name}</p>
      <p className={classes['at']}>
        {mark.at === null ? (
          t('way.unset')
        ) : (
          <time dateTime={mark.at}>{formatShortDateTime(mark.at, locale)}</time>
        )}
      </p>
      {mark.notes.map((note) => (
        <p key={note} className={classes['note']}>
          {note}
        </p>
      ))}
    </li>
  ));
  const line = (
    <li key="today" className={`${classes['mark'] ?? ''} ${classes['today'] ?? ''}`}>
      {t('way.today')}, {formatDate(new Date(now), locale)}
    </li>
  );
  return <ol className={classes['way']}>{[...rows.slice(0, today), line, ...rows.slice(today)]}</ol>;
}
