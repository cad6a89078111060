import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';

import { isSameFile } from '../../api/transfer.js';
import type { OpenArchive } from '../../api/types.js';
import { formatBytes, formatShortDateTime, useLocale } from '../../lib/i18n/index.js';
import { PlainButton, QuietButton } from '../buttons.js';
import { Notice } from '../feedback/notice.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { ProgressBar } from '../progress-bar.js';
import { endingOf } from './file-rules.js';
import { useTransferT } from './transfer-messages.js';
import classes from './transfers.module.css';

interface OpenTransferRowProps {
  readonly open: OpenArchive;
  /** Gives up what has come. */
  readonly onDrop: () => Promise<unknown>;
  readonly onFile: (file: File) => void;
}

/** A file of which a part has come: browsers forget files, so the person is asked for the same one again. */
export function OpenTransferRow({ open, onDrop, onFile }: OpenTransferRowProps): ReactNode {
  const t = useTransferT();
  const locale = useLocale();
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [other, setOther] = useState<string | null>(null);
  const drop = useMutation({ mutationFn: onDrop });
  const percent = Math.floor((open.received / Math.max(1, open.bytes)) * 100);
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const same = isSameFile(open, file);
    setOther(same ? null : file.name);
    if (same) onFile(file);
  };
  return (
    <div className={classes['row']}>
      <span className={classes['name']}>{open.clientName}</span>
      <ProgressBar value={percent} label={t('progress', { name: open.clientName, percent })} />
      <p className="ck-soft ck-small">
        {t('open.what', {
          percent,
          sent: formatBytes(open.received, locale),
          size: formatBytes(open.bytes, locale),
          until: formatShortDateTime(open.expiresAt, locale),
        })}
      </p>
      <input
        ref={input}
        id={inputId}
        type="file"
        className="ck-hidden"
        tabIndex={-1}
        aria-label={t('open.choose')}
        accept={`.${endingOf(open.clientName)}`}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <div className={classes['invite']}>
        <PlainButton onClick={() => input.current?.click()}>{t('open.choose')}</PlainButton>
        <QuietButton
          loading={drop.isPending}
          aria-label={t('cancel.of', { name: open.clientName })}
          onClick={() => {
            drop.mutate();
          }}
        >
          {t('cancel')}
        </QuietButton>
      </div>
      {other === null ? null : (
        <Notice tone="amber" role="alert">
          <p>{t('refused.other', { name: other })}</p>
        </Notice>
      )}
      <ProblemAlert error={drop.error} />
    </div>
  );
}
