import type { ReactNode } from 'react';

import type { CategoryView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { useT } from '../messages.js';
import { Step, type StepProps } from './step.js';
import classes from './steps.module.css';

function useLimits(): (category: CategoryView) => string {
  const t = useT();
  const locale = useLocale();
  const show = (value: number): string => formatNumber(value, locale);
  const words = ({ minWords: min, maxWords: max }: CategoryView): string[] => {
    if (min !== null && max !== null) return [t('category.words', { min: show(min), max: show(max) })];
    if (max !== null) return [t('category.max-words', { max: show(max) })];
    return min === null ? [] : [t('category.min-words', { min: show(min) })];
  };
  return (category) =>
    [
      ...words(category),
      t('category.authors', { count: category.maxAuthors }),
      ...(category.maxEntriesPerAuthor === null
        ? []
        : [t('category.entries', { count: category.maxEntriesPerAuthor })]),
    ].join(' · ');
}

/** Step 1: the category, each with its limits beside it. */
export function CategoryStep({ entry, contest, fields, change }: StepProps): ReactNode {
  const t = useT();
  const limitsOf = useLimits();
  return (
    <Step step="category" entry={entry}>
      <fieldset className={classes['choices']}>
        <legend className="ck-hidden">{t('category.legend')}</legend>
        {contest.categories.map((category) => (
          <label key={category.id} className={classes['choice']}>
            <input
              type="radio"
              name="category"
              value={category.id}
              checked={fields.categoryId === category.id}
              onChange={() => {
                change({ categoryId: category.id });
              }}
            />
            <span>{category.name}</span>
            <small>{limitsOf(category)}</small>
          </label>
        ))}
      </fieldset>
    </Step>
  );
}
