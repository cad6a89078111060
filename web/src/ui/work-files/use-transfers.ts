import { useEffect, useSyncExternalStore } from 'react';

import { useConnection } from '../../api/connection.js';
import { queryClient, keys } from '../../api/query.js';
import { sendFile } from '../../api/transfer.js';
import { fetchEntry } from '../../api/fetch-entry.js';
import { type Transfer, TransferQueue } from './transfer-queue.js';

/** One queue for each work: walking to another page of the application stops nothing. */
const queues = new Map<string, TransferQueue>();

async function showPlaced(entryId: string): Promise<void> {
  queryClient.setQueryData(keys.entry(entryId), await fetchEntry(entryId));
  await queryClient.invalidateQueries({ queryKey: keys.transfers(entryId) });
  await queryClient.invalidateQueries({ queryKey: keys.myEntries });
}

function queueOf(entryId: string): TransferQueue {
  const known = queues.get(entryId);
  if (known !== undefined) return known;
  const queue = new TransferQueue({ send: sendFile, onPlaced: showPlaced });
  queues.set(entryId, queue);
  return queue;
}

/** Closing the browser breaks uploads off; what has come stays, but the browser asks first. */
function warnWhileBusy(event: BeforeUnloadEvent): void {
  if ([...queues.values()].some((queue) => queue.isBusy)) event.preventDefault();
}

/** The files of a work that are on their way from this page. */
export function useTransfers(entryId: string): {
  readonly queue: TransferQueue;
  readonly transfers: readonly Transfer[];
} {
  const queue = queueOf(entryId);
  const connection = useConnection();
  useEffect(() => {
    if (connection === 'online') queue.retryNow();
  }, [queue, connection]);
  useEffect(() => {
    window.addEventListener('beforeunload', warnWhileBusy);
    return () => {
      window.removeEventListener('beforeunload', warnWhileBusy);
    };
  }, []);
  return { queue, transfers: useSyncExternalStore(queue.subscribe, queue.snapshot) };
}
