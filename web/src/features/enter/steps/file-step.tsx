import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { keys } from '../../../api/query.js';
import { isSameFile, openTransfers } from '../../../api/transfer.js';
import type { EntryView, FileRole, OpenTransfer } from '../../../api/types.js';
import { useT } from '../messages.js';
import { rolesOf } from './file-rules.js';
import { RoleFiles } from './role-files.js';
import { Step, type StepProps } from './step.js';
import type { Transfer } from './transfer-queue.js';
import { useTransfers } from './use-transfers.js';

interface FileStepProps extends StepProps {
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

/** Step 4: the files, each in its role, with what inspection says of the text beside the form. */
export function FileStep({ entry, category, onView }: FileStepProps): ReactNode {
  const t = useT();
  const { queue, transfers } = useTransfers(entry.id);
  const open = useOpenTransfers(entry, transfers);
  const needsTranslation = entry.missing.some(({ code }) => code === 'entry.translation-missing');
  const roles = rolesOf(category, entry.files, needsTranslation);
  const first = roles[0]?.role ?? 'work';
  // What was begun in a role that the category no longer has is shown with the text.
  const roleOf = (role: FileRole | null): FileRole =>
    role !== null && roles.some((rules) => rules.role === role) ? role : first;
  return (
    <Step step="file" entry={entry} intro={t('file.intro')}>
      {roles.map((rules) => (
        <RoleFiles
          key={rules.role}
          entry={entry}
          rules={rules}
          queue={queue}
          transfers={transfers.filter(({ role }) => roleOf(role) === rules.role)}
          open={open.filter(({ role }) => roleOf(role) === rules.role)}
          onView={onView}
        />
      ))}
    </Step>
  );
}
