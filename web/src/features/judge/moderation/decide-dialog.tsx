import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { DeskCriterion, Difference } from '../../../api/types.js';
import { useLocale } from '../../../lib/i18n/index.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { useUiT } from '../../../ui/messages.js';
import { typedScore } from '../desk/score-fields.js';
import { judgeKeys } from '../queries.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';
import { moderationKeys } from './queries.js';
import { ScoresForm, type Typed, wholeScores } from './scores-form.js';

interface DecideProps {
  readonly roundId: string;
  readonly item: Difference;
  readonly criteria: readonly DeskCriterion[];
  readonly onClose: () => void;
}

type Wrong = Readonly<Partial<Record<'scores' | 'reason' | 'minutes', string>>>;

/** The panel head decides on the score of a work: points, the reason, and minutes where they are asked for. */
export function DecideDialog({ roundId, item, criteria, onClose }: DecideProps): ReactNode {
  const t = useModerationT();
  const ui = useUiT();
  const locale = useLocale();
  const formId = useId();
  const client = useQueryClient();
  const standing = item.records.find((record) => record.supersededAt === null)?.scores ?? {};
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(Object.entries(standing).map(([id, score]) => [id, typedScore(score, locale)])),
  );
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState('');
  const [wrong, setWrong] = useState<Wrong>({});
  const decide = useMutation({
    mutationFn: (scores: Record<string, number>) =>
      body(
        api.POST('/api/rounds/{roundId}/differences/{copyId}/decision', {
          params: { path: { roundId, copyId: item.copyId } },
          body: { basis: item.basis, scores, reason: reason.trim(), minutes: minutes.trim() },
        }),
      ),
    onSuccess: async (view) => {
      client.setQueryData(moderationKeys.differences(roundId), view);
      onClose();
      await client.invalidateQueries({ queryKey: judgeKeys.board(roundId), exact: true });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const scores = wholeScores(typed, criteria);
    const found: Wrong = {
      ...(scores === null ? { scores: t('scores.missing') } : {}),
      ...(reason.trim().length < 10 ? { reason: t('decide.reason-short') } : {}),
      ...(item.minutesNeeded && minutes.trim().length < 20 ? { minutes: t('decide.minutes-short') } : {}),
    };
    setWrong(found);
    if (scores !== null && Object.keys(found).length === 0) decide.mutate(scores);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('decide.title', { code: item.code })}
      actions={
        <>
          <PlainButton onClick={onClose}>{ui('cancel')}</PlainButton>
          <MainButton type="submit" form={formId} size="sm" loading={decide.isPending}>
            {t('decide.save')}
          </MainButton>
        </>
      }
    >
      <form id={formId} className={classes['form']} onSubmit={submit} noValidate>
        <p>{t('decide.what')}</p>
        <ScoresForm
          name="decide"
          criteria={criteria}
          typed={typed}
          error={wrong.scores}
          onChange={setTyped}
        />
        <TextAreaField
          label={t('decide.reason')}
          rows={3}
          maxLength={2000}
          value={reason}
          error={wrong.reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        {item.minutesNeeded ? (
          <TextAreaField
            label={t('decide.minutes')}
            rows={5}
            maxLength={20_000}
            value={minutes}
            error={wrong.minutes}
            onChange={(event) => {
              setMinutes(event.currentTarget.value);
            }}
          />
        ) : null}
        <ProblemAlert error={decide.error} />
      </form>
    </Dialog>
  );
}
