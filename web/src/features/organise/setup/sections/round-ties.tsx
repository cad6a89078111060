import { IconArrowUp, IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

import type { ContestView } from '../../../../api/types.js';
import { SelectField } from '../../../../ui/form/select-field.js';
import type { FieldErrors } from '../../../../ui/form/use-fields.js';
import { IconButton } from '../../../../ui/icon-button.js';
import { plainTieKeys, type RoundDraft } from './round-drafts.js';
import { useRuleWords } from './round-rules-words.js';
import rules from './round-rules.module.css';

/** A round whose rules are written, and what there is to write them by. */
export interface RulesProps {
  readonly row: RoundDraft;
  readonly index: number;
  readonly first: boolean;
  readonly criteria: ContestView['criteria'];
  readonly disabled: boolean;
  readonly errors: FieldErrors;
  readonly update: (changes: Partial<RoundDraft>) => void;
}

function useTieNames(criteria: ContestView['criteria']): (tie: string) => string {
  const t = useRuleWords();
  return (tie) => {
    const plain = plainTieKeys.find((key) => key === tie);
    if (plain !== undefined) return t(`tie.${plain}`);
    const criterion = criteria.find((each) => each.id === tie);
    return criterion === undefined ? t('tie.gone') : t('tie.criterion', { name: criterion.name });
  };
}

/** What parts works of equal score, in their order. */
export function Ties({ row, index, first, criteria, disabled, errors, update }: RulesProps): ReactNode {
  const t = useRuleWords();
  const heading = useId();
  const nameOf = useTieNames(criteria);
  const [wish, setWish] = useState('');
  const plain = plainTieKeys.filter((key) => key !== 'earlier-round' || !first);
  const open = [...criteria.map(({ id }) => id), ...plain].filter((key) => !row.ties.includes(key));
  const up = (place: number): void => {
    const ties = [...row.ties];
    const [moved] = ties.splice(place, 1);
    if (moved !== undefined) ties.splice(place - 1, 0, moved);
    update({ ties });
  };
  return (
    <fieldset className={rules['group']}>
      <legend id={heading}>{t('ties')}</legend>
      {row.ties.length === 0 ? <p className="ck-soft">{t('ties.none')}</p> : null}
      <ol className={rules['ties']} aria-labelledby={heading}>
        {row.ties.map((tie, place) => {
          const name = nameOf(tie);
          const error = errors[`items.${String(index)}.tieKeys.${String(place)}`];
          return (
            <li key={tie}>
              <span>
                {place + 1}. {name}
                {error === undefined ? null : <span className={rules['wrong']}> {error}</span>}
              </span>
              {disabled ? null : (
                <span>
                  <IconButton
                    icon={IconArrowUp}
                    label={t('ties.up', { name })}
                    disabled={place === 0}
                    onClick={() => {
                      up(place);
                    }}
                  />
                  <IconButton
                    icon={IconX}
                    label={t('ties.remove', { name })}
                    onClick={() => {
                      update({ ties: row.ties.filter((each) => each !== tie) });
                    }}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {row.ties.length > 0 ? <p className="ck-soft">{t('ties.rest')}</p> : null}
      {disabled || open.length === 0 ? null : (
        <SelectField
          label={t('ties.add')}
          value={wish}
          data={[
            { value: '', label: t('ties.pick') },
            ...open.map((key) => ({ value: key, label: nameOf(key) })),
          ]}
          onChange={(event) => {
            const key = event.currentTarget.value;
            if (key !== '') update({ ties: [...row.ties, key] });
            setWish('');
          }}
        />
      )}
    </fieldset>
  );
}
