import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import { MainButton } from '../../../ui/buttons.js';
import classes from './guide.module.css';
import { useSealingT } from './messages.js';

/** One thing to do or to read aloud. */
export interface GuideStep {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
  /** Why one cannot go on from here; null when one can. */
  readonly blocked: string | null;
  /** Asked when the person wants to go on; false keeps them here. */
  readonly onLeave?: () => boolean;
}

/** A condition of an act. A warning does not stand in the way. */
export interface Condition {
  readonly key: string;
  readonly state: 'met' | 'missing' | 'warning';
  readonly words: string;
  readonly way?: ReactNode;
}

const marks = {
  met: { icon: IconCircleCheck, tone: 'green' },
  missing: { icon: IconCircleX, tone: 'red' },
  warning: { icon: IconAlertTriangle, tone: 'amber' },
} as const;

/** What has to be so before an act, each with its mark in icon and word. */
export function Conditions({ items }: { readonly items: readonly Condition[] }): ReactNode {
  const t = useSealingT();
  return (
    <ul className={classes['conditions']}>
      {items.map((item) => {
        const { icon: Icon, tone } = marks[item.state];
        return (
          <li key={item.key}>
            <Icon size={24} className={classes[tone]} aria-hidden />
            <div>
              <span className="ck-hidden">{t(`condition.${item.state}`)} </span>
              {item.words}
              {item.way === undefined ? null : <div className={classes['way']}>{item.way}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Sentences to be read aloud. */
export function Sentences({ items }: { readonly items: readonly string[] }): ReactNode {
  return (
    <ul className={classes['sentences']}>
      {items.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

interface StepProps {
  readonly step: GuideStep;
  /** The heading's level, by what stands above the guide. */
  readonly level: 2 | 3;
  readonly index: number;
  readonly count: number;
  readonly onNext: () => void;
}

function OpenStep({ step, level, index, count, onNext }: StepProps): ReactNode {
  const t = useSealingT();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(false);
  const Heading = level === 2 ? 'h2' : 'h3';
  useEffect(() => {
    // The first step is open from the start: the page's own heading keeps the focus then.
    if (index > 0 || arrived.current) heading.current?.focus();
    arrived.current = true;
  }, [index]);
  return (
    <div className={classes['open']}>
      <p className="ck-soft ck-small">{t('step.of', { step: index + 1, count })}</p>
      <Heading ref={heading} tabIndex={-1} className={classes['title']}>
        {step.title}
      </Heading>
      <div className={classes['content']}>{step.content}</div>
      {index === count - 1 ? null : (
        <div className={classes['go']}>
          {step.blocked === null ? (
            <MainButton onClick={onNext}>{t('next')}</MainButton>
          ) : (
            <p className={classes['blocked']}>{step.blocked}</p>
          )}
        </div>
      )}
    </div>
  );
}

function ClosedStep({
  step,
  isDone,
  onOpen,
}: {
  readonly step: GuideStep;
  readonly isDone: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const t = useSealingT();
  if (!isDone) return <p className={classes['later']}>{step.title}</p>;
  return (
    <button type="button" className={classes['past']} onClick={onOpen}>
      {step.title}
      <span className="ck-hidden"> ({t('step.done')})</span>
      <IconCircleCheck size={20} className={classes['green']} aria-hidden />
    </button>
  );
}

/** Steps of which one is open at a time, in large type. Those behind can be read again, those ahead cannot yet. */
export function Guide({
  steps,
  level,
}: {
  readonly steps: readonly GuideStep[];
  readonly level: 2 | 3;
}): ReactNode {
  const [wanted, setWanted] = useState(0);
  // When a condition falls away meanwhile, the guide goes back to the step that waits for it.
  const stop = steps.findIndex((step) => step.blocked !== null);
  const at = stop === -1 ? Math.min(wanted, steps.length - 1) : Math.min(wanted, stop);
  return (
    <ol className={classes['guide']}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={index === at ? classes['current'] : index < at ? classes['behind'] : ''}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={classes['number']} aria-hidden>
            {index + 1}
          </span>
          {index === at ? (
            <OpenStep
              step={step}
              level={level}
              index={index}
              count={steps.length}
              onNext={() => {
                if (step.onLeave?.() ?? true) setWanted(at + 1);
              }}
            />
          ) : (
            <ClosedStep
              step={step}
              isDone={index < at}
              onOpen={() => {
                setWanted(index);
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
