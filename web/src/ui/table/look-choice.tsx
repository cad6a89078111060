import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';

import { useUiT } from '../messages.js';
import classes from './table.module.css';
import { changeLook, useTableLook } from './table-look.js';

/** A part of a table that may be shown or not. */
export interface ChosenPart {
  readonly key: string;
  readonly header: string;
}

interface LookChoiceProps {
  /** Under this name the choice is kept. */
  readonly table: string;
  readonly parts: readonly ChosenPart[];
}

/** What a table shows, and how close its rows stand. */
export function LookFields({ table, parts }: LookChoiceProps): ReactNode {
  const t = useUiT();
  const group = useId();
  const { hidden, dense } = useTableLook(table);
  return (
    <div className={classes['lookFields']}>
      <fieldset>
        <legend>{t('table.columns')}</legend>
        {parts.map(({ key, header }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={!hidden.includes(key)}
              onChange={(event) => {
                const rest = hidden.filter((one) => one !== key);
                changeLook(table, { hidden: event.currentTarget.checked ? rest : [...rest, key] });
              }}
            />
            {header}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('table.density')}</legend>
        {[false, true].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={group}
              checked={dense === value}
              onChange={() => {
                changeLook(table, { dense: value });
              }}
            />
            {t(value ? 'table.density.compact' : 'table.density.comfortable')}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** A button behind which the reader chooses how a table is shown. */
export function LookChoice(props: LookChoiceProps): ReactNode {
  const t = useUiT();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const inside = event.target instanceof Node && box.current?.contains(event.target) === true;
      if (!inside) box.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  return (
    <details
      ref={box}
      className={classes['look']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        box.current?.removeAttribute('open');
        box.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <IconAdjustmentsHorizontal size={18} aria-hidden />
        {t('table.look')}
      </summary>
      <div className={classes['lookPanel']}>
        <LookFields {...props} />
      </div>
    </details>
  );
}
