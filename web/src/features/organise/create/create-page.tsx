import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { ContestTemplate } from '../../../api/types.js';
import { MainButton } from '../../../ui/buttons.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { TextField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { useT } from '../messages.js';
import classes from './create.module.css';
import { useCreateT } from './messages.js';

interface Wish {
  readonly template: string;
  readonly title: string;
  readonly organiser?: string;
}

interface TemplateChoiceProps {
  readonly templates: readonly ContestTemplate[];
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChoose: (key: string) => void;
}

function TemplateChoice({ templates, chosen, error, onChoose }: TemplateChoiceProps): ReactNode {
  const t = useCreateT();
  return (
    <fieldset className={classes['templates']} {...(error === undefined ? {} : { 'aria-invalid': true })}>
      <legend>{t('template')}</legend>
      {templates.map((template, index) => (
        <label key={template.key} className={classes['template']}>
          <input
            type="radio"
            name="template"
            value={template.key}
            checked={chosen === template.key}
            onChange={() => {
              onChoose(template.key);
            }}
            aria-describedby={`template-${template.key}`}
            {...(index === 0 ? { id: 'field-template' } : {})}
          />
          <span className={classes['templateTitle']}>{template.title}</span>
          <span className={classes['templateSummary']} id={`template-${template.key}`}>
            {template.summary}
          </span>
        </label>
      ))}
      {error === undefined ? null : <p className={classes['error']}>{error}</p>}
    </fieldset>
  );
}

function CreateForm({ templates }: { readonly templates: readonly ContestTemplate[] }): ReactNode {
  const t = useCreateT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [template, setTemplate] = useState('');
  const fields = useFields({ title: '', organiser: '' });
  const create = useMutation({
    mutationFn: (wish: Wish) => body(api.POST('/api/contests', { body: wish })),
    onSuccess: async (contest) => {
      client.setQueryData(keys.contest(contest.id), contest);
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.session }),
        client.invalidateQueries({ queryKey: keys.myContests }),
      ]);
      navigate(`/cuoc-thi/${contest.id}/thiet-lap`);
    },
    onError: fields.takeProblem,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const title = fields.values.title.trim();
    const organiser = fields.values.organiser.trim();
    const errors = {
      ...(template === '' ? { template: t('template.missing') } : {}),
      ...(title === '' ? { title: t('name.missing') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    create.mutate({ template, title, ...(organiser === '' ? {} : { organiser }) });
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <FormSummary errors={fields.errors} />
      <ProblemAlert error={create.error} />
      <p className="ck-soft">{t('intro')}</p>
      <TemplateChoice
        templates={templates}
        chosen={template}
        error={fields.errors['template']}
        onChoose={(key) => {
          setTemplate(key);
          fields.setErrors({});
        }}
      />
      <TextField label={t('name')} description={t('name.help')} maxLength={300} {...fields.text('title')} />
      <TextField
        label={t('organiser')}
        description={t('organiser.help')}
        maxLength={300}
        {...fields.text('organiser')}
      />
      <div className={classes['end']}>
        <MainButton type="submit" loading={create.isPending}>
          {t('create')}
        </MainButton>
        <p className="ck-soft ck-small">{t('after')}</p>
      </div>
    </form>
  );
}

/** A new contest out of a template. */
export default function CreatePage(): ReactNode {
  const t = useCreateT();
  const common = useT();
  const templates = useQuery({
    queryKey: ['contest-templates'],
    queryFn: () => body(api.GET('/api/contest-templates')),
    staleTime: Infinity,
  });
  return (
    <Page title={t('title')} width="narrow" breadcrumb={[{ label: common('home'), href: '/' }]}>
      <QueryView query={templates} shape="cards">
        {(all) => <CreateForm templates={all} />}
      </QueryView>
    </Page>
  );
}
