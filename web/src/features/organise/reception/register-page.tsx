import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';

import { serverNow } from '../../../api/server-time.js';
import type { ContestView, PaperForm, PaperView } from '../../../api/types.js';
import { AnchorButton, LinkButton, MainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { CheckField } from '../../../ui/form/check-field.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import { type Fields, useFields } from '../../../ui/form/use-fields.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { useContest } from '../queries.js';
import { authorErrors, AuthorFields, authorsBody, emptyAuthors, namesOf } from './author-fields.js';
import { LateChoice, refusalOf } from './late-choice.js';
import { Lookalikes } from './lookalikes.js';
import { useReceptionT } from './messages.js';
import { ArrivalFields, emptyFacts, ExtentFields, factsBody, type PaperFacts } from './paper-fields.js';
import { useRegister } from './queries.js';
import classes from './reception.module.css';

type Values = Readonly<Record<string, string | boolean>>;

const consentName = (purpose: string): string => `consent.${purpose}`;

/** What goes with each envelope; the rest is kept for the next one. */
function freshWork(contest: ContestView): Record<string, string | boolean> {
  return {
    title: '',
    parcelNumber: '',
    pages: '',
    remarks: '',
    condition: 'good',
    decision: '',
    'decision.reason': '',
    'decision.message': '',
    ...emptyAuthors(1),
    ...Object.fromEntries(contest.consentPurposes.map(({ purpose }) => [consentName(purpose), false])),
  };
}

function decisionOf(values: Values, error: unknown): PaperForm['decision'] {
  const text = (name: string): string => String(values[name] ?? '').trim();
  if (values['decision'] === 'accept-late') return { kind: 'accept-late', reason: text('decision.reason') };
  if (values['decision'] !== 'refuse') return { kind: 'accept' };
  return { kind: 'refuse', refusal: refusalOf(error) ?? 'other', message: text('decision.message') || null };
}

function Consents({
  contest,
  fields,
}: {
  readonly contest: ContestView;
  readonly fields: Fields<Values>;
}): ReactNode {
  const t = useReceptionT();
  return (
    <fieldset className={classes['fieldset']}>
      <legend>{t('part.consent')}</legend>
      <div className="ck-stack">
        <p className="ck-soft">{t('consent.help')}</p>
        {contest.consentPurposes.map(({ purpose, text }) => (
          <CheckField key={purpose} label={text} {...fields.check(consentName(purpose))} />
        ))}
      </div>
    </fieldset>
  );
}

function Done({ contestId, paper }: { readonly contestId: string; readonly paper: PaperView }): ReactNode {
  const t = useReceptionT();
  const refused = paper.state === 'ineligible';
  return (
    <Notice
      tone={refused ? 'grey' : 'green'}
      role="status"
      actions={
        <>
          <AnchorButton href={`/api/contests/${contestId}/reception/${paper.entryId}/receipt.pdf`}>
            {t('done.receipt')}
          </AnchorButton>
          <LinkButton href={`/cuoc-thi/${contestId}/tiep-nhan/${paper.entryId}`}>{t('done.open')}</LinkButton>
        </>
      }
    >
      {t(refused ? 'done.refused' : 'done.accepted', { title: paper.title, number: paper.receiptNumber })}
    </Notice>
  );
}

function RegisterForm({ contest }: { readonly contest: ContestView }): ReactNode {
  const t = useReceptionT();
  const register = useRegister(contest.id);
  const [last, setLast] = useState<PaperView | null>(null);
  const [authors, setAuthors] = useState(1);
  // One key for each envelope: a form that is sent twice registers once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const fields = useFields<Values>({
    ...emptyFacts(contest, new Date(serverNow())),
    categoryId: '',
    ...freshWork(contest),
  });
  const { values } = fields;
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (register.isPending) return;
    const words = { required: t('required'), number: t('number.bad') };
    const facts = factsBody(values as PaperFacts, words);
    const title = String(values['title']).trim();
    const categoryId = String(values['categoryId']);
    const errors = {
      ...facts.errors,
      ...(title === '' ? { title: words.required } : {}),
      ...(categoryId === '' ? { categoryId: words.required } : {}),
      ...authorErrors(values, authors, words),
    };
    fields.setErrors(errors);
    if (facts.body === null || Object.keys(errors).length > 0) return;
    const { consentPurposes } = contest;
    register.mutate(
      {
        ...facts.body,
        key,
        title,
        categoryId,
        authors: authorsBody(values, authors, String(values['senderUnitId'])),
        consents: consentPurposes.flatMap(({ purpose }) =>
          values[consentName(purpose)] === true ? purpose : [],
        ),
        decision: decisionOf(values, register.error),
      },
      {
        onSuccess: (paper) => {
          setLast(paper);
          setAuthors(1);
          setKey(crypto.randomUUID());
          fields.reset({ ...values, ...freshWork(contest) });
          document.getElementById('field-title')?.focus();
        },
        onError: (error) => {
          if (refusalOf(error) === null) fields.takeProblem(error);
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const known = refusalOf(register.error) !== null || Object.keys(fields.errors).length > 0;
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} noValidate className={classes['form']}>
      <p className="ck-soft">{t('form.intro')}</p>
      {last === null ? null : <Done contestId={contest.id} paper={last} />}
      <FormSummary errors={fields.errors} />
      {known ? null : <ProblemAlert error={register.error} />}
      <fieldset className={classes['fieldset']}>
        <legend>{t('part.arrival')}</legend>
        <ArrivalFields contest={contest} fields={fields} />
      </fieldset>
      <fieldset className={classes['fieldset']}>
        <legend>{t('part.work')}</legend>
        <div className="ck-stack">
          <div className={classes['grid']}>
            <TextField
              className={classes['half'] ?? ''}
              label={t('work.title')}
              autoComplete="off"
              {...fields.text('title')}
            />
            <SelectField
              className={classes['half'] ?? ''}
              label={t('category')}
              data={[
                { value: '', label: '…' },
                ...contest.categories.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...fields.text('categoryId')}
            />
          </div>
          <ExtentFields fields={fields} />
        </div>
      </fieldset>
      <AuthorFields fields={fields} count={authors} onCount={setAuthors} />
      <Lookalikes contestId={contest.id} title={String(values['title'])} names={namesOf(values, authors)} />
      <Consents contest={contest} fields={fields} />
      <LateChoice error={register.error} fields={fields} />
      <div className={classes['acts']}>
        <MainButton type="submit" loading={register.isPending}>
          {t('do')}
        </MainButton>
      </div>
    </form>
  );
}

/** The reception desk: a stack of envelopes, one after the other, by keyboard. */
export default function RegisterPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useReceptionT();
  const query = useContest(contestId);
  return (
    <QueryView query={query} page shape="form">
      {(contest) => (
        <Page
          title={t('form.title')}
          breadcrumb={[
            { label: contest.title, href: `/cuoc-thi/${contestId}/tong-quan` },
            { label: t('title'), href: `/cuoc-thi/${contestId}/tiep-nhan` },
          ]}
        >
          <RegisterForm contest={contest} />
        </Page>
      )}
    </QueryView>
  );
}
