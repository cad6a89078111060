import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { JudgeStanding, Replacement } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { judgeKeys } from '../queries.js';
import { ReasonDialog } from '../reason-dialog.js';
import { useProgressT } from './progress-messages.js';
import classes from './rounds.module.css';

interface ReplaceDialogProps {
  readonly roundId: string;
  readonly judge: JudgeStanding;
  readonly judges: readonly JudgeStanding[];
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Who gets how many, before anything is done. */
function Preview({ plan }: { readonly plan: Replacement }): ReactNode {
  const p = useProgressT();
  const locale = useLocale();
  const number = (value: number): string => formatNumber(value, locale);
  const { submitted, open, started, spare, shares, unplaced } = plan;
  return (
    <>
      <p>{p(open === 0 ? 'replace.nothing-open' : 'replace.what', { submitted, open })}</p>
      {started === 0 ? null : <p>{p('replace.started', { count: started })}</p>}
      {spare === 0 ? null : <p>{p('replace.spare', { count: spare })}</p>}
      {shares.length === 0 ? null : (
        <div className={classes['shares']}>
          <table>
            <caption>{p('replace.shares')}</caption>
            <thead>
              <tr>
                <th scope="col">{p('who.name')}</th>
                <th scope="col">{p('replace.before')}</th>
                <th scope="col">{p('replace.gets')}</th>
                <th scope="col">{p('replace.after')}</th>
              </tr>
            </thead>
            <tbody>
              {shares.map(({ judgeId, name, before, gets }) => (
                <tr key={judgeId}>
                  <th scope="row">{name}</th>
                  <td>{number(before)}</td>
                  <td>{`+${number(gets)}`}</td>
                  <td>{number(before + gets)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unplaced.length === 0 ? null : (
        <Notice tone="amber">
          <p>{p('replace.unplaced', { count: unplaced.length, codes: unplaced.slice(0, 10).join(', ') })}</p>
        </Notice>
      )}
    </>
  );
}

/** Gives the open works of a judge to others: a preview first, a reason, and what was handed in stays. */
export function ReplaceDialog({ roundId, judge, judges, onClose, onDone }: ReplaceDialogProps): ReactNode {
  const p = useProgressT();
  const client = useQueryClient();
  const [to, setTo] = useState('');
  const { judgeId } = judge;
  const plan = useQuery({
    // Not below the round: once it is done there is nothing left to preview.
    queryKey: ['replacement', roundId, judgeId, to],
    queryFn: () =>
      body(
        api.GET('/api/rounds/{roundId}/replacements/{judgeId}', {
          params: { path: { roundId, judgeId }, query: to === '' ? {} : { to } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
  const replace = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/rounds/{roundId}/replacements', {
          params: { path: { roundId } },
          body: { judgeId, reason, open: plan.data?.open ?? 0, ...(to === '' ? {} : { toJudgeId: to }) },
        }),
      ),
    onSuccess: async (view) => {
      onClose();
      onDone(p('replace.done', { name: view.name, open: view.open, judges: view.shares.length }));
      await client.invalidateQueries({ queryKey: judgeKeys.board(roundId) });
    },
    onError: () => {
      void plan.refetch();
    },
  });
  const fit = judges.filter((each) => each.judgeId !== judgeId && each.seated && each.leftReason === null);
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={p('replace.named', { name: judge.name })}
      reasonLabel={p('replace.reason')}
      reasonHelp={p('replace.reason.help')}
      tooShort={p('replace.short')}
      confirmLabel={p('replace.act')}
      danger
      pending={replace.isPending}
      error={replace.error}
      onConfirm={(reason) => {
        if (plan.data !== undefined) replace.mutate(reason);
      }}
    >
      <SelectField
        label={p('replace.to')}
        size="sm"
        value={to}
        onChange={(event) => {
          setTo(event.currentTarget.value);
        }}
        data={[
          { value: '', label: p('replace.evenly') },
          ...fit.map((each) => ({ value: each.judgeId, label: each.name })),
        ]}
      />
      {plan.data === undefined ? <ProblemAlert error={plan.error} /> : <Preview plan={plan.data} />}
    </ReasonDialog>
  );
}
