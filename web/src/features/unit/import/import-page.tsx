import type { ReactNode } from 'react';

import type { UnitImport } from '../../../api/types.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton, MainButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { Page } from '../../../ui/page.js';
import { ProgressBar } from '../../../ui/progress-bar.js';
import { QueryView } from '../../../ui/query-view.js';
import { useUnitT } from '../messages.js';
import { useImport, useImportOrder, useUnit } from '../queries.js';
import classes from '../unit.module.css';
import { Archive, Chosen, useArchiveOnItsWay } from './archive.js';
import { Preview } from './preview.js';

interface PartProps {
  readonly contestId: string;
  readonly list: UnitImport;
}

function Drop({ contestId, list, stop = false }: PartProps & { readonly stop?: boolean }): ReactNode {
  const t = useUnitT();
  const order = useImportOrder(contestId, list.id);
  if (!list.can.cancel) return null;
  return (
    <>
      <ProblemAlert error={order.error} />
      <PlainButton
        loading={order.isPending}
        onClick={() => {
          order.mutate('cancel');
        }}
      >
        {t(stop ? 'stop' : 'drop')}
      </PlainButton>
    </>
  );
}

function Collecting({ contestId, list }: PartProps): ReactNode {
  const t = useUnitT();
  const order = useImportOrder(contestId, list.id);
  const coming = useArchiveOnItsWay(list.id);
  return (
    <div className={classes['steps']}>
      <section className={classes['step']}>
        <h2>{t('step.list')}</h2>
        <Chosen file={list.list} />
      </section>
      <Archive contestId={contestId} list={list} />
      <section className={classes['step']}>
        <h2>{t('step.check')}</h2>
        <p className="ck-soft">{t(coming ? 'step.check.coming' : 'step.check.help')}</p>
        <ProblemAlert error={order.error} />
        <div className={classes['acts']}>
          {list.can.read ? (
            <MainButton
              disabled={coming}
              loading={order.isPending}
              onClick={() => {
                order.mutate('read');
              }}
            >
              {t('check')}
            </MainButton>
          ) : null}
          <Drop contestId={contestId} list={list} />
        </div>
      </section>
    </div>
  );
}

function Working({ contestId, list }: PartProps): ReactNode {
  const t = useUnitT();
  const { progressDone: done, progressTotal: total, state } = list;
  const reading = total === 0 ? t('reading.begin') : t('reading', { done, total });
  const words = state === 'writing' ? t('writing', { total }) : reading;
  return (
    <div className={classes['steps']}>
      <section className={classes['step']}>
        <p role="status">{words}</p>
        {state === 'reading' && total > 0 ? <ProgressBar value={done} max={total} label={words} /> : null}
        <p className="ck-soft">{t('reading.away')}</p>
        <div className={classes['acts']}>
          <Drop contestId={contestId} list={list} stop />
        </div>
      </section>
    </div>
  );
}

function Done({ contestId, list }: PartProps): ReactNode {
  const t = useUnitT();
  const locale = useLocale();
  const { added, changed, unchanged, wrong } = { ...list.counts, added: list.counts.new };
  return (
    <Notice
      tone="green"
      title={t('done.title')}
      role="status"
      actions={
        <>
          <LinkButton href={`/cuoc-thi/${contestId}/don-vi`} tone="main" size="sm">
            {t('done.see')}
          </LinkButton>
          <LinkButton href={`/cuoc-thi/${contestId}/don-vi/nhap`}>{t('another')}</LinkButton>
        </>
      }
    >
      <p>{t('done.what', { added, changed, unchanged, wrong })}</p>
      {list.finishedAt === null ? null : (
        <p>{t('done.at', { at: formatDateTime(list.finishedAt, locale) })}</p>
      )}
    </Notice>
  );
}

function Ended({ contestId, list }: PartProps): ReactNode {
  const t = useUnitT();
  const another = <LinkButton href={`/cuoc-thi/${contestId}/don-vi/nhap`}>{t('another')}</LinkButton>;
  if (list.state === 'cancelled') {
    return (
      <Notice tone="grey" actions={another}>
        {t('cancelled.what')}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="red" title={t('state.unreadable')} role="alert" actions={another}>
        <p>{list.problem?.detail ?? ''}</p>
      </Notice>
      {list.can.addArchive && list.problem?.code.startsWith('list.archive') === true ? (
        <div className={classes['steps']}>
          <Archive contestId={contestId} list={list} />
        </div>
      ) : null}
    </>
  );
}

function Part(props: PartProps): ReactNode {
  switch (props.list.state) {
    case 'collecting':
      return <Collecting {...props} />;
    case 'reading':
    case 'writing':
      return <Working {...props} />;
    case 'ready':
      return <Preview {...props} />;
    case 'done':
      return (
        <>
          <Done {...props} />
          <Preview {...props} />
        </>
      );
    case 'unreadable':
    case 'cancelled':
      return <Ended {...props} />;
  }
}

/** An import on its way: files, check, preview, confirmation, outcome. */
export default function ImportPage({
  contestId,
  importId,
}: {
  readonly contestId: string;
  readonly importId: string;
}): ReactNode {
  const t = useUnitT();
  const list = useImport(contestId, importId);
  const unit = useUnit(contestId);
  const home = `/cuoc-thi/${contestId}/don-vi`;
  return (
    <QueryView query={list} page>
      {(view) => (
        <Page
          title={view.list.name}
          breadcrumb={[
            { label: unit.data?.unitName ?? '…', href: home },
            { label: t('imports.title'), href: `${home}/nhap` },
          ]}
          meta={<span>{t(`state.${view.state}`)}</span>}
        >
          <Part contestId={contestId} list={view} />
        </Page>
      )}
    </QueryView>
  );
}
