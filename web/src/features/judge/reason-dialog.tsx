import { type FormEvent, type ReactNode, useId } from 'react';

import { DangerButton, MainButton, PlainButton } from '../../ui/buttons.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { TextAreaField } from '../../ui/form/text-field.js';
import { useFields } from '../../ui/form/use-fields.js';
import { useUiT } from '../../ui/messages.js';
import classes from './reason-dialog.module.css';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** The label of the reason, or null where none is needed. */
  readonly reasonLabel: string | null;
  readonly reasonHelp?: string;
  /** Says that the reason is too short. */
  readonly tooShort: string;
  readonly confirmLabel: string;
  /** The act takes something away. */
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
}

const least = 5;

/** Asks before an act, and for its reason. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const ui = useUiT();
  const formId = useId();
  const Confirm = props.danger === true ? DangerButton : MainButton;
  const form = useFields({ reason: '' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = form.values.reason.trim();
    if (props.reasonLabel !== null && reason.length < least) {
      form.setErrors({ reason: props.tooShort });
      document.getElementById('field-reason')?.focus();
      return;
    }
    props.onConfirm(reason);
  };
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <PlainButton onClick={props.onClose}>{ui('cancel')}</PlainButton>
          <Confirm type="submit" form={formId} size="sm" loading={props.pending}>
            {props.confirmLabel}
          </Confirm>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <div className={classes['form']}>
          {props.children}
          {props.reasonLabel === null ? null : (
            <TextAreaField
              label={props.reasonLabel}
              {...(props.reasonHelp === undefined ? {} : { description: props.reasonHelp })}
              rows={3}
              maxLength={1000}
              {...form.text('reason')}
            />
          )}
          <ProblemAlert error={props.error} />
        </div>
      </form>
    </Dialog>
  );
}
