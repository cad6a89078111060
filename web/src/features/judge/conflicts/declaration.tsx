import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { MyConflicts } from '../../../api/types.js';
import { MainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { CheckField } from '../../../ui/form/check-field.js';
import { judgeKeys } from '../queries.js';
import classes from './conflicts.module.css';
import { useConflictsT } from './messages.js';
import { Persons } from './persons.js';
import { Units } from './units.js';

interface DeclarationProps {
  readonly contestId: string;
  readonly view: MyConflicts;
}

interface Declared {
  readonly unitIds: readonly string[];
  readonly persons: readonly string[];
  readonly noneOfTheList: boolean;
}

function initially({ declared }: MyConflicts): Declared {
  if (declared === null) return { unitIds: [], persons: [], noneOfTheList: false };
  const { unitIds, persons } = declared;
  // Who declared no unit said then that the own one is not on the list.
  return { unitIds, persons, noneOfTheList: unitIds.length === 0 };
}

/** The declaration itself. What was declared before works were sealed stays. */
export function Declaration({ contestId, view }: DeclarationProps): ReactNode {
  const t = useConflictsT();
  const client = useQueryClient();
  const [value, setValue] = useState(() => initially(view));
  const [unitNeeded, setUnitNeeded] = useState(false);
  const fixed = view.onlyAdditions ? view.declared : null;
  const declare = useMutation({
    mutationFn: ({ unitIds, persons, noneOfTheList }: Declared) =>
      body(
        api.PUT('/api/contests/{contestId}/my-conflicts', {
          params: { path: { contestId } },
          body: { unitIds: [...unitIds], persons: [...persons], noneOfTheList },
        }),
      ),
    onSuccess: (next) => {
      client.setQueryData(judgeKeys.conflicts(contestId), next);
      setValue(initially(next));
    },
  });
  const change = (part: Partial<Declared>): void => {
    declare.reset();
    setUnitNeeded(false);
    setValue((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (view.units.length > 0 && value.unitIds.length === 0 && !value.noneOfTheList) {
      setUnitNeeded(true);
      document.getElementById('unit-search')?.focus();
      return;
    }
    declare.mutate(value);
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes['form']}>
        <p>{t('what')}</p>
        {view.onlyAdditions ? (
          <Notice tone="blue">
            <p>{t('only.additions')}</p>
          </Notice>
        ) : null}
        <section aria-labelledby="units-title" className={classes['part']}>
          <h2 id="units-title">{t('units.title')}</h2>
          <Units
            units={view.units}
            chosen={value.unitIds}
            fixed={fixed?.unitIds ?? []}
            onChange={(unitIds) => {
              change({ unitIds, ...(unitIds.length > 0 ? { noneOfTheList: false } : {}) });
            }}
          />
          {view.units.length === 0 ? null : (
            <CheckField
              id="unit-outside"
              label={t('units.outside')}
              checked={value.noneOfTheList}
              disabled={value.unitIds.length > 0}
              onChange={(event) => {
                change({ noneOfTheList: event.currentTarget.checked });
              }}
            />
          )}
          <p role="alert" className={classes['wrong']}>
            {unitNeeded ? t('units.needed') : ''}
          </p>
        </section>
        <section aria-labelledby="persons-title" className={classes['part']}>
          <h2 id="persons-title">{t('persons.title')}</h2>
          <Persons
            persons={value.persons}
            fixed={fixed?.persons ?? []}
            onChange={(persons) => {
              change({ persons });
            }}
          />
        </section>
        <ProblemAlert error={declare.error} />
        {declare.isSuccess ? (
          <Notice tone="green" role="status" title={t('saved')}>
            <p>{t('saved.what')}</p>
          </Notice>
        ) : null}
        <div>
          <MainButton type="submit" loading={declare.isPending}>
            {t('save')}
          </MainButton>
        </div>
      </div>
    </form>
  );
}
