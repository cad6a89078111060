import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { JobView } from '../../../api/types.js';
import { formatNumber, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { QueryView } from '../../../ui/query-view.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import classes from './mails.module.css';
import { useMailsT } from './messages.js';

const jobsKey = ['jobs', 'dead'] as const;

interface Retry {
  readonly pendingId: string | null;
  run(jobId: string): void;
}

function useColumns(retry: Retry): Column<JobView>[] {
  const t = useMailsT();
  const locale = useLocale();
  return [
    { key: 'kind', header: t('jobs.kind'), cell: (job) => <span className="ck-mono">{job.kind}</span> },
    {
      key: 'error',
      header: t('jobs.error'),
      cell: (job) => <span className={classes['error']}>{job.lastError ?? t('jobs.error.none')}</span>,
    },
    {
      key: 'attempts',
      header: t('jobs.attempts'),
      align: 'right',
      cell: (job) => formatNumber(job.attempts, locale),
    },
    {
      key: 'created',
      header: t('jobs.created'),
      align: 'right',
      cell: (job) => formatShortDateTime(job.createdAt, locale),
    },
    {
      key: 'act',
      header: t('jobs.act'),
      align: 'right',
      cell: (job) => (
        <PlainButton
          size="xs"
          aria-label={t('jobs.retry.of', { kind: job.kind })}
          loading={retry.pendingId === job.id}
          onClick={() => {
            retry.run(job.id);
          }}
        >
          {t('jobs.retry')}
        </PlainButton>
      ),
    },
  ];
}

/** Jobs that failed for good, each with another try. */
export function DeadJobs(): ReactNode {
  const t = useMailsT();
  const client = useQueryClient();
  const jobs = useQuery({ queryKey: jobsKey, queryFn: () => body(api.GET('/api/jobs')) });
  const retry = useMutation({
    mutationFn: (id: string) => body(api.POST('/api/jobs/{id}/retry', { params: { path: { id } } })),
    onSuccess: (left) => {
      client.setQueryData(jobsKey, left);
    },
  });
  const columns = useColumns({
    pendingId: retry.isPending ? retry.variables : null,
    run: (jobId) => {
      retry.mutate(jobId);
    },
  });
  return (
    <section aria-labelledby="jobs" className="ck-stack">
      <h2 id="jobs">{t('jobs.title')}</h2>
      <p className="ck-soft">{t('jobs.what')}</p>
      {retry.isSuccess ? (
        <Notice tone="green" role="status">
          <p>{t('jobs.retried')}</p>
        </Notice>
      ) : null}
      <ProblemAlert error={retry.error} />
      <QueryView query={jobs}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState>{t('jobs.none')}</EmptyState>
          ) : (
            <Rows caption={t('jobs.caption')} columns={columns} rows={found} rowKey={(job) => job.id} />
          )
        }
      </QueryView>
    </section>
  );
}
