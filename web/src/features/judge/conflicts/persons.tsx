import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';

import { fold } from '../../../lib/names.js';
import { PlainButton } from '../../../ui/buttons.js';
import { TextField } from '../../../ui/form/text-field.js';
import classes from './conflicts.module.css';
import { useConflictsT } from './messages.js';

interface PersonsProps {
  readonly persons: readonly string[];
  /** Declared before the works were sealed: cannot be taken back. */
  readonly fixed: readonly string[];
  readonly onChange: (persons: string[]) => void;
}

/** Names persons whose works the judge must not be given. */
export function Persons({ persons, fixed, onChange }: PersonsProps): ReactNode {
  const t = useConflictsT();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<'twice' | 'short' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const add = (): void => {
    const clean = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (!clean.includes(' ')) setWrong('short');
    else if (persons.some((person) => fold(person) === fold(clean))) setWrong('twice');
    else {
      onChange([...persons, clean]);
      setName('');
    }
    input.current?.focus();
  };
  return (
    <>
      <p className="ck-soft ck-small">{t('persons.help')}</p>
      <div className={classes['add']}>
        <TextField
          ref={input}
          label={t('persons.name')}
          size="sm"
          value={name}
          maxLength={200}
          autoComplete="off"
          {...(wrong === null ? {} : { error: t(`persons.${wrong}`) })}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setWrong(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <PlainButton leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('persons.add')}
        </PlainButton>
      </div>
      {persons.length === 0 ? (
        <p className="ck-soft ck-small">{t('persons.none')}</p>
      ) : (
        <ul className={classes['chips']}>
          {persons.map((person) => (
            <li key={person}>
              {fixed.includes(person) ? (
                <span className={classes['chip']}>{person}</span>
              ) : (
                <button
                  type="button"
                  className={classes['chip']}
                  aria-label={t('units.remove', { name: person })}
                  onClick={() => {
                    onChange(persons.filter((each) => each !== person));
                  }}
                >
                  {person}
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
