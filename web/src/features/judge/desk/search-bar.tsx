import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';

import { IconButton } from '../../../ui/icon-button.js';
import { useReadingT } from './reading-messages.js';
import classes from './reading.module.css';
import { type Search, searchId } from './use-search.js';

/** The search in a work: words, how many places, next and previous. */
export function SearchBar({ search }: { readonly search: Search }): ReactNode {
  const t = useReadingT();
  if (!search.opened) return null;
  const { hits, at, wanted } = search;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') search.move(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') search.close();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['search']} role="search">
      <input
        id={searchId}
        type="text"
        className={classes['searchField']}
        aria-label={t('find.label')}
        placeholder={t('find.open')}
        autoComplete="off"
        spellCheck={false}
        value={wanted}
        onChange={(event) => {
          search.look(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <span role="status" className={classes['searchCount']}>
        {wanted.trim() === ''
          ? ''
          : hits.length === 0
            ? t('find.none')
            : t('find.count', { at: at + 1, count: hits.length })}
      </span>
      <IconButton
        icon={IconArrowUp}
        label={t('find.previous')}
        onClick={() => {
          search.move(-1);
        }}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('find.next')}
        onClick={() => {
          search.move(1);
        }}
      />
      <IconButton icon={IconX} label={t('find.close')} onClick={search.close} />
    </div>
  );
}
