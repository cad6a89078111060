import { useEffect, useSyncExternalStore } from 'react';

import { useConnection } from '../../api/connection.js';
import { queryClient, keys } from '../../api/query.js';
import { type OutgoingArchive, sendArchive, sendFile } from '../../api/transfer.js';
import { fetchEntry } from '../../api/fetch-entry.js';
import { type Outgoing, type Transfer, TransferQueue } from './transfer-queue.js';

/** One queue for each work: walking to another page of the application stops nothing. */
const queues = new Map<string, TransferQueue>();
const busy: { readonly isBusy: boolean }[] = [];

async function showPlaced(entryId: string): Promise<void> {
  queryClient.setQueryData(keys.entry(entryId), await fetchEntry(entryId));
  await queryClient.invalidateQueries({ queryKey: keys.transfers(entryId) });
  await queryClient.invalidateQueries({ queryKey: keys.myEntries });
}

function queueOf(entryId: string): TransferQueue {
  const known = queues.get(entryId);
  if (known !== undefined) return known;
  const queue = new TransferQueue({ send: sendFile, onPlaced: (file) => showPlaced(file.entryId) });
  queues.set(entryId, queue);
  busy.push(queue);
  return queue;
}

/** Closing the browser breaks uploads off; what has come stays, but the browser asks first. */
function warnWhileBusy(event: BeforeUnloadEvent): void {
  if (busy.some((queue) => queue.isBusy)) event.preventDefault();
}

const archiveQueues = new Map<string, TransferQueue<OutgoingArchive>>();

/** The queue of a list's archive; like those of works it goes on while one walks about. */
function archiveQueueOf(importId: string, onPlaced: QueuePlaced): TransferQueue<OutgoingArchive> {
  const known = archiveQueues.get(importId);
  if (known !== undefined) return known;
  const queue = new TransferQueue<OutgoingArchive>({ send: sendArchive, onPlaced });
  archiveQueues.set(importId, queue);
  busy.push(queue);
  return queue;
}

type QueuePlaced = (archive: OutgoingArchive) => Promise<void>;

/** The files of a work that are on their way from this page. */
export function useTransfers(entryId: string): {
  readonly queue: TransferQueue;
  readonly transfers: readonly Transfer[];
} {
  return useQueue(queueOf(entryId));
}

/** The archive of a list that is on its way from this page. */
export function useArchiveTransfers(
  importId: string,
  onPlaced: QueuePlaced,
): {
  readonly queue: TransferQueue<OutgoingArchive>;
  readonly transfers: readonly Transfer<OutgoingArchive>[];
} {
  return useQueue(archiveQueueOf(importId, onPlaced));
}

function useQueue<T extends Outgoing>(
  queue: TransferQueue<T>,
): { readonly queue: TransferQueue<T>; readonly transfers: readonly Transfer<T>[] } {
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
