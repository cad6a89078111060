import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';

import type { ContestRole, ContestView } from '../../../api/types.js';
import { unitOptions } from '../../../lib/unit-options.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import { type Fields, useFields } from '../../../ui/form/use-fields.js';
import { useUiT } from '../../../ui/messages.js';
import { useT } from '../messages.js';
import { sectionHref } from '../sections.js';
import { usePeopleT } from './messages.js';
import classes from './people.module.css';
import { useInvite } from './queries.js';

/** Roles in the order in which a contest needs them. */
export const roles: readonly ContestRole[] = [
  'organiser',
  'secretary',
  'panel-head',
  'judge',
  'council',
  'auditor',
  'custodian',
  'unit-coordinator',
];

type InviteFields = Fields<{ email: string; name: string; role: string; unitId: string }>;

function RoleChoice({ fields }: { readonly fields: InviteFields }): ReactNode {
  const t = usePeopleT();
  const common = useT();
  const error = fields.errors['role'];
  return (
    <fieldset className={classes['roles']}>
      <legend>{t('invite.role')}</legend>
      {roles.map((role, index) => (
        <label key={role} className={classes['role']}>
          <input
            type="radio"
            name="role"
            value={role}
            {...(index === 0 ? { id: 'field-role' } : {})}
            checked={fields.values.role === role}
            aria-describedby={`about-${role}`}
            onChange={() => {
              fields.set('role', role);
            }}
          />
          <span>{common(`role.${role}`)}</span>
          <span id={`about-${role}`}>{t(`about.${role}`)}</span>
        </label>
      ))}
      {error === undefined ? null : <p className={classes['error']}>{error}</p>}
    </fieldset>
  );
}

function UnitChoice({
  contest,
  fields,
}: {
  readonly contest: ContestView;
  readonly fields: InviteFields;
}): ReactNode {
  const t = usePeopleT();
  if (contest.units.length === 0) {
    return (
      <p>
        <Link className="ck-link" href={sectionHref(contest.id, 'units')}>
          {t('invite.unit.none')}
        </Link>
      </p>
    );
  }
  return (
    <SelectField
      label={t('invite.unit')}
      data={[{ value: '', label: t('invite.unit.choose') }, ...unitOptions(contest.units)]}
      {...fields.text('unitId')}
    />
  );
}

interface InviteFormProps {
  readonly contest: ContestView;
  readonly formId: string;
  readonly onPending: (pending: boolean) => void;
  readonly onSent: (email: string) => void;
}

function InviteForm({ contest, formId, onPending, onSent }: InviteFormProps): ReactNode {
  const t = usePeopleT();
  const fields: InviteFields = useFields({ email: '', name: '', role: '', unitId: '' });
  const invite = useInvite(contest.id);
  const { email, name, role, unitId } = fields.values;
  const isCoordinator = role === 'unit-coordinator';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = roles.find((each) => each === role);
    const errors = {
      ...(email.trim() === '' ? { email: t('invite.email.missing') } : {}),
      ...(chosen === undefined ? { role: t('invite.role.missing') } : {}),
      ...(isCoordinator && unitId === '' ? { unitId: t('invite.unit.missing') } : {}),
    };
    fields.setErrors(errors);
    if (chosen === undefined || Object.keys(errors).length > 0) return;
    onPending(true);
    invite.mutate(
      {
        email: email.trim(),
        role: chosen,
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        ...(isCoordinator ? { unitId } : {}),
      },
      {
        onSuccess: () => {
          onSent(email.trim());
        },
        onError: fields.takeProblem,
        onSettled: () => {
          onPending(false);
        },
      },
    );
  };
  return (
    <form id={formId} onSubmit={submit} noValidate className="ck-stack">
      <FormSummary errors={fields.errors} />
      {Object.keys(fields.errors).length > 0 ? null : <ProblemAlert error={invite.error} />}
      <TextField type="email" autoComplete="off" label={t('invite.email')} {...fields.text('email')} />
      <TextField
        autoComplete="off"
        label={t('invite.name')}
        description={t('invite.name.help')}
        {...fields.text('name')}
      />
      <RoleChoice fields={fields} />
      {isCoordinator ? <UnitChoice contest={contest} fields={fields} /> : null}
    </form>
  );
}

interface InviteDialogProps {
  readonly contest: ContestView;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSent: (email: string) => void;
}

/** Invites somebody by mail; every role says what it may do and see. */
export function InviteDialog({ contest, opened, onClose, onSent }: InviteDialogProps): ReactNode {
  const t = usePeopleT();
  const ui = useUiT();
  const formId = useId();
  const [pending, setPending] = useState(false);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('invite.title')}
      actions={
        <>
          <PlainButton onClick={onClose}>{ui('cancel')}</PlainButton>
          <MainButton type="submit" form={formId} size="sm" loading={pending}>
            {t('invite.send')}
          </MainButton>
        </>
      }
    >
      <InviteForm contest={contest} formId={formId} onPending={setPending} onSent={onSent} />
    </Dialog>
  );
}
