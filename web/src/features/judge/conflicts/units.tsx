import { IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { MyConflicts } from '../../../api/types.js';
import { fold } from '../../../lib/names.js';
import { CheckField } from '../../../ui/form/check-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import classes from './conflicts.module.css';
import { useConflictsT } from './messages.js';

interface UnitsProps {
  readonly units: MyConflicts['units'];
  readonly chosen: readonly string[];
  /** Declared before the works were sealed: cannot be taken back. */
  readonly fixed: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Chooses units from the contest's list, with a search that ignores accents. */
export function Units({ units, chosen, fixed, onChange }: UnitsProps): ReactNode {
  const t = useConflictsT();
  const [q, setQ] = useState('');
  if (units.length === 0) return <p className="ck-soft">{t('units.none')}</p>;
  const wanted = fold(q.trim());
  const found = units.filter((unit) => wanted === '' || fold(unit.name).includes(wanted));
  const toggle = (id: string): void => {
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  const fullName = ({ name, below }: MyConflicts['units'][number]): string =>
    below === 0 ? name : t('units.below', { name, count: below });
  const marked = units.filter((unit) => chosen.includes(unit.id));
  return (
    <>
      <p className="ck-soft ck-small">{t('units.help')}</p>
      <TextField
        id="unit-search"
        type="search"
        label={t('units.search')}
        size="sm"
        value={q}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => {
          setQ(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          // Enter in the search field chooses the only unit left, and never sends the form.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [only] = found;
          if (found.length === 1 && only !== undefined && !chosen.includes(only.id)) toggle(only.id);
        }}
      />
      <ul className={classes['units']} aria-labelledby="units-title" tabIndex={0}>
        {found.map((unit) => (
          <li key={unit.id}>
            <CheckField
              id={`unit-${unit.id}`}
              label={fixed.includes(unit.id) ? `${fullName(unit)} (${t('units.fixed')})` : fullName(unit)}
              checked={chosen.includes(unit.id)}
              disabled={fixed.includes(unit.id)}
              onChange={() => {
                toggle(unit.id);
              }}
            />
          </li>
        ))}
        {found.length === 0 ? <li className="ck-soft">{t('units.none-found')}</li> : null}
      </ul>
      <p role="status" className="ck-small ck-soft">
        {t('units.chosen', { count: marked.length })}
      </p>
      {marked.length === 0 ? null : (
        <ul className={classes['chips']}>
          {marked.map((unit) => (
            <li key={unit.id}>
              {fixed.includes(unit.id) ? (
                <span className={classes['chip']}>{fullName(unit)}</span>
              ) : (
                <button
                  type="button"
                  className={classes['chip']}
                  aria-label={t('units.remove', { name: unit.name })}
                  onClick={() => {
                    toggle(unit.id);
                  }}
                >
                  {fullName(unit)}
                  <IconX size={14} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
