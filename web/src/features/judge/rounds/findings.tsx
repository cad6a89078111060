import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { FindingsView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { QueryView } from '../../../ui/query-view.js';
import { judgeKeys, useFindings } from '../queries.js';
import { DifferencesPicture } from './differences-picture.js';
import { useFindingsT } from './findings-messages.js';
import { JudgeProfiles } from './judge-profiles.js';
import { useRankingT } from './ranking-messages.js';
import { RankIntervals } from './rank-intervals.js';
import classes from './rounds.module.css';

/** Koo and Li (2016): below 0.5 poor, to 0.75 moderate, to 0.9 good. */
function wordOf(value: number | null): 'unknown' | 'low' | 'fair' | 'good' | 'great' {
  if (value === null) return 'unknown';
  if (value < 0.5) return 'low';
  if (value < 0.75) return 'fair';
  return value < 0.9 ? 'good' : 'great';
}

function Agreement({ findings }: { readonly findings: FindingsView }): ReactNode {
  const t = useFindingsT();
  const locale = useLocale();
  const { agreement } = findings;
  if (agreement === null) return null;
  const figures = [
    ['agree.average', agreement.average],
    ['agree.single', agreement.single],
    ['agree.alpha', agreement.alpha],
    ['agree.w', agreement.concordance],
  ] as const;
  return (
    <div>
      <h3>{t('agree.title')}</h3>
      <p>{t(`agree.${wordOf(agreement.average)}`)}</p>
      <dl className={classes['readings']}>
        {figures.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd className={classes['points']}>{formatNumber(value, locale, { min: 2, max: 2 })}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="ck-soft ck-small">{t('agree.scale')}</p>
    </div>
  );
}

function Ready({ findings }: { readonly findings: FindingsView }): ReactNode {
  const t = useFindingsT();
  const rankingT = useRankingT();
  return (
    <>
      {findings.preview ? (
        <Notice tone="blue">
          <p>{t('preview')}</p>
        </Notice>
      ) : null}
      <p className="ck-soft">
        {rankingT(`rule.${findings.method}`)} {rankingT('rule.others')}
      </p>
      {findings.components > 1 ? (
        <Notice tone="amber">
          <p>{t('apart', { count: findings.components })}</p>
        </Notice>
      ) : null}
      <Agreement findings={findings} />
      {findings.differences === null ? null : <DifferencesPicture differences={findings.differences} />}
      {findings.groups.map((group) => (
        <RankIntervals key={group.categories.join()} group={group} method={findings.method} />
      ))}
      {findings.profiles === null ? null : <JudgeProfiles profiles={findings.profiles} />}
    </>
  );
}

function Shown({
  roundId,
  findings,
}: {
  readonly roundId: string;
  readonly findings: FindingsView;
}): ReactNode {
  const t = useFindingsT();
  const locale = useLocale();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => body(api.POST('/api/rounds/{roundId}/findings', { params: { path: { roundId } } })),
    onSuccess: (view) => {
      client.setQueryData(judgeKeys.findings(roundId), view);
    },
  });
  const { state, requestedAt } = findings;
  const at = requestedAt === null ? '' : new Date(requestedAt).toLocaleTimeString(locale);
  return (
    <>
      {state === 'none' ? <p className="ck-soft">{t(findings.can.compute ? 'none' : 'none.look')}</p> : null}
      {state === 'waiting' ? <p role="status">{t('waiting', { at })}</p> : null}
      {state === 'ready' ? <Ready findings={findings} /> : null}
      {ask.error === null ? null : <ProblemAlert error={ask.error} />}
      {findings.can.compute && state !== 'waiting' && (state === 'none' || findings.preview) ? (
        <div>
          <PlainButton
            loading={ask.isPending}
            onClick={() => {
              ask.mutate();
            }}
          >
            {t(state === 'none' ? 'ask' : 'ask.again')}
          </PlainButton>
        </div>
      ) : null}
    </>
  );
}

/** What the sheets of a round say beside its ranking: agreement, how sure each line is, and the judges' ways. */
export function Findings({ roundId }: { readonly roundId: string }): ReactNode {
  const t = useFindingsT();
  const query = useFindings(roundId);
  return (
    <section aria-labelledby="findings-title" className={classes['part']}>
      <h2 id="findings-title">{t('title')}</h2>
      <QueryView query={query} shape="table">
        {(findings) => <Shown roundId={roundId} findings={findings} />}
      </QueryView>
    </section>
  );
}
