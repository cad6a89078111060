import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import { api, body } from '../../../api/client.js';
import { ApiProblem, Unreachable } from '../../../api/problem.js';
import { useAccount } from '../../../api/session.js';
import type { SheetView } from '../../../api/types.js';
import { judgeKeys } from '../queries.js';
import { laidOver, MarkQueue, type MarksStatus } from './mark-queue.js';
import type { Mark } from './passages.js';

/** The judge's private marks in a work, and the acts on them. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly status: MarksStatus;
  /** Makes a mark and returns its name. */
  readonly add: (place: Pick<Mark, 'start' | 'end'>) => string;
  readonly write: (mark: Mark) => void;
  readonly remove: (key: string) => void;
}

/** A random name for a mark, also where a page without encryption has no `randomUUID`. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function useQueue(sheetId: string): MarkQueue {
  const client = useQueryClient();
  const accountId = useAccount()?.id ?? '';
  const [queue] = useState(
    () =>
      new MarkQueue({
        storageKey: `chamkin.marks.${accountId}.${sheetId}`,
        storage: window.localStorage,
        send: async (markKey, mark) => {
          const params = { path: { sheetId, markKey } };
          const path = '/api/sheets/{sheetId}/marks/{markKey}';
          const marks = await (mark === null
            ? body(api.DELETE(path, { params }))
            : body(api.PUT(path, { params, body: { start: mark.start, end: mark.end, note: mark.note } })));
          client.setQueryData(judgeKeys.marks(sheetId), marks);
        },
        isUnreachable: (error) =>
          error instanceof Unreachable ||
          (error instanceof ApiProblem && (error.status >= 500 || error.status === 401)),
      }),
  );
  useEffect(() => {
    const resume = (): void => void queue.flush();
    resume();
    window.addEventListener('online', resume);
    return () => {
      window.removeEventListener('online', resume);
      void queue.flush().finally(() => {
        queue.pause();
      });
    };
  }, [queue]);
  return queue;
}

/** Reads and keeps the marks of a work. Give the component a `key` of the sheet's id. */
export function useMarks(sheet: SheetView): Marks {
  const queue = useQueue(sheet.id);
  const { pending, status } = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const { data } = useQuery({
    queryKey: judgeKeys.marks(sheet.id),
    queryFn: () => body(api.GET('/api/sheets/{sheetId}/marks', { params: { path: { sheetId: sheet.id } } })),
    enabled: sheet.state !== 'recused',
  });
  const marks = useMemo(() => laidOver(data ?? [], pending), [data, pending]);
  return {
    marks,
    status,
    add: (place) => {
      const key = newKey();
      queue.write({ ...place, key, note: '' });
      return key;
    },
    write: (mark) => {
      queue.write(mark);
    },
    remove: (key) => {
      queue.remove(key);
    },
  };
}
