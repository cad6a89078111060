import { type ReactNode, type RefObject, useMemo } from 'react';

import type { Stretch } from '../../../ui/use-selected-stretch.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { type Mark, paragraphsOf, type Run } from './passages.js';
import { useReadingT } from './reading-messages.js';
import reading from './reading.module.css';

interface WorkTextProps {
  readonly code: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly hits: readonly Stretch[];
  readonly at: number;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
  readonly article: RefObject<HTMLElement | null>;
  /** What floats over the text. */
  readonly children?: ReactNode;
}

/** The element in which a mark begins. */
export function markId(key: string): string {
  return `mark-${key}`;
}

function classOf({ hit }: Run, at: number): string {
  if (hit < 0) return '';
  return (hit === at ? reading['hitHere'] : reading['hit']) ?? '';
}

function MarkedRun({
  run,
  at,
  isOpen,
  onOpen,
}: {
  readonly run: Run & { readonly mark: Mark };
  readonly at: number;
  readonly isOpen: boolean;
  readonly onOpen: (key: string) => void;
}): ReactNode {
  const t = useReadingT();
  const { key, note } = run.mark;
  const open = (): void => {
    onOpen(key);
  };
  // Only where it begins can a mark be reached by keys: it is one thing, however many lines it runs over.
  const asButton = run.opens
    ? {
        id: markId(key),
        role: 'button',
        tabIndex: 0,
        'aria-expanded': isOpen,
        'aria-description': t(note === '' ? 'mark.no-note' : 'mark.has-note'),
        onKeyDown: (event: React.KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          open();
        },
      }
    : {};
  return (
    <mark
      {...asButton}
      data-offset={run.offset}
      {...(run.hit < 0 ? {} : { 'data-hit': run.hit })}
      className={`${reading['mark'] ?? ''} ${isOpen ? (reading['markOpen'] ?? '') : ''} ${
        note === '' ? '' : (reading['markNoted'] ?? '')
      } ${classOf(run, at)}`}
      onClick={open}
    >
      {run.text}
    </mark>
  );
}

/** The text of a work with the judge's marks and what was searched for; every letter keeps its place. */
export function WorkText(props: WorkTextProps): ReactNode {
  const { code, text, marks, hits, at, openKey, onOpen, article, children } = props;
  const t = useDeskT();
  const paragraphs = useMemo(() => paragraphsOf(text, marks, hits), [text, marks, hits]);
  return (
    <article
      ref={article}
      className={classes['text']}
      aria-label={t('text.label', { code })}
      lang="vi"
      tabIndex={-1}
    >
      {paragraphs.map((runs) => (
        <p key={runs[0]?.offset ?? 0}>
          {runs.map((run) =>
            run.mark === null ? (
              <span
                key={run.offset}
                data-offset={run.offset}
                {...(run.hit < 0 ? {} : { 'data-hit': run.hit })}
                className={classOf(run, at)}
              >
                {run.text}
              </span>
            ) : (
              <MarkedRun
                key={run.offset}
                run={{ ...run, mark: run.mark }}
                at={at}
                isOpen={run.mark.key === openKey}
                onOpen={onOpen}
              />
            ),
          )}
        </p>
      ))}
      {children}
    </article>
  );
}
