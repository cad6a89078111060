import type { ReactNode } from 'react';

import { dropArchive, isSameFile, openArchives } from '../../../api/transfer.js';
import type { UnitImport } from '../../../api/types.js';
import { formatBytes, useLocale } from '../../../lib/i18n/index.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FileChooser } from '../../../ui/work-files/file-chooser.js';
import type { ChoiceRules } from '../../../ui/work-files/file-rules.js';
import { OpenTransferRow } from '../../../ui/work-files/open-transfer.js';
import { OutgoingFiles } from '../../../ui/work-files/outgoing-files.js';
import { useArchiveTransfers } from '../../../ui/work-files/use-transfers.js';
import { useUnitT } from '../messages.js';
import { forgetArchiveParts, showArchive, useOpenArchives } from '../queries.js';
import classes from '../unit.module.css';

const rules: ChoiceRules = { types: ['zip'], maxBytes: 1024 ** 3, most: 1 };

interface ArchiveProps {
  readonly contestId: string;
  readonly list: UnitImport;
}

/** A file that the server has. */
export function Chosen({ file }: { readonly file: UnitImport['list'] }): ReactNode {
  const t = useUnitT();
  const locale = useLocale();
  return <p>{t('file.chosen', { name: file.name, size: formatBytes(file.bytes, locale) })}</p>;
}

/** Whether the archive of a list is being sent from this page. */
export function useArchiveOnItsWay(importId: string): boolean {
  const { transfers } = useArchiveTransfers(importId, showArchive);
  return transfers.some(({ state }) => state !== 'failed');
}

/** Gives up what the server has of an archive that was dropped. */
async function dropParts(contestId: string, importId: string, file: File): Promise<void> {
  const parts = (await openArchives(contestId, importId)).filter((one) => isSameFile(one, file));
  for (const part of parts) await dropArchive(contestId, importId, part.id);
  await forgetArchiveParts(importId);
}

/** The archive of a list: it goes up in pieces, through lost lines, and on from where it was after a closed browser. */
export function Archive({ contestId, list }: ArchiveProps): ReactNode {
  const t = useUnitT();
  const importId = list.id;
  const { queue, transfers } = useArchiveTransfers(importId, showArchive);
  const parts = useOpenArchives(contestId, importId);
  const left = (parts.data ?? []).filter((part) => !transfers.some(({ file }) => isSameFile(part, file)));
  const send = (files: readonly File[]): void => {
    for (const { key } of transfers) queue.remove(key);
    queue.add(files.map((file) => ({ contestId, importId, file })));
  };
  const free = transfers.length === 0 && left.length === 0;
  return (
    <section className={classes['step']}>
      <h2>{t('step.archive')}</h2>
      <p className="ck-soft">{t('step.archive.help')}</p>
      {list.archive === null ? null : <Chosen file={list.archive} />}
      <ProblemAlert error={parts.error} />
      <OutgoingFiles
        deadlineAt={null}
        queue={queue}
        transfers={transfers}
        onDropped={(file) => dropParts(contestId, importId, file)}
      />
      {left.map((part) => (
        <OpenTransferRow
          key={part.id}
          open={part}
          onDrop={async () => {
            await dropArchive(contestId, importId, part.id);
            await forgetArchiveParts(importId);
          }}
          onFile={(file) => {
            send([file]);
          }}
        />
      ))}
      {free ? (
        <FileChooser
          rules={rules}
          standing={list.archive === null ? 0 : 1}
          adds={false}
          disabled={false}
          onFiles={send}
        />
      ) : null}
    </section>
  );
}
