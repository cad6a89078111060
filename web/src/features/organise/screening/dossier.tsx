import { type ReactNode, useRef, useState } from 'react';

import type { DossierView, Mask } from '../../../api/types.js';
import { QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TwinNotice } from '../reception/twin-notice.js';
import { SimilarWorks } from './copied/similar-works.js';
import { DecisionForm, decisionId } from './decision-form.js';
import type { Writing } from './decision-parts.js';
import classes from './desk.module.css';
import { Authors, History } from './dossier-facts.js';
import { Findings } from './findings.js';
import { sameWords, trimmed, withMask, withoutMask } from './marks.js';
import { MaskList } from './mask-list.js';
import { useDeskT } from './messages.js';
import { type Decision, type Place, useDecide, useSaveMasks } from './queries.js';
import { ReadersNotice } from './readers-notice.js';
import { useDeskKeys } from './use-desk-keys.js';
import { stretchOf, useSelectedStretch } from '../../../ui/use-selected-stretch.js';
import { WorkPane } from './work-pane.js';
import { showFinding } from './work-text.js';

interface DossierProps {
  readonly place: Place;
  readonly dossier: DossierView;
  /** What was decided just before, with a way back to it. */
  readonly status: ReactNode;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onDecided: (decision: Decision) => void;
  readonly onReload: () => void;
  readonly onStep: (step: 'work' | 'decision') => void;
  /** Takes the work into the selection, or out of it. */
  readonly onPick: () => void;
}

/** Masks of a work: those shown, and the acts that change them. */
function useMasking(place: Place, dossier: DossierView) {
  const save = useSaveMasks(place);
  const [last, setLast] = useState<Mask | null>(null);
  const masks = save.isPending ? save.variables : dossier.masks;
  const free = dossier.can.mask && !save.isPending;
  return {
    save,
    masks,
    set: (next: readonly Mask[]) => {
      if (free) save.mutate(next);
    },
    toggle: (stretch: Mask, masked: boolean) => {
      if (free) save.mutate(masked ? withMask(masks, stretch) : withoutMask(masks, stretch));
    },
    maskStretch: (stretch: Mask) => {
      const words = trimmed(dossier.text, stretch);
      if (words === null || !free) return;
      document.getSelection()?.removeAllRanges();
      setLast(words);
      save.mutate(withMask(masks, words));
    },
    same: last === null ? [] : sameWords(dossier.text, last, masks),
    sameText: last === null ? '' : dossier.text.slice(last.offset, last.offset + last.length),
    maskSame: (places: readonly Mask[]) => {
      setLast(null);
      if (free) save.mutate(places.reduce<readonly Mask[]>(withMask, masks));
    },
  };
}

function SameWords({ masking }: { readonly masking: ReturnType<typeof useMasking> }): ReactNode {
  const t = useDeskT();
  const { same, sameText } = masking;
  if (same.length === 0) return null;
  return (
    <div className={classes['padded']}>
      <Notice
        tone="blue"
        role="status"
        actions={
          <QuietButton
            onClick={() => {
              masking.maskSame(same);
            }}
          >
            {t('mask.same.do')}
          </QuietButton>
        }
      >
        {t('mask.same', { count: same.length, words: sameText })}
      </Notice>
    </div>
  );
}

/** A work on the desk: its text in the middle, what is decided of it at the right. */
export function Dossier(props: DossierProps): ReactNode {
  const { place, dossier, onPrevious, onNext, onStep } = props;
  const t = useDeskT();
  const text = useRef<HTMLDivElement>(null);
  const selected = useSelectedStretch(text);
  const masking = useMasking(place, dossier);
  const decide = useDecide(place);
  const [writing, setWriting] = useState<Writing>(null);
  const take = (decision: Decision): void => {
    if (decide.isPending || masking.save.isPending) return;
    decide.mutate(decision, {
      onSuccess: () => {
        props.onDecided(decision);
      },
    });
  };
  const mask = (): void => {
    // Asked anew: a key may come before the page has heard of the selection.
    const now = text.current === null ? null : stretchOf(text.current, document.getSelection());
    if (now !== null) masking.maskStretch(now);
  };
  const write = (what: Writing) => (): void => {
    setWriting(what);
    if (what === null) return;
    onStep('decision');
    document.getElementById(decisionId)?.scrollIntoView({ block: 'nearest' });
  };
  const free = dossier.can.decide && dossier.file?.inspection.state !== 'waiting';
  useDeskKeys({
    j: onNext,
    k: onPrevious,
    e:
      free && dossier.decision?.outcome !== 'eligible'
        ? () => {
            take({ kind: 'eligible' });
          }
        : null,
    i: dossier.can.decide ? write('rejection') : null,
    c: dossier.can.askCorrection ? write('correction') : null,
    x: props.onPick,
    escape: writing === null ? null : write(null),
    m: dossier.can.mask ? mask : null,
  });
  return (
    <>
      <section className={classes['work']} aria-label={t('step.work')}>
        <WorkPane
          place={place}
          dossier={dossier}
          masks={masking.masks}
          container={text}
          selected={selected !== null}
          onMask={mask}
          onPrevious={onPrevious}
          onNext={onNext}
        />
      </section>
      <div className={classes['decision']} role="region" aria-label={t('dossier.label')} tabIndex={0}>
        {props.status}
        <ReadersNotice
          place={place}
          version={dossier.version}
          busy={decide.isPending || masking.save.isPending}
          onReload={props.onReload}
        />
        <DecisionForm
          contestId={place.contestId}
          dossier={dossier}
          writing={writing}
          onWriting={setWriting}
          onDecide={take}
          pending={decide.isPending}
          error={decide.error}
          onReload={() => {
            decide.reset();
            props.onReload();
          }}
        />
        {masking.save.error === null ? null : (
          <div className={classes['padded']}>
            <ProblemAlert
              error={masking.save.error}
              onRetry={() => {
                masking.save.reset();
                props.onReload();
              }}
            />
          </div>
        )}
        <SameWords masking={masking} />
        <Findings
          dossier={dossier}
          masks={masking.masks}
          saving={masking.save.isPending}
          saved={masking.save.isSuccess}
          onToggle={masking.toggle}
          onShow={(id) => {
            onStep('work');
            window.requestAnimationFrame(() => {
              showFinding(id);
            });
          }}
        />
        <TwinNotice contestId={place.contestId} entryId={place.entryId} />
        <MaskList
          place={place}
          dossier={dossier}
          masks={masking.masks}
          saving={masking.save.isPending}
          onSet={masking.set}
        />
        <SimilarWorks place={place} version={dossier.version} />
        <Authors dossier={dossier} />
        <History dossier={dossier} />
      </div>
    </>
  );
}
