import type { ReactNode } from 'react';

import type { DeskCriterion } from '../../../api/types.js';
import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { readScore } from '../desk/score-fields.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';

/** Scores as they are typed, by criterion. */
export type Typed = Readonly<Record<string, string>>;

/** What typed scores come to; null while one of them is missing or cannot stand. */
export function wholeScores(typed: Typed, criteria: readonly DeskCriterion[]): Record<string, number> | null {
  const scores: Record<string, number> = {};
  for (const criterion of criteria) {
    const reading = readScore(typed[criterion.id] ?? '', criterion);
    if (reading.kind !== 'score') return null;
    scores[criterion.id] = reading.value;
  }
  return scores;
}

/** Fields for the points of every criterion, with their sum. */
export function ScoresForm({
  name,
  criteria,
  typed,
  error,
  onChange,
}: {
  /** Tells the fields of two forms on a page apart. */
  readonly name: string;
  readonly criteria: readonly DeskCriterion[];
  readonly typed: Typed;
  readonly error: string | undefined;
  readonly onChange: (typed: Typed) => void;
}): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  const readings = criteria.map((criterion) => readScore(typed[criterion.id] ?? '', criterion));
  const total = readings.reduce((sum, reading) => sum + (reading.kind === 'score' ? reading.value : 0), 0);
  const max = criteria.reduce((sum, criterion) => sum + criterion.maxScore, 0);
  return (
    <div className={classes['scores']}>
      {criteria.map((criterion, index) => {
        const id = `${name}-${criterion.id}`;
        const wrong = readings[index]?.kind === 'wrong';
        return (
          <div key={criterion.id} className={classes['score']}>
            <label htmlFor={id}>
              {criterion.name} <span className="ck-soft">/ {formatScore(criterion.maxScore, locale)}</span>
            </label>
            <input
              id={id}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={8}
              value={typed[criterion.id] ?? ''}
              aria-invalid={wrong}
              onChange={(event) => {
                onChange({ ...typed, [criterion.id]: event.currentTarget.value });
              }}
            />
          </div>
        );
      })}
      <p className={classes['sum']} role="status">
        {t('scores.total', { total: formatScore(total, locale), max: formatScore(max, locale) })}
      </p>
      {error === undefined ? null : (
        <p className={classes['wrong']} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
