import { type KeyboardEvent, type ReactNode, useState } from 'react';

import type { DeskCriterion } from '../../../api/types.js';
import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import classes from './desk.module.css';
import { type DeskT, useDeskT } from './messages.js';
import { readScore, stepped, typedScore } from './score-fields.js';

interface CriterionFieldProps {
  readonly criterion: DeskCriterion;
  readonly typed: string;
  /** A score that was written elsewhere at the same time; one of the two must be chosen. */
  readonly other: string | undefined;
  readonly onChoose: (chosen: string) => void;
  /** Something that the server, or an attempt to hand in, has said about it. */
  readonly said: string | undefined;
  readonly onChange: (typed: string) => void;
  /** Goes to the criterion after (1) or before (-1). */
  readonly onMove: (direction: 1 | -1) => void;
}

/** The element of a criterion's score. */
export function scoreId(criterionId: string): string {
  return `score-${criterionId}`;
}

function useWhatIsWrong(criterion: DeskCriterion, typed: string, isWriting: boolean): string | null {
  const t: DeskT = useDeskT();
  const locale = useLocale();
  const reading = readScore(typed, criterion);
  if (reading.kind !== 'wrong') return null;
  const say = (hundredths: number): string => formatScore(hundredths, locale);
  if (reading.why === 'above') return t('score.above', { max: say(criterion.maxScore) });
  // While a number is being written, `32,2` may still become `32,25`: it is not called wrong yet.
  if (isWriting) return null;
  if (reading.why === 'unreadable') return t('score.unreadable', { example: typedScore(750, locale) });
  const below = stepped(typed, criterion, -1, locale);
  const above = stepped(typed, criterion, 1, locale);
  return t('score.step', { step: say(criterion.step), below, above });
}

/** Two scores were written without knowing of each other: both are shown, and the judge takes one. */
function Choice({ criterion, typed, other = '', onChoose }: CriterionFieldProps): ReactNode {
  const t = useDeskT();
  return (
    <div
      className={classes['choice']}
      role="group"
      aria-label={t('choice.title', { name: criterion.name })}
      id={`${scoreId(criterion.id)}-choice`}
    >
      <p>{t('choice.what')}</p>
      <div className={classes['choices']}>
        {([typed, other] as const).map((score, index) => (
          <PlainButton
            key={index === 0 ? 'here' : 'there'}
            size="xs"
            onClick={() => {
              onChoose(score);
              document.getElementById(scoreId(criterion.id))?.focus();
            }}
          >
            {t(index === 0 ? 'choice.here' : 'choice.there', { score: score === '' ? '–' : score })}
          </PlainButton>
        ))}
      </div>
    </div>
  );
}

/** One line of the rubric: name, maximum, guidance while it has the focus, and the score. */
export function CriterionField(props: CriterionFieldProps): ReactNode {
  const { criterion, typed, onChange, onMove } = props;
  const t = useDeskT();
  const locale = useLocale();
  const [isWriting, setIsWriting] = useState(false);
  const wrong = useWhatIsWrong(criterion, typed, isWriting) ?? props.said ?? null;
  const id = scoreId(criterion.id);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      onChange(stepped(typed, criterion, event.key === 'ArrowUp' ? 1 : -1, locale));
      // Marked again once it is drawn, so that figures typed after a step replace it.
      const field = event.currentTarget;
      requestAnimationFrame(() => {
        field.select();
      });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onMove(event.shiftKey ? -1 : 1);
    }
  };
  const described = [
    ...(criterion.guidance === '' ? [] : [`${id}-guidance`]),
    ...(wrong === null ? [] : [`${id}-wrong`]),
    ...(props.other === undefined ? [] : [`${id}-choice`]),
  ];
  return (
    <div className={classes['criterion']}>
      <label htmlFor={id} className={classes['criterionName']}>
        {criterion.name}
      </label>
      <span className={classes['max']}>
        <span aria-hidden>/</span>
        <span className="ck-hidden">{t('score.of', { max: '' })}</span>
        {formatScore(criterion.maxScore, locale)}
      </span>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={classes['score']}
        value={typed}
        maxLength={8}
        aria-invalid={wrong !== null || props.other !== undefined}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => {
          setIsWriting(true);
          onChange(event.currentTarget.value);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onBlur={() => {
          setIsWriting(false);
        }}
        onKeyDown={onKeyDown}
      />
      {wrong === null ? null : (
        <p id={`${id}-wrong`} className={classes['wrong']}>
          {wrong}
        </p>
      )}
      {props.other === undefined ? null : <Choice {...props} />}
      {criterion.guidance === '' ? null : (
        <p id={`${id}-guidance`} className={classes['guidance']}>
          {criterion.guidance}
        </p>
      )}
    </div>
  );
}
