import { type ReactNode } from 'react';
import { useLocation } from 'wouter';

import type { UnitImport } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { UploadField } from '../../../ui/files/upload-field.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useUnitT } from '../messages.js';
import { useImports, useTakeImport, useUnit } from '../queries.js';
import classes from '../unit.module.css';

const megabyte = 1024 * 1024;

function useColumns(): Column<UnitImport>[] {
  const t = useUnitT();
  const locale = useLocale();
  return [
    { key: 'list', header: t('past.list'), cell: ({ list }) => list.name },
    {
      key: 'at',
      header: t('past.at'),
      cell: ({ createdAt }) => <span className="ck-numbers">{formatShortDateTime(createdAt, locale)}</span>,
    },
    {
      key: 'state',
      header: t('past.state'),
      cell: ({ state, counts }) =>
        state === 'done'
          ? `${t('state.done')} (${t('outcome.new')}: ${String(counts.new)}, ${t('outcome.changed')}: ${String(counts.changed)})`
          : t(`state.${state}`),
    },
  ];
}

function Past({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useUnitT();
  const imports = useImports(contestId);
  const columns = useColumns();
  return (
    <section className={classes['part']}>
      <h2>{t('past')}</h2>
      <QueryView query={imports}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState>{t('past.none')}</EmptyState>
          ) : (
            <Rows
              caption={t('past')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/cuoc-thi/${contestId}/don-vi/nhap/${id}`}
            />
          )
        }
      </QueryView>
    </section>
  );
}

/** Begins an import: the list is chosen, and the earlier ones stand below. */
export default function NewImport({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useUnitT();
  const [, navigate] = useLocation();
  const take = useTakeImport(contestId);
  const unit = useUnit(contestId);
  return (
    <QueryView query={unit} page>
      {(view) => (
        <Page
          title={t('imports.title')}
          breadcrumb={[{ label: view.unitName, href: `/cuoc-thi/${contestId}/don-vi` }]}
        >
          {view.can.import ? (
            <div className={classes['steps']}>
              <p>{t('imports.intro')}</p>
              <section className={classes['step']}>
                <h2>{t('step.list')}</h2>
                <p className="ck-soft">{t('step.list.help')}</p>
                <UploadField<UnitImport>
                  url={`/api/contests/${contestId}/unit/imports`}
                  label={t('step.list')}
                  maxBytes={10 * megabyte}
                  types={['xlsx', 'csv']}
                  onDone={(answer) => {
                    take(answer);
                    navigate(`/cuoc-thi/${contestId}/don-vi/nhap/${answer.id}`);
                  }}
                />
                <div className={classes['acts']}>
                  <AnchorButton href={`/api/contests/${contestId}/unit/template.xlsx`} download>
                    {t('template')}
                  </AnchorButton>
                </div>
              </section>
            </div>
          ) : (
            <Notice tone="grey">{t('closed')}</Notice>
          )}
          <Past contestId={contestId} />
        </Page>
      )}
    </QueryView>
  );
}
