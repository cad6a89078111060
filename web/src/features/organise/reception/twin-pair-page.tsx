import '../../../ui/theme/serif.css';

import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';

import type { TwinComparison } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { MainButton } from '../../../ui/buttons.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useContest } from '../queries.js';
import { useReceptionT } from './messages.js';
import { useJudgeTwins, useTwinPair } from './queries.js';
import classes from './reception.module.css';

interface PairProps {
  readonly contestId: string;
  readonly pair: readonly [string, string];
}

type Side = TwinComparison['sides'][number];

function OneSide({ side }: { readonly side: Side }): ReactNode {
  const t = useReceptionT();
  const locale = useLocale();
  const rows: readonly (readonly [string, string])[] = [
    [t('paper.authors'), side.authorNames.join(', ')],
    [t('category'), side.categoryName],
    [t('col.channel'), t(`channel.${side.channel}`)],
    [t('col.sender'), side.sender],
    [t('col.received'), formatShortDateTime(side.receivedAt, locale)],
    [t('pair.file'), side.fileName ?? t('no-file')],
  ];
  const paragraphs = side.text.split(/\n+/u).filter((line) => line.trim() !== '');
  return (
    <section className={classes['side']} aria-label={side.receiptNumber}>
      <h2>{`${side.receiptNumber}: ${side.title}`}</h2>
      <p>
        <StateBadge of="entry" state={side.state} />
      </p>
      <dl className={classes['facts']}>
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {paragraphs.length === 0 ? (
        <p className="ck-soft">{t('pair.no-text')}</p>
      ) : (
        <div className={classes['text']} lang="vi" tabIndex={0} role="region" aria-label={side.title}>
          {paragraphs.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
    </section>
  );
}

function Judging({ contestId, pair, sides }: PairProps & { readonly sides: readonly Side[] }): ReactNode {
  const t = useReceptionT();
  const [, navigate] = useLocation();
  const judge = useJudgeTwins(contestId, pair);
  const fields = useFields({ verdict: '', reason: '' });
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { verdict, reason } = fields.values;
    const incomplete = verdict === '' || reason.trim() === '';
    setMissing(incomplete);
    if (incomplete) return;
    const different = verdict === 'different';
    judge.mutate(
      {
        verdict: different ? 'different' : 'same',
        keptEntryId: different ? null : verdict,
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          navigate(`/cuoc-thi/${contestId}/trung-lap`);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate className="ck-stack" aria-labelledby="judge">
      <h2 id="judge">{t('pair.judge')}</h2>
      <ProblemAlert error={judge.error} />
      <SelectField
        label={t('pair.judge')}
        data={[
          { value: '', label: t('pair.choose') },
          ...sides.map(({ entryId, receiptNumber }) => ({
            value: entryId,
            label: t('pair.keep', { number: receiptNumber }),
          })),
          { value: 'different', label: t('pair.different') },
        ]}
        {...fields.text('verdict')}
      />
      <TextAreaField
        rows={2}
        label={t('pair.reason')}
        {...fields.text('reason')}
        error={missing ? t('pair.missing') : undefined}
      />
      <div>
        <MainButton type="submit" loading={judge.isPending}>
          {t('pair.do')}
        </MainButton>
      </div>
    </form>
  );
}

/** Two works that may be one, side by side. */
export default function TwinPairPage({ contestId, pair }: PairProps): ReactNode {
  const t = useReceptionT();
  const contest = useContest(contestId);
  const query = useTwinPair(contestId, pair);
  return (
    <Page
      title={t('pair.title')}
      width="wide"
      breadcrumb={[
        { label: contest.data?.title ?? '', href: `/cuoc-thi/${contestId}/tong-quan` },
        { label: t('twins.title'), href: `/cuoc-thi/${contestId}/trung-lap` },
      ]}
    >
      <QueryView query={query} shape="text">
        {(view) => (
          <div className={classes['parts']}>
            <p>{view.grounds.map((ground) => t(`ground.${ground}`)).join('; ')}</p>
            <div className={classes['sides']}>
              {view.sides.map((side) => (
                <OneSide key={side.entryId} side={side} />
              ))}
            </div>
            {view.can.judge ? <Judging contestId={contestId} pair={pair} sides={view.sides} /> : null}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
