import { IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import { IconButton } from '../icon-button.js';
import { useUiT } from '../messages.js';
import classes from './table.module.css';
import type { TableState } from './table-state.js';
import { TextField } from '../form/text-field.js';
import { SelectField } from '../form/select-field.js';

/** One filter of a table: its name in the address, its label, its choices. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The value that means "all"; `''` unless told. */
  readonly all?: string;
}

const typingPause = 300;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}

/** The slash brings the reader to the search field, unless they are typing. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [input]);
}

function Search({ state, label }: { readonly state: TableState; readonly label: string }): ReactNode {
  const t = useUiT();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(state.q);
  const { change, q } = state;
  const [shown, setShown] = useState(q);
  if (shown !== q) {
    // The address was changed elsewhere: by the back button, or by clearing the filters.
    setShown(q);
    setText(q);
  }
  useSlash(input);
  useEffect(() => {
    if (text === q) return;
    const timer = setTimeout(() => {
      change({ q: text });
    }, typingPause);
    return () => {
      clearTimeout(timer);
    };
  }, [text, q, change]);
  return (
    <TextField
      ref={input}
      size="sm"
      type="search"
      className={classes['search'] ?? ''}
      aria-label={label}
      placeholder={label}
      value={text}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text === '' ? null : (
          <IconButton
            icon={IconX}
            label={t('remove')}
            onClick={() => {
              setText('');
            }}
          />
        )
      }
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
    />
  );
}

function Chips({
  state,
  filters,
}: {
  readonly state: TableState;
  readonly filters: readonly Filter[];
}): ReactNode {
  const t = useUiT();
  const active = filters.filter((filter) => (state.filters[filter.name] ?? '') !== (filter.all ?? ''));
  if (active.length === 0) return null;
  return (
    <ul className={classes['chips']}>
      {active.map((filter) => {
        const value = state.filters[filter.name];
        const label = filter.options.find((option) => option.value === value)?.label ?? value;
        return (
          <li key={filter.name}>
            <button
              type="button"
              className={classes['chip']}
              aria-label={t('table.remove-filter', { label: `${filter.label}: ${label ?? ''}` })}
              onClick={() => {
                state.change({ [filter.name]: filter.all ?? '' });
              }}
            >
              {filter.label}: {label}
              <IconX size={14} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface ToolbarProps {
  readonly state: TableState;
  readonly filters: readonly Filter[];
  readonly searchLabel?: string;
  readonly children?: ReactNode;
}

/** Search, filters and what they are set to, above a table. */
export function Toolbar({ state, filters, searchLabel, children }: ToolbarProps): ReactNode {
  const t = useUiT();
  return (
    <div className={`${classes['toolbar'] ?? ''} ck-noprint`} role="search">
      <div className={classes['tools']}>
        <Search state={state} label={searchLabel ?? t('table.search')} />
        {filters.map((filter) => (
          <SelectField
            key={filter.name}
            size="sm"
            aria-label={t('table.filter', { label: filter.label })}
            value={state.filters[filter.name] ?? ''}
            data={[
              { value: filter.all ?? '', label: `${filter.label}: ${t('table.all')}` },
              ...filter.options.map((option) => ({ value: option.value, label: option.label })),
            ]}
            onChange={(event) => {
              state.change({ [filter.name]: event.currentTarget.value });
            }}
          />
        ))}
        {children}
      </div>
      <Chips state={state} filters={filters} />
    </div>
  );
}
