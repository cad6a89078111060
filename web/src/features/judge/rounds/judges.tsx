import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { JudgeProgress, RoundBoard } from '../../../api/types.js';
import { formatNumber, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { compareNames } from '../../../lib/names.js';
import { Badge } from '../../../ui/state-badge.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useRoundT } from './messages.js';
import classes from './rounds.module.css';

function useColumns(): Column<JudgeProgress>[] {
  const t = useRoundT();
  const locale = useLocale();
  const number = (value: number): string => formatNumber(value, locale);
  return [
    {
      key: 'name',
      header: t('judges.name'),
      cell: (judge) => (
        <>
          <span className={classes['name']}>{judge.name}</span>
          {judge.seated ? null : <span className="ck-soft ck-small"> · {t('judges.left-seat')}</span>}
        </>
      ),
    },
    {
      key: 'assigned',
      header: t('judges.assigned'),
      cell: (judge) => number(judge.assigned),
      align: 'right',
    },
    { key: 'done', header: t('judges.done'), cell: (judge) => number(judge.submitted), align: 'right' },
    {
      key: 'left',
      header: t('judges.left'),
      cell: (judge) => number(judge.assigned - judge.submitted),
      align: 'right',
    },
    {
      key: 'active',
      header: t('judges.active'),
      cell: (judge) =>
        judge.lastActiveAt === null ? (
          <span className="ck-soft">{t('judges.never')}</span>
        ) : (
          formatShortDateTime(judge.lastActiveAt, locale)
        ),
    },
    {
      key: 'conflicts',
      header: t('judges.conflicts'),
      cell: (judge) =>
        judge.conflictsDeclared ? (
          <Badge tone="green" icon={IconCheck}>
            {t('judges.declared')}
          </Badge>
        ) : (
          <Badge tone="amber" icon={IconAlertTriangle}>
            {t('judges.undeclared')}
          </Badge>
        ),
    },
  ];
}

/** The judges as rows, by name as Vietnamese lists have it. */
export function Judges({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const columns = useColumns();
  if (board.judges.length === 0) return null;
  const judges = [...board.judges].sort((one, other) => compareNames(one.name, other.name));
  return (
    <section aria-labelledby="judges-title" className={classes['part']}>
      <h2 id="judges-title">{t('judges.title')}</h2>
      <Rows
        caption={t('judges.caption')}
        columns={columns}
        rows={judges}
        rowKey={(judge) => judge.judgeId}
        compact
      />
    </section>
  );
}
