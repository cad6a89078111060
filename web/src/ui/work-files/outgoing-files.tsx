import type { ReactNode } from 'react';

import type { TransferQueue, Way } from './transfer-queue.js';
import { TransferRow } from './transfer-row.js';
import classes from './transfers.module.css';

interface OutgoingFilesProps {
  /** Null where nothing ends while they are on their way. */
  readonly deadlineAt: string | null;
  readonly queue: Pick<TransferQueue, 'pause' | 'resume' | 'remove'>;
  readonly transfers: readonly Way[];
  /** Gives up what the server has of a file that the person has dropped. */
  readonly onDropped: (file: File) => Promise<void>;
}

/** The files that this page is sending. */
export function OutgoingFiles({ deadlineAt, queue, transfers, onDropped }: OutgoingFilesProps): ReactNode {
  if (transfers.length === 0) return null;
  return (
    <ul className={classes['list']}>
      {transfers.map((transfer) => (
        <TransferRow
          key={transfer.key}
          transfer={transfer}
          deadlineAt={deadlineAt}
          onPause={() => {
            queue.pause(transfer.key);
          }}
          onResume={() => {
            queue.resume(transfer.key);
          }}
          onDrop={() => {
            queue.remove(transfer.key);
            void onDropped(transfer.file).catch(() => undefined);
          }}
        />
      ))}
    </ul>
  );
}
