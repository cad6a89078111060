import { Fragment, type ReactNode, useMemo } from 'react';

import type { DossierView, Mask } from '../../../api/types.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { QueryView } from '../../../ui/query-view.js';
import classes from './desk.module.css';
import { paragraphsOf, type Segment } from './marks.js';
import { useDeskT } from './messages.js';
import { type Place, useBlindCopy } from './queries.js';
import { useFormer } from './teamwork.js';
import { diffOf } from './text-diff.js';
import { Runs, WorkText } from './work-text.js';

interface ViewProps {
  readonly place: Place;
  readonly dossier: DossierView;
  readonly masks: readonly Mask[];
}

const marks = /(█████|\[(?:họ tên|bút danh|chức vụ|đơn vị|địa danh|liên hệ|đã lược)\])/u;

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function BlindLine({ line }: { readonly line: string }): ReactNode {
  return line.split(marks).map((part, index) =>
    index % 2 === 1 ? (
      <mark key={index} className={classes['stands']}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

function BlindText({ text }: { readonly text: string }): ReactNode {
  return (
    <div className={`${classes['text'] ?? ''} ck-serif`} lang="vi">
      {linesOf(text).map((line, index) => (
        <p key={index}>
          <BlindLine line={line} />
        </p>
      ))}
    </div>
  );
}

/** Exactly what judges will read. */
export function BlindCopy({ place, dossier }: ViewProps): ReactNode {
  const t = useDeskT();
  const copy = useBlindCopy(place, dossier.version);
  return (
    <>
      <div className={classes['notices']}>
        <Notice tone="blue">{t('blind.what')}</Notice>
      </div>
      <QueryView query={copy} shape="text">
        {({ text }) => <BlindText text={text} />}
      </QueryView>
    </>
  );
}

/** Paragraph beside paragraph, so that a mask and what judges read in its place stand at one height. */
function Pairs({
  originals,
  lines,
}: {
  readonly originals: readonly (readonly Segment[])[];
  readonly lines: readonly string[];
}): ReactNode {
  const t = useDeskT();
  return (
    <div className={classes['pairs']}>
      <h3>{t('compare.original')}</h3>
      <h3>{t('compare.blind')}</h3>
      <p className={classes['once']}>{t('compare.once')}</p>
      {originals.map((segments, index) => {
        const same = !segments.some(({ masked }) => masked);
        return (
          <Fragment key={segments[0]?.offset ?? 0}>
            <div className="ck-serif" lang="vi">
              {same ? null : <span className={classes['pairName']}>{t('compare.original')}</span>}
              <p>
                <Runs segments={segments} />
              </p>
            </div>
            <div className="ck-serif" lang="vi" data-same={same}>
              {same ? null : <span className={classes['pairName']}>{t('compare.blind')}</span>}
              <p>
                <BlindLine line={lines[index] ?? ''} />
              </p>
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

/** The original and the copy that judges will read, side by side, with what is masked marked in both. */
export function Compared({ place, dossier, masks }: ViewProps): ReactNode {
  const t = useDeskT();
  const copy = useBlindCopy(place, dossier.version);
  const originals = useMemo(() => paragraphsOf(dossier.text, [], masks), [dossier.text, masks]);
  return (
    <QueryView query={copy} shape="text">
      {({ text }) => {
        const lines = linesOf(text);
        if (lines.length === originals.length) return <Pairs originals={originals} lines={lines} />;
        // A mask that runs over the end of a paragraph makes one of two: then each text stands for itself.
        return (
          <div className={classes['compared']}>
            <section aria-label={t('compare.original')}>
              <h3>{t('compare.original')}</h3>
              <WorkText dossier={dossier} masks={masks} container={null} plain />
            </section>
            <section aria-label={t('compare.blind')}>
              <h3>{t('compare.blind')}</h3>
              <BlindText text={text} />
            </section>
          </div>
        );
      }}
    </QueryView>
  );
}

function Changes({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const t = useDeskT();
  const parts = useMemo(() => diffOf(before, after), [before, after]);
  if (parts.every((part) => part.kind === 'same')) return <Notice tone="grey">{t('former.same')}</Notice>;
  return (
    <div className={`${classes['text'] ?? ''} ${classes['diff'] ?? ''} ck-serif`} lang="vi">
      {parts.map(({ kind, text }, index) => {
        const key = `${kind}-${String(index)}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </div>
  );
}

/** What the author changed since the correction was asked for. */
export function FormerVersion({ place, dossier }: ViewProps): ReactNode {
  const t = useDeskT();
  const former = useFormer(place);
  return (
    <>
      <div className={classes['notices']}>
        <Notice tone="blue">{t('former.what')}</Notice>
      </div>
      <QueryView query={former} shape="text">
        {({ text }) => <Changes before={text} after={dossier.text} />}
      </QueryView>
    </>
  );
}
