import { type FormEvent, type ReactNode, useId } from 'react';

import type { ContestView, PrizeBoard } from '../../../api/types.js';
import { DangerButton, MainButton, PlainButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextAreaField, TextField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { useUiT } from '../../../ui/messages.js';
import { givenOf } from './board.js';
import { GiveForm } from './give-form.js';
import { useCouncilT } from './messages.js';
import type { BoardActs } from './queries.js';
import type { Wish } from './wishes.js';

interface FormProps {
  readonly formId: string;
  readonly acts: BoardActs;
  readonly onDone: () => void;
}

/** A reason as the server takes it. */
const shortestReason = 3;

function UndoForm({
  formId,
  acts,
  onDone,
  wish,
}: FormProps & { readonly wish: Extract<Wish, { kind: 'take' | 'revoke' }> }): ReactNode {
  const t = useCouncilT();
  const fields = useFields({ reason: '', decisionNumber: '' });
  const isRevocation = wish.kind === 'revoke';
  const { mutation, send } = isRevocation
    ? {
        mutation: acts.revoke,
        send: (reason: string) => {
          const decisionNumber = fields.values.decisionNumber.trim();
          acts.revoke.mutate({ awardId: wish.awardId, reason, decisionNumber }, { onSuccess: onDone });
        },
      }
    : {
        mutation: acts.take,
        send: (reason: string) => {
          acts.take.mutate({ awardId: wish.awardId, reason }, { onSuccess: onDone });
        },
      };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = fields.values.reason.trim();
    const errors = {
      ...(reason.length < shortestReason ? { reason: t('reason.missing') } : {}),
      ...(isRevocation && fields.values.decisionNumber.trim() === ''
        ? { decisionNumber: t('decision.number.missing') }
        : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length === 0) send(reason);
  };
  return (
    <form id={formId} onSubmit={submit} noValidate className="ck-stack">
      <p>{t(isRevocation ? 'revoke.what' : 'take.what')}</p>
      <TextAreaField
        label={t('reason')}
        description={t('reason.help')}
        maxLength={1000}
        {...fields.text('reason')}
      />
      {isRevocation ? (
        <TextField
          label={t('decision.number')}
          description={t('decision.number.help')}
          maxLength={60}
          autoComplete="off"
          {...fields.text('decisionNumber')}
        />
      ) : null}
      <ProblemAlert error={mutation.error} />
    </form>
  );
}

function ApproveForm({ formId, acts, onDone, board }: FormProps & { readonly board: PrizeBoard }): ReactNode {
  const t = useCouncilT();
  const fields = useFields({
    decisionNumber: board.decision?.number ?? '',
    decisionDate: board.decision?.date ?? '',
  });
  const count = board.prizes.reduce((sum, prize) => sum + givenOf(prize).length, 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const decisionNumber = fields.values.decisionNumber.trim();
    const { decisionDate } = fields.values;
    const errors = {
      ...(decisionNumber === '' ? { decisionNumber: t('decision.number.missing') } : {}),
      ...(decisionDate === '' ? { decisionDate: t('decision.date.missing') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    acts.approve.mutate(
      { decisionNumber, decisionDate },
      {
        onSuccess: onDone,
        onError: (error) => {
          fields.takeProblem(error);
        },
      },
    );
  };
  return (
    <form id={formId} onSubmit={submit} noValidate className="ck-stack">
      <p>{board.state === 'open' ? t('approve.what', { count }) : t('correct.what')}</p>
      {board.state === 'open' && board.undecided.length > 0 ? (
        <Notice tone="amber">
          <p>{t('approve.undecided', { count: board.undecided.length })}</p>
        </Notice>
      ) : null}
      <TextField
        label={t('decision.number')}
        description={t('decision.number.help')}
        maxLength={60}
        autoComplete="off"
        {...fields.text('decisionNumber')}
      />
      <TextField type="date" label={t('decision.date')} {...fields.text('decisionDate')} />
      <ProblemAlert error={acts.approve.error} />
    </form>
  );
}

function PublishDialog({ contest, board, acts, wish, onClose }: BoardDialogProps): ReactNode {
  const t = useCouncilT();
  const count = board.prizes.reduce((sum, prize) => sum + givenOf(prize).length, 0);
  return (
    <ConfirmDialog
      opened={wish?.kind === 'publish'}
      onClose={onClose}
      onConfirm={(confirmation) => {
        acts.publish.mutate({ confirmation }, { onSuccess: onClose });
      }}
      title={t('publish.title')}
      confirmLabel={t('act.publish')}
      typed={contest.slug}
      pending={acts.publish.isPending}
      error={acts.publish.error}
    >
      <p>{t('publish.what', { count })}</p>
    </ConfirmDialog>
  );
}

interface BoardDialogProps {
  readonly contest: ContestView;
  readonly board: PrizeBoard;
  readonly acts: BoardActs;
  readonly wish: Wish | null;
  readonly onClose: () => void;
}

interface Looks {
  readonly title: string;
  readonly confirm: string;
  readonly pending: boolean;
}

function useLooks({ board, acts, wish }: BoardDialogProps): Looks {
  const t = useCouncilT();
  switch (wish?.kind) {
    case 'give': {
      const title =
        wish.work === null
          ? t('give.prize', { prize: wish.prize?.name ?? '' })
          : t('give.work', { work: wish.work.title });
      return { title, confirm: t('give'), pending: acts.give.isPending };
    }
    case 'take':
    case 'revoke': {
      const title = t(`${wish.kind}.title`, { prize: wish.prize.name, work: wish.work.title });
      return { title, confirm: t(wish.kind), pending: acts[wish.kind].isPending };
    }
    case 'approve': {
      const title = t(board.state === 'open' ? 'approve.title' : 'correct.title');
      const confirm = t(board.state === 'open' ? 'act.approve' : 'act.correct');
      return { title, confirm, pending: acts.approve.isPending };
    }
    default:
      return { title: '', confirm: '', pending: false };
  }
}

/** The dialog of whatever the person is about to do on the board. */
export function BoardDialog(props: BoardDialogProps): ReactNode {
  const ui = useUiT();
  const formId = useId();
  const looks = useLooks(props);
  const { board, acts, wish, onClose } = props;
  const form = { formId, acts, onDone: onClose };
  const Confirm = wish?.kind === 'take' || wish?.kind === 'revoke' ? DangerButton : MainButton;
  return (
    <>
      <PublishDialog {...props} />
      <Dialog
        opened={wish !== null && wish.kind !== 'publish'}
        onClose={onClose}
        title={looks.title}
        actions={
          <>
            <PlainButton onClick={onClose}>{ui('cancel')}</PlainButton>
            <Confirm type="submit" form={formId} size="sm" loading={looks.pending}>
              {looks.confirm}
            </Confirm>
          </>
        }
      >
        {wish?.kind === 'give' ? <GiveForm {...form} board={board} wish={wish} /> : null}
        {wish?.kind === 'take' || wish?.kind === 'revoke' ? <UndoForm {...form} wish={wish} /> : null}
        {wish?.kind === 'approve' ? <ApproveForm {...form} board={board} /> : null}
      </Dialog>
    </>
  );
}
