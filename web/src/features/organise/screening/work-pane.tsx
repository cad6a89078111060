import '../../../ui/theme/serif.css';

import { IconChevronDown, IconChevronUp, IconDownload, IconEyeOff } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';

import type { DossierView, Mask } from '../../../api/types.js';
import { formatBytes, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { IconButton } from '../../../ui/icon-button.js';
import { StateBadge } from '../../../ui/state-badge.js';
import classes from './desk.module.css';
import { ConfirmText } from './confirm-text.js';
import { useDeskT } from './messages.js';
import { partsOf } from './original/leaves.js';
import { Original } from './original/original.js';
import type { Place } from './queries.js';
import { useWordCursor } from './use-word-cursor.js';
import { WorkFacts } from './work-facts.js';
import { WorkFiles, WorkMedia } from './work-files.js';
import { WorkText } from './work-text.js';
import { BlindCopy, Compared, FormerVersion } from './work-views.js';

/** Ways of looking at a work. */
export type WorkView = 'text' | 'original' | 'blind' | 'compare' | 'former' | 'file';

interface WorkPaneProps {
  readonly place: Place;
  readonly dossier: DossierView;
  readonly masks: readonly Mask[];
  readonly container: RefObject<HTMLDivElement | null>;
  readonly selected: boolean;
  readonly onMask: () => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

function Views({
  views,
  view,
  onView,
  children,
}: {
  readonly views: readonly WorkView[];
  readonly view: WorkView;
  readonly onView: (view: WorkView) => void;
  readonly children: ReactNode;
}): ReactNode {
  const t = useDeskT();
  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const step = event.key === 'ArrowRight' ? 1 : -1;
    const other = views[(views.indexOf(view) + step + views.length) % views.length] ?? 'text';
    onView(other);
    document.getElementById(`view-${other}`)?.focus();
  };
  return (
    <div className={classes['views']}>
      <div role="tablist" aria-label={t('tabs')}>
        {views.map((each) => (
          <button
            key={each}
            id={`view-${each}`}
            type="button"
            role="tab"
            className={classes['view']}
            aria-selected={view === each}
            aria-controls="work-view"
            tabIndex={view === each ? 0 : -1}
            onKeyDown={move}
            onClick={() => {
              onView(each);
            }}
          >
            {t(`tab.${each}`)}
          </button>
        ))}
      </div>
      <div className={classes['viewTools']}>{children}</div>
    </div>
  );
}

function Notices({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const { file } = dossier;
  if (file === null) return <Notice tone="amber">{t('text.no-file')}</Notice>;
  const { state, reasons } = file.inspection;
  return (
    <>
      {state === 'waiting' ? (
        <Notice tone="blue" role="status">
          {t('text.waiting')}
        </Notice>
      ) : null}
      {state === 'failed' ? <Notice tone="amber">{t('text.failed')}</Notice> : null}
      {reasons.length === 0 ? null : (
        <Notice tone="amber" title={t('text.notes')}>
          {reasons.map((reason) => (
            <p key={reason.code}>{reason.detail}</p>
          ))}
        </Notice>
      )}
      {state !== 'waiting' && dossier.text.trim() === '' ? (
        <Notice tone="amber">{t('text.none')}</Notice>
      ) : null}
    </>
  );
}

function MaskButton({ dossier, selected, onMask }: WorkPaneProps): ReactNode {
  const t = useDeskT();
  if (!dossier.can.mask) return null;
  return (
    <PlainButton
      leftSection={<IconEyeOff size={18} aria-hidden />}
      // Pressing must not take the selection away.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onMask}
      disabled={!selected}
      title={t(selected ? 'mask.selection.key' : 'mask.select-first')}
    >
      {t('mask.selection')}
    </PlainButton>
  );
}

function Download({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const { file, entryId } = dossier;
  if (file === null || !dossier.can.readFiles) return null;
  const size = formatBytes(file.bytes, locale);
  return (
    <AnchorButton
      tone="quiet"
      href={`/api/entries/${entryId}/files/${file.id}/content`}
      download
      aria-label={t('download.label', { name: file.clientName, size })}
      title={file.clientName}
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {t('download')}
    </AnchorButton>
  );
}

/** The work itself: what it is, its text with everything marked, and the copy that judges would get. */
export function WorkPane(props: WorkPaneProps): ReactNode {
  const t = useDeskT();
  const { dossier, onPrevious, onNext } = props;
  const parts = dossier.can.readFiles ? partsOf(dossier.entryId, dossier.files) : [];
  const recognised = dossier.file?.inspection.text?.origin === 'recognition';
  // What was written on paper, or is sound or film, is looked at before its text is read.
  const seenFirst = parts.length > 0 && (recognised || dossier.text.trim() === '');
  const [chosen, setView] = useState<WorkView | null>(null);
  const view = chosen ?? (seenFirst ? 'original' : 'text');
  const views: readonly WorkView[] = [
    'text',
    ...(parts.length > 0 ? (['original'] as const) : []),
    'blind',
    'compare',
    ...(dossier.hasFormer ? (['former'] as const) : []),
    'file',
  ];
  const move = useWordCursor(props.container, dossier.text);
  return (
    <>
      <div className={classes['workHead']}>
        <div className={classes['workLine']}>
          <span className={classes['number']}>{dossier.receiptNumber}</span>
          <StateBadge of="screening" state={dossier.state} />
          <span>
            <IconButton
              icon={IconChevronUp}
              label={t('previous')}
              disabled={onPrevious === null}
              onClick={() => onPrevious?.()}
            />
            <IconButton
              icon={IconChevronDown}
              label={t('next')}
              disabled={onNext === null}
              onClick={() => onNext?.()}
            />
          </span>
        </div>
        <h2>{dossier.title}</h2>
        <WorkFacts dossier={dossier} />
        <Views views={views} view={view} onView={setView}>
          {view === 'text' || view === 'original' ? <MaskButton {...props} /> : null}
          <Download dossier={dossier} />
        </Views>
      </div>
      <div
        className={classes['reading']}
        id="work-view"
        role="tabpanel"
        aria-labelledby={`view-${view}`}
        aria-describedby={view === 'text' ? 'work-keys' : undefined}
        tabIndex={0}
        onKeyDown={view === 'text' ? move : undefined}
      >
        <p id="work-keys" className="ck-hidden">
          {t('keys.arrows')}
        </p>
        {view === 'text' ? (
          <>
            <div className={classes['notices']}>
              <Notices dossier={dossier} />
              <ConfirmText key={dossier.entryId} place={props.place} dossier={dossier} />
            </div>
            <WorkMedia dossier={dossier} />
            <WorkText dossier={dossier} masks={props.masks} container={props.container} />
          </>
        ) : view === 'original' ? (
          <Original
            key={dossier.entryId}
            parts={parts}
            recognised={recognised}
            text={
              <>
                <ConfirmText key={dossier.entryId} place={props.place} dossier={dossier} />
                <WorkText dossier={dossier} masks={props.masks} container={props.container} />
              </>
            }
          />
        ) : view === 'blind' ? (
          <BlindCopy {...props} />
        ) : view === 'compare' ? (
          <Compared {...props} />
        ) : view === 'former' ? (
          <FormerVersion {...props} />
        ) : (
          <WorkFiles dossier={dossier} />
        )}
      </div>
    </>
  );
}
