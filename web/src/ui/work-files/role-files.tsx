import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';

import { api, body } from '../../api/client.js';
import { dropTransfer, isSameFile, openTransfers } from '../../api/transfer.js';
import { keys, queryClient } from '../../api/query.js';
import type { EntryFile, EntryView, OpenTransfer } from '../../api/types.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { FileChooser } from './file-chooser.js';
import { isPicture, type RoleRules } from './file-rules.js';
import { OpenTransferRow } from './open-transfer.js';
import { OutgoingFiles } from './outgoing-files.js';
import { StandingFile } from './standing-file.js';
import { useTransferT } from './transfer-messages.js';
import type { Transfer, TransferQueue } from './transfer-queue.js';
import classes from './transfers.module.css';

interface RoleFilesProps {
  readonly entry: EntryView;
  readonly deadlineAt: string | null;
  readonly rules: RoleRules;
  readonly queue: TransferQueue;
  /** Those of this role. */
  readonly transfers: readonly Transfer[];
  /** Begun before or elsewhere, and not on their way now. */
  readonly open: readonly OpenTransfer[];
  readonly onView: (entry: EntryView) => void;
}

/** Gives up what the server has of a file that the person has dropped. */
async function dropParts(entryId: string, file: File): Promise<void> {
  const parts = (await openTransfers(entryId)).filter((one) => isSameFile(one, file));
  for (const part of parts) await dropTransfer(entryId, part.id);
  await queryClient.invalidateQueries({ queryKey: keys.transfers(entryId) });
}

function useFileActs({ entry, onView }: Pick<RoleFilesProps, 'entry' | 'onView'>) {
  const path = { entryId: entry.id };
  const remove = useMutation({
    mutationFn: (file: EntryFile) =>
      body(
        api.DELETE('/api/entries/{entryId}/files/{fileId}', {
          params: { path: { ...path, fileId: file.id } },
        }),
      ),
    onSuccess: onView,
  });
  const move = useMutation({
    mutationFn: ({ file, position }: { readonly file: EntryFile; readonly position: number }) =>
      body(
        api.PUT('/api/entries/{entryId}/files/{fileId}/position', {
          params: { path: { ...path, fileId: file.id } },
          body: { position },
        }),
      ),
    onSuccess: onView,
  });
  return { remove, move, busy: remove.isPending || move.isPending, error: remove.error ?? move.error };
}

function Standing({
  entry,
  files,
  onView,
}: Pick<RoleFilesProps, 'entry' | 'onView'> & { readonly files: readonly EntryFile[] }): ReactNode {
  const { remove, move, busy, error } = useFileActs({ entry, onView });
  return (
    <>
      <ul className={classes['list']}>
        {files.map((file) => (
          <StandingFile
            key={file.id}
            entryId={entry.id}
            file={file}
            of={files.length}
            editable={entry.can.upload}
            busy={busy}
            onRemove={() => {
              remove.mutate(file);
            }}
            onMove={(position) => {
              move.mutate({ file, position });
            }}
          />
        ))}
      </ul>
      <ProblemAlert error={error} />
    </>
  );
}

/** Where a file of the role goes: pages and proofs follow each other, anything else replaces what stands. */
function positionOf(
  rules: RoleRules,
  files: readonly EntryFile[],
  chosen: File,
  index: number,
): 'next' | null {
  if (rules.role === 'proof') return 'next';
  const follows = index > 0 || files.every((one) => isPicture(one.clientName));
  return rules.role === 'work' && isPicture(chosen.name) && follows ? 'next' : null;
}

/** The files of one role: those that have come, those on their way, and the way to add or replace one. */
export function RoleFiles(props: RoleFilesProps): ReactNode {
  const { entry, deadlineAt, rules, queue, transfers, open, onView } = props;
  const t = useTransferT();
  const headingId = useId();
  const { role } = rules;
  const files = entry.files.filter((file) => file.role === role);
  const send = (chosen: readonly File[]): void => {
    queue.add(
      chosen.map((file, index) => {
        return { entryId: entry.id, file, role, position: positionOf(rules, files, file, index) };
      }),
    );
  };
  const pages = role === 'work' && files.length > 0 && files.every((file) => isPicture(file.clientName));
  const adds = role === 'proof' || pages || files.length === 0;
  return (
    <section className={classes['role']} aria-labelledby={headingId}>
      <h3 id={headingId}>{t(`role.${role}`)}</h3>
      <p className="ck-soft ck-small">{t(`role.${role}.what`)}</p>
      {files.length === 0 ? null : <Standing entry={entry} files={files} onView={onView} />}
      <OutgoingFiles
        deadlineAt={deadlineAt}
        queue={queue}
        transfers={transfers}
        onDropped={(file) => dropParts(entry.id, file)}
      />
      {open.map((one) => (
        <OpenTransferRow
          key={one.id}
          open={one}
          onDrop={async () => {
            await dropTransfer(entry.id, one.id);
            await queryClient.invalidateQueries({ queryKey: keys.transfers(entry.id) });
          }}
          onFile={(file) => {
            send([file]);
          }}
        />
      ))}
      {rules.most === 1 && transfers.length > 0 ? null : (
        <FileChooser
          rules={rules}
          standing={files.length + transfers.length}
          adds={adds}
          disabled={!entry.can.upload}
          onFiles={send}
        />
      )}
    </section>
  );
}
