import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { ImportRow, RowOutcome } from '../../../api/types.js';
import { formatLength } from '../../../lib/i18n/index.js';
import type { Column } from '../../../ui/table/rows.js';
import { useUnitT } from '../messages.js';
import classes from '../unit.module.css';

const weights: Partial<Record<RowOutcome, string>> = { wrong: 'problem' };

function Says({ row }: { readonly row: ImportRow }): ReactNode {
  if (row.problems.length === 0) return null;
  return (
    <ul className={classes['says']}>
      {row.problems.map(({ code, weight, detail }) => {
        const Icon = weight === 'problem' ? IconAlertTriangle : IconInfoCircle;
        return (
          <li key={`${code} ${detail}`} className={classes[weight]}>
            <Icon size={16} aria-hidden />
            <span>{detail}</span>
          </li>
        );
      })}
    </ul>
  );
}

function FileCell({ row }: { readonly row: ImportRow }): ReactNode {
  const t = useUnitT();
  if (row.fileName === null) return t(row.entryId === null ? 'row.file.none' : 'row.file.kept');
  return (
    <span className={classes['rowWork']}>
      <span>{row.fileName}</span>
      {row.words === null || row.words === 0 ? null : (
        <span className="ck-soft ck-small">{t('row.words', { count: row.words })}</span>
      )}
      {row.recordingName === null ? null : <span>{row.recordingName}</span>}
      {row.recordingMs === null ? null : (
        <span className="ck-soft ck-small">{t('row.length', { length: formatLength(row.recordingMs) })}</span>
      )}
    </span>
  );
}

/** The columns of a list's preview. */
export function useRowColumns(): Column<ImportRow>[] {
  const t = useUnitT();
  return [
    {
      key: 'line',
      header: t('row.line'),
      cell: ({ line }) => <span className="ck-numbers">{line}</span>,
      width: '4rem',
    },
    {
      key: 'work',
      header: t('row.work'),
      width: '30%',
      cell: (row) => (
        <span className={classes['rowWork']}>
          <span>{row.title === '' ? '–' : row.title}</span>
          <span className="ck-soft ck-small">
            {[row.authorNames.join(', '), row.categoryName].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
      ),
    },
    {
      key: 'file',
      header: t('row.file'),
      width: '16%',
      cell: (row) => <FileCell row={row} />,
      onPhone: false,
    },
    {
      key: 'outcome',
      header: t('row.outcome'),
      cell: ({ outcome }) => (
        <span className={classes[weights[outcome] ?? '']}>{t(`outcome.${outcome}`)}</span>
      ),
    },
    { key: 'says', header: t('row.says'), cell: (row) => <Says row={row} /> },
  ];
}
