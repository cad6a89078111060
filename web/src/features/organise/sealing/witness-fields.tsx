import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { QuietButton } from '../../../ui/buttons.js';
import { TextField } from '../../../ui/form/text-field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { useSealingT } from './messages.js';
import classes from './sealing.module.css';

/** As many as the server takes. */
const mostWitnesses = 20;

interface Line {
  readonly key: number;
  readonly name: string;
}

/** The names of those who watch, while they are being written. */
export interface Witnesses {
  readonly lines: readonly Line[];
  /** The names that were written, each once. */
  readonly given: readonly string[];
  readonly isMissing: boolean;
  readonly change: (key: number, name: string) => void;
  readonly add: () => void;
  readonly remove: (key: number) => void;
  /** Whether there is a witness; says so when there is none. */
  readonly check: () => boolean;
}

/** Keeps the lines of witnesses, one at first. */
export function useWitnesses(): Witnesses {
  const [lines, setLines] = useState<readonly Line[]>([{ key: 0, name: '' }]);
  const [isMissing, setMissing] = useState(false);
  const given = [...new Set(lines.map((line) => line.name.trim()).filter((name) => name !== ''))];
  return {
    lines,
    given,
    isMissing,
    change: (key, name) => {
      setMissing(false);
      setLines((before) => before.map((line) => (line.key === key ? { key, name } : line)));
    },
    add: () => {
      setLines((before) => [...before, { key: Math.max(...before.map((line) => line.key)) + 1, name: '' }]);
    },
    remove: (key) => {
      setLines((before) => before.filter((line) => line.key !== key));
    },
    check: () => {
      setMissing(given.length === 0);
      return given.length > 0;
    },
  };
}

/** One field for each witness. */
export function WitnessFields({ witnesses }: { readonly witnesses: Witnesses }): ReactNode {
  const t = useSealingT();
  const { lines } = witnesses;
  return (
    <div className={classes['witnesses']}>
      {lines.map((line, index) => (
        <div key={line.key} className={classes['witness']}>
          <TextField
            label={t('unseal.witness', { number: index + 1 })}
            value={line.name}
            maxLength={200}
            autoComplete="off"
            error={index === 0 && witnesses.isMissing ? t('unseal.witness.missing') : undefined}
            onChange={(event) => {
              witnesses.change(line.key, event.currentTarget.value);
            }}
          />
          {lines.length === 1 ? null : (
            <IconButton
              icon={IconTrash}
              label={t('unseal.witness.remove', { number: index + 1 })}
              onClick={() => {
                witnesses.remove(line.key);
              }}
            />
          )}
        </div>
      ))}
      {lines.length >= mostWitnesses ? null : (
        <div>
          <QuietButton leftSection={<IconPlus size={18} aria-hidden />} onClick={witnesses.add}>
            {t('unseal.witness.add')}
          </QuietButton>
        </div>
      )}
    </div>
  );
}
