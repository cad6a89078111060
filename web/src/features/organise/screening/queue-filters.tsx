import { IconSearch, IconX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';

import type { ContestView, ScreeningList } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import type { TableState } from '../../../ui/table/table-state.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { fieldsOf } from './queue-fields.js';
import { usePeople } from './teamwork.js';

const tabs = ['waiting', 'correcting', 'appealed', 'eligible', 'ineligible', 'all'] as const;
const sorts = ['arrival', '-arrival', 'title', 'words', '-words', 'due'] as const;
/** The element of the search. */
export const searchId = 'desk-search';
const typingMs = 300;

interface QueueFiltersProps {
  readonly contest: ContestView | undefined;
  readonly list: UseQueryResult<ScreeningList>;
  readonly state: TableState;
}

function StateTabs({ state, list }: Pick<QueueFiltersProps, 'state' | 'list'>): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const counts = list.data?.counts;
  const countOf = (tab: (typeof tabs)[number]): number | undefined =>
    counts === undefined
      ? undefined
      : tab === 'all'
        ? counts.waiting + counts.correcting + counts.appealed + counts.eligible + counts.ineligible
        : counts[tab];
  return (
    <div className={classes['tabs']} role="group" aria-label={t('queue.states')}>
      {tabs.map((tab) => {
        const count = countOf(tab);
        return (
          <button
            key={tab}
            type="button"
            className={classes['tab']}
            aria-pressed={state.filters['state'] === tab}
            onClick={() => {
              state.change({ state: tab });
            }}
          >
            <b>{count === undefined ? '–' : formatNumber(count, locale)}</b>
            {t(`state.${tab}`)}
          </button>
        );
      })}
    </div>
  );
}

function Search({ state }: { readonly state: TableState }): ReactNode {
  const t = useDeskT();
  const [text, setText] = useState(state.q);
  const [known, setKnown] = useState(state.q);
  const { q, change } = state;
  if (q !== known) {
    setKnown(q);
    setText(q);
  }
  useEffect(() => {
    if (text === q) return undefined;
    const timer = window.setTimeout(() => {
      change({ q: text });
    }, typingMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text, q, change]);
  return (
    <TextField
      id={searchId}
      size="sm"
      type="search"
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
      aria-label={t('queue.search')}
      placeholder={t('queue.search')}
      value={text}
      leftSection={<IconSearch size={16} aria-hidden />}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
    />
  );
}

function Filters({ contest, state }: Pick<QueueFiltersProps, 'contest' | 'state'>): ReactNode {
  const t = useDeskT();
  const people = usePeople(contest?.id ?? '');
  const any = { value: '', label: t('queue.any') };
  const fields = fieldsOf(t, contest, people.data);
  const chosen = fields.flatMap(({ name, label, data }) => {
    const word = data.find((choice) => choice.value === state.filters[name])?.label;
    return word === undefined ? [] : [{ name, label, word }];
  });
  return (
    <>
      <details className={classes['filters']}>
        <summary>{t('queue.filters')}</summary>
        <div className={classes['filterFields']}>
          {fields.map((field) => (
            <SelectField
              key={field.name}
              size="sm"
              label={field.label}
              data={[any, ...field.data]}
              value={state.filters[field.name] ?? ''}
              onChange={(event) => {
                state.change({ [field.name]: event.currentTarget.value });
              }}
            />
          ))}
          <SelectField
            size="sm"
            label={t('queue.sort')}
            data={sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            value={state.sort === '' ? 'arrival' : state.sort}
            onChange={(event) => {
              const { value } = event.currentTarget;
              state.change({ sort: value === 'arrival' ? '' : value });
            }}
          />
        </div>
      </details>
      {chosen.length === 0 ? null : (
        <div className={classes['chips']}>
          {chosen.map(({ name, label, word }) => (
            <button
              key={name}
              type="button"
              className={classes['chip']}
              aria-label={t('queue.drop', { label, word })}
              onClick={() => {
                state.change({ [name]: '' });
              }}
            >
              <span>{word}</span>
              <IconX size={14} aria-hidden />
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** What narrows the list: its state with counts, words, and the rest as chips that can be taken away. */
export function QueueFilters(props: QueueFiltersProps): ReactNode {
  return (
    <>
      <StateTabs state={props.state} list={props.list} />
      <Search state={props.state} />
      <Filters contest={props.contest} state={props.state} />
    </>
  );
}
