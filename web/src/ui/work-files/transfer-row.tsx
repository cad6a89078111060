import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Unreachable } from '../../api/problem.js';
import { serverNow } from '../../api/server-time.js';
import { formatBytes, formatDuration, useLocale } from '../../lib/i18n/index.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { IconButton } from '../icon-button.js';
import { ProgressBar } from '../progress-bar.js';
import { useTransferT } from './transfer-messages.js';
import type { Way } from './transfer-queue.js';
import classes from './transfers.module.css';

interface TransferRowProps {
  readonly transfer: Way;
  readonly deadlineAt: string | null;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onDrop: () => void;
}

/** Rounded, so that the number does not jump with every piece. */
function rounded(seconds: number): number {
  const step = seconds < 60 ? 5 : 60;
  return Math.max(5, Math.ceil(seconds / step) * step);
}

function useLeft(transfer: Way, deadlineAt: string | null): { words: string | null; late: boolean } {
  const t = useTransferT();
  const locale = useLocale();
  const { file, sent, bytesPerSecond } = transfer;
  if (bytesPerSecond === null || bytesPerSecond <= 0) return { words: null, late: false };
  const seconds = Math.max(0, file.size - sent) / bytesPerSecond;
  const late = deadlineAt !== null && serverNow() + seconds * 1000 > new Date(deadlineAt).getTime();
  return { words: t('left', { time: formatDuration(rounded(seconds) * 1000, locale) }), late };
}

function Words({ transfer, left }: { readonly transfer: Way; readonly left: string | null }): ReactNode {
  const t = useTransferT();
  const locale = useLocale();
  const { file, sent, state, error } = transfer;
  const amount = t('amount', { sent: formatBytes(sent, locale), size: formatBytes(file.size, locale) });
  const lost =
    state === 'waiting' && !(error instanceof Unreachable) ? 'state.waiting.server' : `state.${state}`;
  return (
    <p className="ck-soft ck-small ck-numbers">
      <span role="status">{t(lost as 'state.waiting')}</span>
      {' · '}
      {amount}
      {left === null ? null : ` · ${left}`}
    </p>
  );
}

/** A file on its way: how much has gone, how long the rest takes, and what the person can do about it. */
export function TransferRow({
  transfer,
  deadlineAt,
  onPause,
  onResume,
  onDrop,
}: TransferRowProps): ReactNode {
  const t = useTransferT();
  const { file, sent, state, error } = transfer;
  const { name } = file;
  const percent = Math.min(100, Math.floor((sent / Math.max(1, file.size)) * 100));
  const { words, late } = useLeft(transfer, deadlineAt);
  const moving = state === 'sending' || state === 'waiting' || state === 'queued';
  return (
    <li className={classes['row']} data-state={state}>
      <div className={classes['head']}>
        <span className={classes['name']}>{name}</span>
        {moving ? (
          <IconButton icon={IconPlayerPause} label={t('pause.of', { name })} bordered onClick={onPause} />
        ) : null}
        {state === 'paused' || state === 'failed' ? (
          <IconButton icon={IconPlayerPlay} label={t('resume.of', { name })} bordered onClick={onResume} />
        ) : null}
        {state === 'placing' ? null : (
          <IconButton icon={IconX} label={t('cancel.of', { name })} bordered onClick={onDrop} />
        )}
      </div>
      <ProgressBar value={percent} label={t('progress', { name, percent })} />
      <Words transfer={transfer} left={words} />
      {late ? <p className={classes['late']}>{t('left.late')}</p> : null}
      {state === 'failed' ? <ProblemAlert error={error} /> : null}
    </li>
  );
}
