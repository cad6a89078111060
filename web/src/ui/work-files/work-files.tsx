import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { keys } from '../../api/query.js';
import { isSameFile, openTransfers } from '../../api/transfer.js';
import type { EntryView, FileRole, OpenTransfer } from '../../api/types.js';
import { rulesOf } from './file-rules.js';
import { RoleFiles } from './role-files.js';
import type { Transfer } from './transfer-queue.js';
import { useTransfers } from './use-transfers.js';

interface WorkFilesProps {
  readonly entry: EntryView;
  /** When uploads have to be through; null where none is too late. */
  readonly deadlineAt: string | null;
  readonly onView: (entry: EntryView) => void;
}

/** Unfinished uploads that are not going on in this page. */
function useOpenTransfers(entry: EntryView, transfers: readonly Transfer[]): OpenTransfer[] {
  const query = useQuery({
    queryKey: keys.transfers(entry.id),
    queryFn: () => openTransfers(entry.id),
    enabled: entry.can.upload,
  });
  return (query.data ?? []).filter((one) => !transfers.some(({ file }) => isSameFile(one, file)));
}

/** The files of a work, each in its role: those that have come, those on their way, and the way to add more. */
export function WorkFiles({ entry, deadlineAt, onView }: WorkFilesProps): ReactNode {
  const { queue, transfers } = useTransfers(entry.id);
  const open = useOpenTransfers(entry, transfers);
  const roles = entry.offers.map(rulesOf);
  const first = roles[0]?.role ?? 'work';
  // What was begun in a role that the category no longer has is shown with the text.
  const roleOf = (role: FileRole | null): FileRole =>
    role !== null && roles.some((rules) => rules.role === role) ? role : first;
  return (
    <>
      {roles.map((rules) => (
        <RoleFiles
          key={rules.role}
          entry={entry}
          deadlineAt={deadlineAt}
          rules={rules}
          queue={queue}
          transfers={transfers.filter(({ role }) => roleOf(role) === rules.role)}
          open={open.filter(({ role }) => roleOf(role) === rules.role)}
          onView={onView}
        />
      ))}
    </>
  );
}
