import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import type { ScreeningList } from '../../../api/types.js';
import { LinkButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { Page } from '../../../ui/page.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import type { Decision } from './queries.js';
import { useDeskKeys } from './use-desk-keys.js';

/** The work that was decided about last. */
export interface Decided {
  readonly entryId: string;
  readonly number: string;
  readonly kind: Decision['kind'];
}

/** What was decided last, with the way back to it. */
export function Status({
  decided,
  hrefOf,
}: {
  readonly decided: Decided;
  readonly hrefOf: (id: string) => string;
}): ReactNode {
  const t = useDeskT();
  return (
    <div className={classes['padded']}>
      <Notice tone={decided.kind === 'eligible' ? 'green' : 'grey'} role="status">
        {t(`decided.${decided.kind}`, { number: decided.number })}{' '}
        <Link className="ck-link" href={hrefOf(decided.entryId)}>
          {t('decided.back')}
        </Link>
      </Notice>
    </div>
  );
}

interface StartProps {
  readonly contestId: string;
  readonly list: UseQueryResult<ScreeningList>;
  readonly hrefOf: (entryId: string) => string;
  readonly status: ReactNode;
}

/** No work is open yet: begin with the first, or hear that there is none. */
export function Start({ contestId, list, hrefOf, status }: StartProps): ReactNode {
  const t = useDeskT();
  const [, navigate] = useLocation();
  const first = list.data?.items[0];
  const open = (): void => {
    if (first !== undefined) navigate(hrefOf(first.entryId));
  };
  useDeskKeys({ j: open, k: null, e: null, i: null, m: null });
  const none = list.data !== undefined && first === undefined;
  return (
    <section className={classes['work']} aria-label={t('step.work')} data-start>
      {status}
      <div className={classes['center']}>
        <h2>{t(none ? 'start.none' : 'start.title')}</h2>
        <p className="ck-soft">{t(none ? 'start.none.what' : 'start.what')}</p>
        {none ? (
          <LinkButton href={`/cuoc-thi/${contestId}/tong-quan`}>{t('start.overview')}</LinkButton>
        ) : first === undefined ? null : (
          <LinkButton tone="main" href={hrefOf(first.entryId)}>
            {t('start.first')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

/** Nobody may look at dossiers now, or this reader may not: the whole page says so. */
export function Closed({ contestId, list }: Pick<StartProps, 'contestId' | 'list'>): ReactNode {
  const t = useDeskT();
  return (
    <Page title={t('title')} width="narrow">
      <ProblemAlert
        error={list.error}
        onRetry={() => void list.refetch()}
        actions={<LinkButton href={`/cuoc-thi/${contestId}/tong-quan`}>{t('start.overview')}</LinkButton>}
      />
    </Page>
  );
}
