import type { ReactNode } from 'react';

import type { RowOutcome, UnitImport } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { QueryView } from '../../../ui/query-view.js';
import { Paging } from '../../../ui/table/paging.js';
import { Rows } from '../../../ui/table/rows.js';
import { type TableState, useTableState } from '../../../ui/table/table-state.js';
import { useUnitT } from '../messages.js';
import { useImportRows } from '../queries.js';
import classes from '../unit.module.css';
import { ConfirmImport } from './confirm-import.js';
import { useRowColumns } from './row-columns.js';

interface PreviewProps {
  readonly contestId: string;
  readonly list: UnitImport;
}

const kinds = ['', 'wrong', 'new', 'changed', 'unchanged'] as const satisfies readonly (RowOutcome | '')[];
const filterNames = ['outcome'] as const;

function Verdict({ list }: { readonly list: UnitImport }): ReactNode {
  const t = useUnitT();
  const { wrong, changed, new: added } = list.counts;
  if (list.state === 'done') return null;
  const tone = wrong > 0 ? 'amber' : added + changed === 0 ? 'grey' : 'green';
  const words =
    wrong > 0
      ? t('preview.bad', { count: wrong })
      : t(added + changed === 0 ? 'preview.same' : 'preview.good');
  return (
    <>
      {list.problem === null ? null : (
        <Notice tone="red" role="alert">
          <p>{list.problem.detail}</p>
        </Notice>
      )}
      <Notice tone={tone} title={t('preview.title')} role="status">
        <p>{words}</p>
        {list.absentWorks === 0 ? null : <p>{t('preview.absent', { count: list.absentWorks })}</p>}
      </Notice>
    </>
  );
}

function Counts({ list, state }: { readonly list: UnitImport; readonly state: TableState }): ReactNode {
  const t = useUnitT();
  const locale = useLocale();
  const { counts } = list;
  const total = counts.new + counts.changed + counts.unchanged + counts.wrong;
  return (
    <div className={classes['counts']} role="group" aria-label={t('outcomes')}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes['count']}
          aria-pressed={(state.filters['outcome'] ?? '') === kind}
          onClick={() => {
            state.change({ outcome: kind });
          }}
        >
          <b>{formatNumber(kind === '' ? total : counts[kind], locale)}</b>
          {t(kind === '' ? 'outcome.all' : `outcome.${kind}`)}
        </button>
      ))}
    </div>
  );
}

function Unused({ list }: { readonly list: UnitImport }): ReactNode {
  const t = useUnitT();
  if (list.unusedFileCount === 0) return null;
  return (
    <details className={classes['part']}>
      <summary>{t('preview.unused', { count: list.unusedFileCount })}</summary>
      <ul>
        {list.unusedFiles.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

/** What a list would do, row by row, before anything is written; afterwards, what it did. */
export function Preview({ contestId, list }: PreviewProps): ReactNode {
  const t = useUnitT();
  const state = useTableState({ filters: filterNames, pageSize: 50 });
  const rows = useImportRows(contestId, list, state);
  const columns = useRowColumns();
  return (
    <div className="ck-stack">
      <Verdict list={list} />
      <Counts list={list} state={state} />
      <div className={classes['acts']}>
        <AnchorButton href={`/api/contests/${contestId}/unit/imports/${list.id}/problems.xlsx`} download>
          {t('problems.download')}
        </AnchorButton>
      </div>
      <QueryView query={rows}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState>{t('rows.none')}</EmptyState>
          ) : (
            <div>
              <Rows
                caption={t('rows')}
                columns={columns}
                rows={page.items}
                rowKey={(row) => String(row.position)}
                compact
              />
              <Paging page={page} state={state} />
            </div>
          )
        }
      </QueryView>
      <Unused list={list} />
      {list.can.confirm ? <ConfirmImport contestId={contestId} list={list} /> : null}
    </div>
  );
}
