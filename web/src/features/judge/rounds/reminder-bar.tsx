import { IconMail } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { JudgeStanding, ReminderResult, RoundProgress } from '../../../api/types.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { judgeKeys } from '../queries.js';
import { isLagging } from './lagging.js';
import { useProgressT } from './progress-messages.js';
import classes from './rounds.module.css';

interface ReminderBarProps {
  readonly progress: RoundProgress;
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

function namesOf(ids: readonly string[], judges: readonly JudgeStanding[]): string {
  return judges
    .filter((judge) => ids.includes(judge.judgeId))
    .map((judge) => judge.name)
    .join(', ');
}

/** What became of a reminder: who got one, and who was left in peace and why. */
function Outcome({
  result,
  judges,
  onAgain,
  pending,
}: {
  readonly result: ReminderResult;
  readonly judges: readonly JudgeStanding[];
  readonly onAgain: () => void;
  readonly pending: boolean;
}): ReactNode {
  const p = useProgressT();
  const { reminded, held, idle } = result;
  return (
    <Notice
      tone={reminded.length > 0 ? 'green' : 'grey'}
      role="status"
      {...(held.length === 0
        ? {}
        : {
            actions: (
              <QuietButton size="xs" loading={pending} onClick={onAgain}>
                {p('remind.again')}
              </QuietButton>
            ),
          })}
    >
      <p>{reminded.length > 0 ? p('remind.done', { count: reminded.length }) : p('remind.nobody')}</p>
      {held.length === 0 ? null : <p>{p('remind.held', { names: namesOf(held, judges) })}</p>}
      {idle.length === 0 ? null : <p>{p('remind.idle', { names: namesOf(idle, judges) })}</p>}
    </Notice>
  );
}

/** Who lags, and reminders by mail: to those who are chosen, or to all who lag. */
export function ReminderBar({ progress, chosen, onDone }: ReminderBarProps): ReactNode {
  const p = useProgressT();
  const client = useQueryClient();
  const late = progress.judges.filter((judge) => judge.seated && isLagging(judge));
  const remind = useMutation({
    mutationFn: (wish: { judgeIds?: string[]; again?: boolean }) =>
      body(
        api.POST('/api/rounds/{roundId}/reminders', {
          params: { path: { roundId: progress.roundId } },
          body: wish,
        }),
      ),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: judgeKeys.progress(progress.roundId) });
    },
  });
  const names = late.slice(0, 12).map((judge) => judge.name);
  const more = late.length > names.length ? [`+${String(late.length - names.length)}`] : [];
  return (
    <>
      <div className={classes['remind']}>
        <p className={late.length === 0 ? 'ck-soft' : ''}>
          {late.length === 0
            ? p('who.all-well')
            : p('who.lag', { count: late.length, names: [...names, ...more].join(', ') })}
        </p>
        {chosen.size > 0 ? (
          <PlainButton
            leftSection={<IconMail size={18} aria-hidden />}
            loading={remind.isPending}
            onClick={() => {
              remind.mutate({ judgeIds: [...chosen] });
            }}
          >
            {p('remind.chosen', { count: chosen.size })}
          </PlainButton>
        ) : late.length > 0 ? (
          <PlainButton
            leftSection={<IconMail size={18} aria-hidden />}
            loading={remind.isPending}
            onClick={() => {
              remind.mutate({});
            }}
          >
            {p('remind.lagging', { count: late.length })}
          </PlainButton>
        ) : null}
      </div>
      <ProblemAlert error={remind.error} />
      {remind.data === undefined ? null : (
        <Outcome
          result={remind.data}
          judges={progress.judges}
          pending={remind.isPending}
          onAgain={() => {
            remind.mutate({ judgeIds: remind.data.held, again: true });
          }}
        />
      )}
    </>
  );
}
