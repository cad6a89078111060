import { type FormEvent, type ReactNode, useState } from 'react';

import type { BarredPerson } from '../../../api/types.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { TextField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { QueryView } from '../../../ui/query-view.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useAddBarred, useBarred, useRemoveBarred } from './barred-queries.js';
import { usePeopleT } from './messages.js';
import classes from './people.module.css';

const empty = { fullName: '', birthYear: '', office: '', email: '', phone: '', idNumber: '' };

function AddForm({
  contestId,
  onDone,
}: {
  readonly contestId: string;
  readonly onDone: () => void;
}): ReactNode {
  const t = usePeopleT();
  const fields = useFields(empty);
  const add = useAddBarred(contestId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { values } = fields;
    const errors = {
      ...(values.fullName.trim() === '' ? { fullName: t('barred.needed') } : {}),
      ...(values.office.trim() === '' ? { office: t('barred.needed') } : {}),
      ...(/^(\d{4})?$/u.test(values.birthYear.trim()) ? {} : { birthYear: t('barred.year.bad') }),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
    const year = values.birthYear.trim();
    add.mutate(
      {
        fullName: values.fullName.trim(),
        office: values.office.trim(),
        birthYear: year === '' ? null : Number(year),
        email: orNull(values.email),
        phone: orNull(values.phone),
        idNumber: orNull(values.idNumber),
      },
      { onSuccess: onDone, onError: fields.takeProblem },
    );
  };
  return (
    <form onSubmit={submit} noValidate className="ck-stack">
      <FormSummary errors={fields.errors} />
      {Object.keys(fields.errors).length > 0 ? null : <ProblemAlert error={add.error} />}
      <TextField label={t('col.name')} autoComplete="off" {...fields.text('fullName')} />
      <TextField label={t('barred.office')} autoComplete="off" {...fields.text('office')} />
      <TextField label={t('barred.year')} inputMode="numeric" {...fields.text('birthYear')} />
      <TextField label={t('col.email')} autoComplete="off" {...fields.text('email')} />
      <TextField label={t('barred.phone')} autoComplete="off" {...fields.text('phone')} />
      <TextField
        label={t('barred.id')}
        description={t('barred.id.help')}
        autoComplete="off"
        {...fields.text('idNumber')}
      />
      <div className={classes['act']}>
        <PlainButton type="submit" loading={add.isPending}>
          {t('barred.add')}
        </PlainButton>
        <QuietButton onClick={onDone}>{t('barred.stop')}</QuietButton>
      </div>
    </form>
  );
}

function useColumns(onRemove: (person: BarredPerson) => void): Column<BarredPerson>[] {
  const t = usePeopleT();
  return [
    {
      key: 'name',
      header: t('col.name'),
      cell: ({ fullName, birthYear }) =>
        birthYear === null ? fullName : `${fullName} (${String(birthYear)})`,
    },
    { key: 'office', header: t('barred.office'), cell: ({ office }) => office },
    {
      key: 'known',
      header: t('barred.known'),
      cell: ({ knownBy }) => knownBy.map((by) => t(`barred.by.${by}`)).join(', '),
      onPhone: false,
    },
    {
      key: 'works',
      header: t('barred.works'),
      cell: ({ receiptNumbers }) =>
        receiptNumbers.length === 0 ? t('barred.works.none') : receiptNumbers.join(', '),
    },
    {
      key: 'act',
      header: t('col.act'),
      align: 'right',
      cell: (person) => (
        <QuietButton
          aria-label={`${t('barred.remove')}: ${person.fullName}`}
          onClick={() => {
            onRemove(person);
          }}
        >
          {t('barred.remove')}
        </QuietButton>
      ),
    },
  ];
}

/** People who may not enter by the rules and hold no role in the program. */
export function BarredPeople({ contestId }: { readonly contestId: string }): ReactNode {
  const t = usePeopleT();
  const query = useBarred(contestId);
  const remove = useRemoveBarred(contestId);
  const [adding, setAdding] = useState(false);
  const [gone, setGone] = useState<BarredPerson | null>(null);
  const columns = useColumns(setGone);
  const close = (): void => {
    remove.reset();
    setGone(null);
  };
  return (
    <section className={classes['part']} aria-labelledby="barred">
      <h2 id="barred">{t('barred.title')}</h2>
      <p className="ck-soft">{t('barred.intro')}</p>
      <QueryView query={query}>
        {(people) =>
          people.length === 0 ? (
            <p className="ck-soft">{t('barred.none')}</p>
          ) : (
            <Rows caption={t('barred.title')} columns={columns} rows={people} rowKey={({ id }) => id} />
          )
        }
      </QueryView>
      {adding ? (
        <AddForm
          contestId={contestId}
          onDone={() => {
            setAdding(false);
          }}
        />
      ) : (
        <div>
          <PlainButton
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('barred.new')}
          </PlainButton>
        </div>
      )}
      <ConfirmDialog
        danger
        opened={gone !== null}
        onClose={close}
        onConfirm={() => {
          if (gone !== null) remove.mutate(gone.id, { onSuccess: close });
        }}
        title={t('barred.remove.title')}
        confirmLabel={t('barred.remove')}
        pending={remove.isPending}
        error={remove.error}
      >
        <p>{t('barred.remove.what', { name: gone?.fullName ?? '' })}</p>
      </ConfirmDialog>
    </section>
  );
}
