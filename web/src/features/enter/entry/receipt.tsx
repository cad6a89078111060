import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { EntryView } from '../../../api/types.js';
import { formatBytes, formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton } from '../../../ui/buttons.js';
import { Digest } from '../../../ui/files/digest.js';
import { Badge } from '../../../ui/state-badge.js';
import { useEntryT } from '../entry-messages.js';
import classes from './receipt.module.css';

interface ReceiptProps {
  readonly entry: EntryView;
  readonly receipt: NonNullable<EntryView['receipt']>;
}

type ReceivedFile = ReceiptProps['receipt']['files'][number];

/** What a file is to the work; the pages of a work are counted. */
function usePart(files: readonly ReceivedFile[]): (file: ReceivedFile) => string {
  const t = useEntryT();
  return (file) => {
    const alike = files.filter(({ role }) => role === file.role);
    if (alike.length < 2) return t(`receipt.role.${file.role}`);
    const number = alike.indexOf(file) + 1;
    return file.role === 'work'
      ? t('receipt.page', { number })
      : `${t(`receipt.role.${file.role}`)} ${String(number)}`;
  };
}

/** Every file of the receipt: what it is, its name, its size, its fingerprint. */
function ReceivedFiles({ files }: { readonly files: readonly ReceivedFile[] }): ReactNode {
  const t = useEntryT();
  const locale = useLocale();
  const partOf = usePart(files);
  return (
    <>
      {files.length < 2 ? null : <h3>{t('receipt.files', { count: files.length })}</h3>}
      <ul className={classes['files']}>
        {files.map((file) => (
          <li key={file.fileId}>
            <p className="ck-soft ck-small">{partOf(file)}</p>
            <p className={classes['name']}>
              {file.clientName} <span className="ck-soft">({formatBytes(file.bytes, locale)})</span>
            </p>
            <p className="ck-soft ck-small">{t('receipt.digest')}</p>
            <Digest hex={file.sha256} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The receipt as a ticket: number, time, files, fingerprints. */
export function Receipt({ entry, receipt }: ReceiptProps): ReactNode {
  const t = useEntryT();
  const locale = useLocale();
  const at = formatDateTime(receipt.issuedAt, locale);
  const isVoid = entry.state === 'withdrawn';
  return (
    <section className={classes['ticket']} data-void={isVoid} aria-labelledby="receipt-title">
      <div className={classes['stub']}>
        <h2 id="receipt-title">{t('receipt.title')}</h2>
        <p className={classes['number']}>{receipt.number}</p>
        {isVoid ? (
          <Badge tone="grey" icon={IconArrowBackUp}>
            {t('receipt.void')}
          </Badge>
        ) : null}
        <p>
          {t('receipt.at')} {at} <span className="ck-soft">({t('receipt.zone')})</span>
        </p>
        {entry.can.downloadReceipt ? (
          <AnchorButton
            href={`/api/entries/${entry.id}/receipt.pdf`}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('receipt.pdf')}
          </AnchorButton>
        ) : null}
      </div>
      <div className={classes['facts']}>
        <ReceivedFiles files={receipt.files} />
        <p className="ck-soft ck-small">{entry.can.edit ? t('received.edit') : t('receipt.digest.what')}</p>
      </div>
    </section>
  );
}
