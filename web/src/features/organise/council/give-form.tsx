import type { FormEvent, ReactNode } from 'react';

import type { PrizeBoard } from '../../../api/types.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { type Choice, SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { givenOf, isFor } from './board.js';
import { useCouncilT } from './messages.js';
import type { BoardActs } from './queries.js';
import type { Wish } from './wishes.js';

type GiveWish = Extract<Wish, { kind: 'give' }>;

interface GiveFormProps {
  readonly formId: string;
  readonly acts: BoardActs;
  readonly board: PrizeBoard;
  readonly wish: GiveWish;
  readonly onDone: () => void;
}

function usePrizeChoices(board: PrizeBoard, { work }: GiveWish): Choice[] {
  const t = useCouncilT();
  const fitting = board.prizes.filter((prize) => work === null || isFor(prize, work.categoryId));
  return fitting.map((prize) => ({
    value: prize.id,
    label: t('give.prize.option', {
      prize: prize.name,
      given: givenOf(prize).length,
      planned: prize.quantity,
    }),
  }));
}

function workChoices(board: PrizeBoard, { prize }: GiveWish): Choice[] {
  return board.ranking
    .filter((work) => work.award === null && (prize === null || isFor(prize, work.categoryId)))
    .map((work) => ({
      value: work.entryId,
      label: `${String(work.rank)}. ${work.title} (${work.authorNames.join(', ')})`,
    }));
}

/** Gives a prize by hand: whichever of work and prize is not settled yet is chosen here. */
export function GiveForm({ formId, acts, board, wish, onDone }: GiveFormProps): ReactNode {
  const t = useCouncilT();
  const fields = useFields({
    prizeId: wish.prize?.id ?? '',
    entryId: wish.work?.entryId ?? '',
    reason: '',
  });
  const prizes = usePrizeChoices(board, wish);
  const chosen = board.prizes.find((prize) => prize.id === fields.values.prizeId);
  const isBeyond = chosen !== undefined && givenOf(chosen).length >= chosen.quantity;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { prizeId, entryId } = fields.values;
    const reason = fields.values.reason.trim();
    const errors = {
      ...(prizeId === '' ? { prizeId: t('give.missing') } : {}),
      ...(entryId === '' ? { entryId: t('give.missing') } : {}),
      ...(reason.length < 3 ? { reason: t('reason.missing') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    acts.give.mutate({ prizeId, entryId, reason }, { onSuccess: onDone });
  };
  return (
    <form id={formId} onSubmit={submit} noValidate className="ck-stack">
      {wish.prize === null ? (
        <SelectField
          label={t('prize')}
          data={[{ value: '', label: t('give.choose-prize') }, ...prizes]}
          {...fields.text('prizeId')}
        />
      ) : null}
      {wish.work === null ? (
        <SelectField
          label={t('work')}
          data={[{ value: '', label: t('give.choose-work') }, ...workChoices(board, wish)]}
          {...fields.text('entryId')}
        />
      ) : null}
      {isBeyond ? (
        <Notice tone="amber">
          <p>{t('give.beyond')}</p>
        </Notice>
      ) : null}
      <TextAreaField
        label={t('reason')}
        description={t('reason.help')}
        maxLength={1000}
        {...fields.text('reason')}
      />
      <ProblemAlert error={acts.give.error} />
    </form>
  );
}
