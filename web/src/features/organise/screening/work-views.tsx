import { type ReactNode, useMemo } from 'react';

import type { DossierView, Mask } from '../../../api/types.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { QueryView } from '../../../ui/query-view.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { type Place, useBlindCopy } from './queries.js';
import { useFormer } from './teamwork.js';
import { diffOf } from './text-diff.js';
import { WorkText } from './work-text.js';

interface ViewProps {
  readonly place: Place;
  readonly dossier: DossierView;
  readonly masks: readonly Mask[];
}

const marks = /(█████|\[(?:họ tên|bút danh|chức vụ|đơn vị|địa danh|liên hệ|đã lược)\])/u;

function BlindText({ text }: { readonly text: string }): ReactNode {
  return (
    <div className={`${classes['text'] ?? ''} ck-serif`} lang="vi">
      {text
        .split('\n')
        .map((line, index) => ({ line, key: String(index) }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, key }) => (
          <p key={key}>
            {line.split(marks).map((part, index) =>
              index % 2 === 1 ? (
                <mark key={`${key}-${String(index)}`} className={classes['stands']}>
                  {part}
                </mark>
              ) : (
                part
              ),
            )}
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

/** The original and the copy that judges will read, side by side, with what is masked marked in both. */
export function Compared({ place, dossier, masks }: ViewProps): ReactNode {
  const t = useDeskT();
  const copy = useBlindCopy(place, dossier.version);
  return (
    <div className={classes['compared']}>
      <section aria-label={t('compare.original')}>
        <h3>{t('compare.original')}</h3>
        <WorkText dossier={dossier} masks={masks} container={null} plain />
      </section>
      <section aria-label={t('compare.blind')}>
        <h3>{t('compare.blind')}</h3>
        <QueryView query={copy} shape="text">
          {({ text }) => <BlindText text={text} />}
        </QueryView>
      </section>
    </div>
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
