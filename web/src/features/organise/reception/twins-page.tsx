import type { ReactNode } from 'react';

import type { TwinsView } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useContest } from '../queries.js';
import { useReceptionT } from './messages.js';
import { useTwins } from './queries.js';
import classes from './reception.module.css';

type OpenPair = TwinsView['open'][number];
type JudgedPair = TwinsView['judged'][number];
type Works = OpenPair['works'];

const pairKey = ({ works }: { readonly works: Works }): string =>
  works.map(({ entryId }) => entryId).join(' ');

function WorkLines({ works }: { readonly works: Works }): ReactNode {
  const t = useReceptionT();
  return works.map((work) => (
    <div key={work.entryId}>
      <strong>{work.receiptNumber}</strong> {work.title}
      <span className="ck-soft">{`; ${work.authorNames.join(', ')} (${t(`channel.${work.channel}`)})`}</span>
    </div>
  ));
}

function OpenPairs({
  contestId,
  pairs,
}: {
  readonly contestId: string;
  readonly pairs: readonly OpenPair[];
}): ReactNode {
  const t = useReceptionT();
  const columns: Column<OpenPair>[] = [
    { key: 'works', header: t('col.title'), cell: ({ works }) => <WorkLines works={works} /> },
    {
      key: 'grounds',
      header: t('twins.title'),
      cell: ({ grounds }) => grounds.map((ground) => <div key={ground}>{t(`ground.${ground}`)}</div>),
    },
    {
      key: 'act',
      header: t('twins.compare'),
      align: 'right',
      cell: ({ works }) => (
        <LinkButton
          aria-label={`${t('twins.compare')}: ${works.map(({ receiptNumber }) => receiptNumber).join(', ')}`}
          href={`/cuoc-thi/${contestId}/trung-lap/${works.map(({ entryId }) => entryId).join('/')}`}
        >
          {t('twins.compare')}
        </LinkButton>
      ),
    },
  ];
  return <Rows caption={t('twins.open')} columns={columns} rows={pairs} rowKey={pairKey} />;
}

function JudgedPairs({ pairs }: { readonly pairs: readonly JudgedPair[] }): ReactNode {
  const t = useReceptionT();
  const locale = useLocale();
  const columns: Column<JudgedPair>[] = [
    { key: 'works', header: t('col.title'), cell: ({ works }) => <WorkLines works={works} /> },
    {
      key: 'verdict',
      header: t('pair.judge'),
      cell: ({ works, verdict, keptEntryId, reason, decidedBy, decidedAt }) => {
        const kept = works.find(({ entryId }) => entryId === keptEntryId)?.receiptNumber ?? '';
        return (
          <>
            {verdict === 'same' ? t('verdict.same', { number: kept }) : t('verdict.different')}
            <div className="ck-soft ck-small">
              {t('verdict.by', { name: decidedBy ?? '', at: formatShortDateTime(decidedAt, locale), reason })}
            </div>
          </>
        );
      },
    },
  ];
  return <Rows caption={t('twins.judged')} columns={columns} rows={pairs} rowKey={pairKey} />;
}

/** Works that may have come in twice. */
export default function TwinsPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useReceptionT();
  const contest = useContest(contestId);
  const query = useTwins(contestId);
  return (
    <Page
      title={t('twins.title')}
      breadcrumb={[
        { label: contest.data?.title ?? '', href: `/cuoc-thi/${contestId}/tong-quan` },
        { label: t('title'), href: `/cuoc-thi/${contestId}/tiep-nhan` },
      ]}
    >
      <QueryView query={query}>
        {(view) => (
          <div className={classes['parts']}>
            <p className="ck-soft">{t('twins.intro')}</p>
            <section className="ck-stack" aria-labelledby="twins-open">
              <h2 id="twins-open">{t('twins.open')}</h2>
              {view.open.length === 0 ? (
                <EmptyState>{t('twins.none')}</EmptyState>
              ) : (
                <OpenPairs contestId={contestId} pairs={view.open} />
              )}
            </section>
            {view.judged.length === 0 ? null : (
              <section className="ck-stack" aria-labelledby="twins-judged">
                <h2 id="twins-judged">{t('twins.judged')}</h2>
                <JudgedPairs pairs={view.judged} />
              </section>
            )}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
