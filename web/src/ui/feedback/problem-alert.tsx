import type { ReactNode } from 'react';

import { ApiProblem, Unreachable } from '../../api/problem.js';
import { LinkButton, PlainButton } from '../buttons.js';
import { useUiT } from '../messages.js';
import { Page } from '../page.js';
import { Notice } from './notice.js';

interface ProblemAlertProps {
  /** What was thrown; nothing is shown for null. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Further ways out, as buttons. */
  readonly actions?: ReactNode;
}

type Words = readonly [title: string, what: string];

function useWords(error: unknown): Words {
  const t = useUiT();
  const unknown: Words = [t('problem.unknown'), t('problem.unknown.what')];
  if (error instanceof Unreachable) return [t('problem.unreachable'), t('problem.unreachable.what')];
  if (!(error instanceof ApiProblem)) return unknown;
  const own = error.detail === '' ? error.title : error.detail;
  if (error.status >= 500) return unknown;
  if (error.status === 404) return [t('problem.not-found'), own === '' ? t('problem.not-found.what') : own];
  if (error.status === 403) return [t('problem.forbidden'), own === '' ? t('problem.forbidden.what') : own];
  if (error.code === 'conflict.stale') return [t('problem.conflict'), t('problem.conflict.what')];
  if (error.status === 429) return [t('problem.rate'), own === '' ? t('problem.rate.what') : own];
  if (own === '') return unknown;
  return error.title !== '' && error.title !== own ? [error.title, own] : [own, ''];
}

/** A page of which nothing came: with its name in the tab, a heading, and a way on. */
export function ProblemPage({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): ReactNode {
  const t = useUiT();
  const [title, what] = useWords(error);
  // What is not there, or not for the reader, will not be there a moment later.
  const isFinal = error instanceof ApiProblem && [403, 404, 410].includes(error.status);
  return (
    <Page title={title} width="narrow">
      <Notice
        tone={isFinal ? 'grey' : 'red'}
        role="alert"
        actions={
          <>
            {isFinal ? null : <PlainButton onClick={onRetry}>{t('retry')}</PlainButton>}
            <LinkButton href="/">{t('home')}</LinkButton>
          </>
        }
      >
        <p>{what === '' ? title : what}</p>
      </Notice>
    </Page>
  );
}

/** Says why something was refused and what to do. */
export function ProblemAlert({ error, onRetry, actions }: ProblemAlertProps): ReactNode {
  const t = useUiT();
  const [title, what] = useWords(error);
  if (error === null || error === undefined) return null;
  const retry = onRetry === undefined ? null : <PlainButton onClick={onRetry}>{t('retry')}</PlainButton>;
  const ways =
    retry === null && actions === undefined ? undefined : (
      <>
        {retry}
        {actions}
      </>
    );
  return (
    <Notice tone="red" title={title} role="alert" {...(ways === undefined ? {} : { actions: ways })}>
      {what === '' ? null : <p>{what}</p>}
    </Notice>
  );
}
