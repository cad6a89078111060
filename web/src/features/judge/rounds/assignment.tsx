import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';

import { api, body } from '../../../api/client.js';
import { ApiProblem } from '../../../api/problem.js';
import type { AssignmentSummary, RoundBoard } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextField } from '../../../ui/form/text-field.js';
import { judgeKeys } from '../queries.js';
import { AssignmentPictures } from './assignment-picture.js';
import { useRoundT } from './messages.js';
import { usePreviewT } from './preview-messages.js';
import classes from './rounds.module.css';

/** The works each judge gets, in words. */
export function useLoad(summary: AssignmentSummary | null): string {
  const t = useRoundT();
  if (summary === null) return '';
  const { loadMin: min, loadMax: max } = summary;
  return min === max ? t('fig.load.same', { count: max }) : t('fig.load.value', { min, max });
}

function Figures({
  summary,
  seed,
}: {
  readonly summary: AssignmentSummary;
  readonly seed: string | null;
}): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const load = useLoad(summary);
  const { overlapMin, overlapMax } = summary;
  const number = (value: number): string => formatNumber(value, locale);
  const figures: (readonly [string, string])[] = [
    [t('fig.works'), number(summary.entries)],
    [t('fig.judges'), number(summary.judges)],
    [t('fig.pairs'), number(summary.pairs)],
    [t('fig.load'), load],
    ...(overlapMin === null || overlapMax === null
      ? []
      : [[t('fig.overlap'), t('fig.load.value', { min: overlapMin, max: overlapMax })] as const]),
    [t('fig.conflicts'), number(summary.conflictsAssigned)],
    [t('fig.groups'), number(summary.components)],
    ...(seed === null ? [] : [[t('fig.seed'), seed] as const]),
  ];
  return (
    <>
      <dl className={classes['figures']} aria-label={t('assign.figures')}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="ck-soft ck-small">
        {summary.components > 1 ? t('fig.groups.apart', { count: summary.components }) : t('fig.groups.help')}
      </p>
    </>
  );
}

/** What the panel head can do where no assignment is possible. */
function WhatToDo({ error, contestId }: { readonly error: unknown; readonly contestId: string }): ReactNode {
  const p = usePreviewT();
  if (!(error instanceof ApiProblem)) return null;
  const { code } = error;
  if (code !== 'assignment.too-many-conflicts' && code !== 'assignment.too-little-capacity') return null;
  return (
    <p>
      {p(
        code === 'assignment.too-many-conflicts'
          ? 'impossible.too-many-conflicts'
          : 'impossible.too-little-capacity',
      )}{' '}
      <Link className="ck-link" href={`/cuoc-thi/${contestId}/nhan-su`}>
        {p('impossible.people')}
      </Link>
    </p>
  );
}

function Draw({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const p = usePreviewT();
  const client = useQueryClient();
  const [seed, setSeed] = useState('');
  const [wrong, setWrong] = useState(false);
  const [anchors, setAnchors] = useState(String(board.anchors));
  const count = /^\d{1,2}$/u.test(anchors.trim()) ? Number(anchors) : -1;
  const miscounted = count < 0 || count > 20;
  const draw = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/rounds/{roundId}/assignment', {
          params: { path: { roundId: board.id } },
          body: {
            version: board.version,
            anchors: count,
            ...(seed.trim() === '' ? {} : { seed: seed.trim() }),
          },
        }),
      ),
    onSuccess: async (view) => {
      client.setQueryData(judgeKeys.board(board.id), view);
      await client.invalidateQueries({ queryKey: judgeKeys.preview(board.id) });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isWrong = seed.trim() !== '' && !/^[\w.:-]{1,100}$/u.test(seed.trim());
    setWrong(isWrong);
    if (!isWrong && !miscounted) draw.mutate();
  };
  const isFirst = board.summary === null;
  const Act = isFirst ? MainButton : PlainButton;
  return (
    <form onSubmit={submit} noValidate className={classes['draw']}>
      <TextField
        label={t('assign.seed')}
        description={t('assign.seed.help')}
        size="sm"
        value={seed}
        autoComplete="off"
        spellCheck={false}
        {...(wrong ? { error: t('assign.seed.wrong') } : {})}
        onChange={(event) => {
          setSeed(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <TextField
        label={p('anchors.label')}
        description={p('anchors.help')}
        size="sm"
        inputMode="numeric"
        value={anchors}
        autoComplete="off"
        {...(miscounted ? { error: p('anchors.wrong') } : {})}
        onChange={(event) => {
          setAnchors(event.currentTarget.value);
        }}
      />
      <div>
        <Act type="submit" loading={draw.isPending}>
          {t(isFirst ? 'assign.act' : 'assign.again')}
        </Act>
      </div>
      <ProblemAlert error={draw.error} />
      <WhatToDo error={draw.error} contestId={board.contestId} />
    </form>
  );
}

/** Deals the works to the judges, and shows what was dealt before anybody else sees it. */
export function Assignment({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const seated = board.judges.filter((judge) => judge.seated);
  const undeclared = seated.filter((judge) => !judge.conflictsDeclared).map((judge) => judge.name);
  return (
    <section aria-labelledby="assign-title" className={classes['part']}>
      <h2 id="assign-title">{t(board.summary === null ? 'assign.title' : 'assign.preview')}</h2>
      {board.summary === null ? (
        <p className={classes['prose']}>
          {t('assign.what', {
            works: formatNumber(board.works, locale),
            judges: seated.length,
            readings: board.readingsPerEntry,
          })}
        </p>
      ) : (
        <>
          <Figures summary={board.summary} seed={board.seed} />
          <AssignmentPictures roundId={board.id} />
        </>
      )}
      {undeclared.length === 0 ? null : (
        <Notice tone="amber">
          <p>{t('assign.undeclared', { names: undeclared.join(', ') })}</p>
        </Notice>
      )}
      {board.can.assign ? <Draw board={board} /> : null}
    </section>
  );
}
