import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { IconButton } from '../../../ui/icon-button.js';
import { useSetupT } from './messages.js';
import { moved, type Row } from './rows.js';
import classes from './setup.module.css';

interface RowListProps<R extends Row> {
  readonly rows: readonly R[];
  readonly onChange: (rows: readonly R[]) => void;
  readonly nameOf: (row: R) => string;
  /** Makes a row to be filled. Left out: nothing can be added. */
  readonly make?: () => R;
  readonly addLabel: string;
  /** Rows that stand may neither be moved nor removed. */
  readonly stands?: (row: R) => boolean;
  readonly ordered?: boolean;
  /** One line a row, without a heading of its own. */
  readonly slim?: boolean;
  /** More ways to add, beside the button. */
  readonly tools?: ReactNode;
  readonly children: (row: R, index: number, update: (changes: Partial<R>) => void) => ReactNode;
}

interface Removed<R> {
  readonly row: R;
  readonly index: number;
}

/** Gives the focus back after a row has been moved or added: the browser drops it when elements change places. */
function useFocusAfter(): (target: () => HTMLElement | null | undefined) => void {
  const wanted = useRef<(() => HTMLElement | null | undefined) | null>(null);
  useEffect(() => {
    wanted.current?.()?.focus();
    wanted.current = null;
  });
  return (target) => {
    wanted.current = target;
  };
}

interface ToolsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly ordered: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Tools({ name, first, last, ordered, onMove, onRemove }: ToolsProps): ReactNode {
  const t = useSetupT();
  return (
    <span>
      {ordered ? (
        <>
          <IconButton
            icon={IconArrowUp}
            label={t('row.up', { name })}
            disabled={first}
            onClick={() => {
              onMove(-1);
            }}
          />
          <IconButton
            icon={IconArrowDown}
            label={t('row.down', { name })}
            disabled={last}
            onClick={() => {
              onMove(1);
            }}
          />
        </>
      ) : null}
      <IconButton icon={IconX} label={t('row.remove', { name })} onClick={onRemove} />
    </span>
  );
}

/** Rows that can be added, removed and put in order, also by keyboard (Alt with the arrows). */
export function RowList<R extends Row>(props: RowListProps<R>): ReactNode {
  const t = useSetupT();
  const { rows, onChange, make, stands, ordered = true, slim = false } = props;
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Removed<R> | null>(null);
  const focusAfter = useFocusAfter();
  const nameAt = (row: R, index: number): string =>
    props.nameOf(row).trim() || t('row.unnamed', { number: index + 1 });

  const move = (index: number, step: -1 | 1): void => {
    const row = rows[index];
    const next = moved(rows, index, index + step);
    if (row === undefined || next === rows) return;
    const focused = document.activeElement;
    onChange(next);
    setRemoved(null);
    setSaid(t('row.moved', { name: nameAt(row, index), place: index + step + 1 }));
    focusAfter(() => (focused instanceof HTMLElement ? focused : null));
  };
  const remove = (row: R, index: number): void => {
    onChange(rows.filter((each) => each.key !== row.key));
    setRemoved({ row, index });
    setSaid(t('row.removed', { name: nameAt(row, index) }));
    focusAfter(() => document.getElementById('row-undo'));
  };
  const add = (): void => {
    const row = make?.();
    if (row === undefined) return;
    onChange([...rows, row]);
    setRemoved(null);
    setSaid('');
    focusAfter(() => list.current?.querySelector<HTMLElement>('li:last-of-type :is(input, textarea)'));
  };
  const undo = ({ row, index }: Removed<R>): void => {
    onChange([...rows.slice(0, index), row, ...rows.slice(index)]);
    setRemoved(null);
    setSaid('');
  };
  const keyed = (index: number) => (event: KeyboardEvent) => {
    if (!ordered || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div>
      <ol ref={list} className={classes['rows']}>
        {rows.map((row, index) => {
          const name = nameAt(row, index);
          const tools =
            stands?.(row) === true ? null : (
              <Tools
                name={name}
                first={index === 0}
                last={index === rows.length - 1}
                ordered={ordered}
                onMove={(step) => {
                  move(index, step);
                }}
                onRemove={() => {
                  remove(row, index);
                }}
              />
            );
          const update = (changes: Partial<R>): void => {
            onChange(rows.map((each) => (each.key === row.key ? { ...each, ...changes } : each)));
          };
          return (
            <li
              key={row.key}
              className={`${classes['row'] ?? ''} ${slim ? (classes['line'] ?? '') : ''}`}
              onKeyDown={keyed(index)}
            >
              {slim ? null : (
                <div className={classes['rowHead']}>
                  <h3 className={classes['rowName']}>
                    {index + 1}. {name}
                  </h3>
                  {tools}
                </div>
              )}
              {props.children(row, index, update)}
              {slim ? tools : null}
            </li>
          );
        })}
      </ol>
      <div className={classes['status']}>
        <span role="status">{said}</span>
        {removed === null ? null : (
          <QuietButton
            id="row-undo"
            onClick={() => {
              undo(removed);
            }}
          >
            {t('row.undo')}
          </QuietButton>
        )}
      </div>
      {make === undefined ? null : (
        <div className={classes['status']}>
          <PlainButton leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {props.addLabel}
          </PlainButton>
          {props.tools}
        </div>
      )}
    </div>
  );
}
