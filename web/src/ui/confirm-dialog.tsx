import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { DangerButton, MainButton, PlainButton } from './buttons.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './feedback/problem-alert.js';
import { useUiT } from './messages.js';
import { TextField } from './form/text-field.js';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (typed: string) => void;
  readonly title: string;
  /** A verb: "Rút bài", "Rọc phách". */
  readonly confirmLabel: string;
  /** What will happen, and what cannot be undone. */
  readonly children: ReactNode;
  /** When given, the person has to type it before the act can be done. */
  readonly typed?: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly error?: unknown;
}

function ConfirmForm(props: ConfirmDialogProps & { readonly formId: string }): ReactNode {
  const t = useUiT();
  const [text, setText] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (props.typed !== undefined && text.trim() !== props.typed) {
      setMismatch(true);
      return;
    }
    props.onConfirm(text.trim());
  };
  return (
    <form id={props.formId} onSubmit={submit} noValidate>
      <div className="ck-stack">
        <div>{props.children}</div>
        {props.typed === undefined ? null : (
          <TextField
            label={t('confirm.type', { text: props.typed })}
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setMismatch(false);
            }}
            error={mismatch ? t('confirm.mismatch', { text: props.typed }) : undefined}
          />
        )}
        <ProblemAlert error={props.error ?? null} />
      </div>
    </form>
  );
}

/** Asks before an act that matters; with `typed`, the person writes the word by hand. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const t = useUiT();
  const formId = useId();
  const Confirm = props.danger === true ? DangerButton : MainButton;
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <PlainButton onClick={props.onClose}>{t('cancel')}</PlainButton>
          <Confirm type="submit" form={formId} size="sm" loading={props.pending === true}>
            {props.confirmLabel}
          </Confirm>
        </>
      }
    >
      <ConfirmForm {...props} formId={formId} />
    </Dialog>
  );
}
