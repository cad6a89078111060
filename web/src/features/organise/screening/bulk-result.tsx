import type { ReactNode } from 'react';

import type { Batch } from '../../../api/types.js';
import { formatTime } from '../../../lib/i18n/index.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ProgressBar } from '../../../ui/progress-bar.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { useBulkUndo } from './teamwork.js';

function Progress({ words, done, total }: { words: string; done: number; total: number }): ReactNode {
  return (
    <div className={classes['padded']} role="status">
      <p className="ck-small">{words}</p>
      <ProgressBar value={done} max={total} label={words} />
    </div>
  );
}

function Failures({ failures }: Pick<Batch, 'failures'>): ReactNode {
  return (
    <ul className={classes['failures']} tabIndex={0}>
      {failures.map((failure) => (
        <li key={failure.entryId}>
          <b>{failure.receiptNumber}</b> {failure.detail}
        </li>
      ))}
    </ul>
  );
}

interface BulkResultProps {
  readonly contestId: string;
  readonly batch: Batch;
  readonly onBatch: (batch: Batch) => void;
  readonly onClose: () => void;
}

/** An act was taken back: what is as it was, what somebody has acted upon since, and whose letter had gone out. */
function Undone({ batch, onClose }: Pick<BulkResultProps, 'batch' | 'onClose'>): ReactNode {
  const t = useDeskT();
  const { undo } = batch;
  if (undo === null) return null;
  const { total, done, failures, letters, finishedAt } = undo;
  if (finishedAt === null)
    return <Progress words={t('bulk.undo.progress', { done, total })} done={done} total={total} />;
  const clean = failures.length === 0 && letters === 0;
  return (
    <div className={classes['bulkResult']}>
      <Notice
        tone={clean ? 'green' : 'amber'}
        role="status"
        title={t('bulk.undone', { count: total - failures.length })}
        actions={
          <QuietButton size="xs" onClick={onClose}>
            {t('bulk.close')}
          </QuietButton>
        }
      >
        {batch.kind === 'assign' ? null : (
          <p>{letters === 0 ? t('bulk.undone.silent') : t('bulk.undone.letters', { count: letters })}</p>
        )}
        {failures.length === 0 ? null : (
          <>
            <p>{t('bulk.failed', { count: failures.length })}</p>
            <Failures failures={failures} />
          </>
        )}
      </Notice>
    </div>
  );
}

/** What came of an act on many works, and the way to take it back while there is time. */
export function BulkResult({ contestId, batch, onBatch, onClose }: BulkResultProps): ReactNode {
  const t = useDeskT();
  const undo = useBulkUndo(contestId, onBatch);
  const { done, total, failures, finishedAt, undoUntil } = batch;
  if (finishedAt === null)
    return <Progress words={t('bulk.progress', { done, total })} done={done} total={total} />;
  if (batch.undo !== null) return <Undone batch={batch} onClose={onClose} />;
  const until = undoUntil === null ? '' : formatTime(undoUntil);
  return (
    <div className={classes['bulkResult']}>
      <Notice
        tone={failures.length === 0 ? 'green' : 'amber'}
        role="status"
        title={t('bulk.done', { act: t(`bulk.${batch.kind}`), count: total - failures.length })}
        actions={
          <>
            {batch.can.undo ? (
              <PlainButton
                size="xs"
                loading={undo.isPending}
                onClick={() => {
                  undo.mutate(batch.id);
                }}
              >
                {t('bulk.undo')}
              </PlainButton>
            ) : null}
            <QuietButton size="xs" onClick={onClose}>
              {t('bulk.close')}
            </QuietButton>
          </>
        }
      >
        {batch.can.undo ? (
          <p>{t(batch.kind === 'assign' ? 'bulk.undo.until.assign' : 'bulk.undo.until', { at: until })}</p>
        ) : null}
        <ProblemAlert error={undo.error} />
        {failures.length === 0 ? null : (
          <>
            <p>{t('bulk.failed', { count: failures.length })}</p>
            <Failures failures={failures} />
          </>
        )}
      </Notice>
    </div>
  );
}
