import { IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useSearch } from 'wouter';

import { PlainButton } from '../../../ui/buttons.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { CheckField } from '../../../ui/form/check-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import { IconButton } from '../../../ui/icon-button.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { useRemoveView, useSavedViews, useSaveView } from './teamwork.js';

/** Filters under a name: one's own, and those that the whole secretariat uses. */
export function ViewsBox({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useDeskT();
  const search = useSearch();
  const saved = useSavedViews(contestId);
  const save = useSaveView(contestId);
  const remove = useRemoveView(contestId);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(
      { name, query: search, shared },
      {
        onSuccess: () => {
          setName('');
        },
      },
    );
  };
  const views = saved.data?.views ?? [];
  return (
    <div className={classes['filterFields']}>
      {views.length === 0 ? <p className="ck-soft ck-small">{t('views.none')}</p> : null}
      <ul className={classes['rows']}>
        {views.map((view) => (
          <li key={view.id} className={classes['viewRow']}>
            <Link className="ck-link" href={`/cuoc-thi/${contestId}/sang-loc?${view.query}`}>
              {view.by === null ? view.name : t('views.by', { name: view.name, by: view.by })}
            </Link>
            {view.by === null ? (
              <IconButton
                icon={IconX}
                label={t('views.remove', { name: view.name })}
                onClick={() => {
                  remove.mutate(view.id);
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <form className={classes['form']} onSubmit={submit}>
        <TextField
          size="sm"
          label={t('views.name')}
          maxLength={80}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <CheckField
          id="view-shared"
          label={t('views.shared')}
          checked={shared}
          onChange={(event) => {
            setShared(event.currentTarget.checked);
          }}
        />
        <ProblemAlert error={save.error ?? remove.error} />
        <PlainButton type="submit" size="xs" loading={save.isPending} disabled={name.trim() === ''}>
          {t('views.save')}
        </PlainButton>
      </form>
    </div>
  );
}
