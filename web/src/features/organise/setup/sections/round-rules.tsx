import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { formatScore, useLocale } from '../../../../lib/i18n/index.js';
import { PlainButton } from '../../../../ui/buttons.js';
import { SelectField } from '../../../../ui/form/select-field.js';
import { TextField } from '../../../../ui/form/text-field.js';
import { IconButton } from '../../../../ui/icon-button.js';
import { bindTexts } from '../bind.js';
import { freshKey } from '../rows.js';
import { fieldId } from '../section-form.js';
import classes from '../setup.module.css';
import {
  type Action,
  callsThird,
  exampleOf,
  type Method,
  type RoundDraft,
  type TierDraft,
  tierStart,
} from './round-drafts.js';
import { useRuleWords } from './round-rules-words.js';
import rules from './round-rules.module.css';
import { type RulesProps, Ties } from './round-ties.js';

const actions: readonly Action[] = [
  'average',
  'discuss',
  'discuss-with-minutes',
  'head-decides',
  'third-reading',
  'together',
];
const metrics = ['total', 'any-criterion', 'both'] as const;
const thirdRules = [
  'mean-of-three',
  'equal-pair-else-mean',
  'closest-pair',
  'third-is-final',
  'council',
] as const;
const methods: readonly Method[] = ['mean', 'median', 'trimmed', 'zscore', 'leniency', 'mixed'];

function Tier({
  tier,
  place,
  at,
  props: { row, disabled, errors, update },
}: {
  readonly tier: TierDraft;
  readonly place: number;
  readonly at: string;
  readonly props: RulesProps;
}): ReactNode {
  const t = useRuleWords();
  const change = (changes: Partial<TierDraft>): void => {
    update({ tiers: row.tiers.map((each) => (each.key === tier.key ? { ...each, ...changes } : each)) });
  };
  return (
    <li className={rules['tier']}>
      <SelectField
        label={t('tier.start')}
        disabled={disabled}
        value={tier.start}
        data={[
          { value: 'from', label: t('tier.from') },
          { value: 'above', label: t('tier.above') },
        ]}
        onChange={(event) => {
          change({ start: event.currentTarget.value === 'above' ? 'above' : 'from' });
        }}
      />
      <TextField
        id={fieldId('rounds', `${at}.from`)}
        label={t('tier.points')}
        inputMode="decimal"
        disabled={disabled}
        value={tier.points}
        error={errors[`${at}.from`]}
        onChange={(event) => {
          change({ points: event.currentTarget.value });
        }}
      />
      <SelectField
        label={t('tier.action')}
        disabled={disabled}
        value={tier.action}
        data={actions.map((action) => ({ value: action, label: t(`action.${action}`) }))}
        onChange={(event) => {
          const wished = event.currentTarget.value;
          change({ action: actions.find((action) => action === wished) ?? 'average' });
        }}
      />
      {disabled ? null : (
        <span className={rules['remove']}>
          <IconButton
            icon={IconX}
            label={t('tier.remove', { number: place + 1 })}
            onClick={() => {
              update({ tiers: row.tiers.filter((each) => each.key !== tier.key) });
            }}
          />
        </span>
      )}
    </li>
  );
}

/** What the tiers come to, by an example each. */
function Preview({ row }: { readonly row: RoundDraft }): ReactNode {
  const t = useRuleWords();
  const locale = useLocale();
  if (row.readingsPerEntry.trim() === '1') return <p className="ck-soft">{t('preview.single')}</p>;
  const starts = row.tiers.map((tier) => ({ from: tierStart(tier), action: tier.action }));
  if (starts.length === 0) return <p className="ck-soft">{t('preview.none')}</p>;
  if (starts.some((tier) => tier.from === null)) return null;
  const lines = [{ from: null, action: 'average' as const }, ...starts];
  return (
    <div className={rules['preview']}>
      <p className={rules['previewTitle']}>{t('preview.title')}</p>
      <ul>
        {lines.map(({ from, action }, index) => (
          <li key={from ?? 'first'}>
            {t(`preview.${action}`, {
              points: formatScore(exampleOf(from, lines[index + 1]?.from ?? null), locale),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Differences(props: RulesProps): ReactNode {
  const t = useRuleWords();
  const { row, index, disabled, errors, update } = props;
  const at = `items.${String(index)}.deviation`;
  const text = bindTexts({
    section: 'rounds',
    draft: row,
    errors,
    change: update,
    at: `items.${String(index)}.`,
  });
  const add = (): void => {
    update({ tiers: [...row.tiers, { key: freshKey(), start: 'from', points: '', action: 'discuss' }] });
  };
  return (
    <fieldset className={rules['group']}>
      <legend>{t('apart')}</legend>
      <p className="ck-soft">{t('apart.help')}</p>
      <ol className={rules['tiers']}>
        {row.tiers.map((tier, place) => (
          <Tier key={tier.key} tier={tier} place={place} at={`${at}.tiers.${String(place)}`} props={props} />
        ))}
      </ol>
      {disabled ? null : (
        <div>
          <PlainButton leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {t('tier.add')}
          </PlainButton>
        </div>
      )}
      {row.tiers.length === 0 ? null : (
        <div className={classes['grid']}>
          <SelectField
            className={classes['half'] ?? ''}
            label={t('metric')}
            disabled={disabled}
            data={metrics.map((metric) => ({ value: metric, label: t(`metric.${metric}`) }))}
            {...text('metric')}
          />
          {callsThird(row) ? (
            <>
              <SelectField
                className={classes['half'] ?? ''}
                label={t('third.rule')}
                disabled={disabled}
                data={thirdRules.map((rule) => ({ value: rule, label: t(`third.${rule}`) }))}
                {...text('thirdRule')}
              />
              <TextField
                className={classes['half'] ?? ''}
                inputMode="decimal"
                label={t('together')}
                description={t('together.help')}
                disabled={disabled}
                {...text('togetherAbove')}
                error={errors[`${at}.togetherAbove`]}
              />
            </>
          ) : null}
        </div>
      )}
      <Preview row={row} />
    </fieldset>
  );
}

/** What a round says of differences, of the score that counts and of equal scores. */
export function RoundRules(props: RulesProps): ReactNode {
  const t = useRuleWords();
  const { row, index, disabled, errors, update } = props;
  const text = bindTexts({
    section: 'rounds',
    draft: row,
    errors,
    change: update,
    at: `items.${String(index)}.`,
  });
  return (
    <div className={rules['rules']}>
      <Differences {...props} />
      <SelectField
        label={t('method')}
        description={t(`method.${row.method}.help`)}
        disabled={disabled}
        data={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))}
        {...text('method')}
      />
      <Ties {...props} />
    </div>
  );
}
