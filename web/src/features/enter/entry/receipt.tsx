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

/** The receipt as a ticket: number, time, file, fingerprint. */
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
        <dl>
          <dt>{t('receipt.file')}</dt>
          <dd>
            {receipt.clientName} <span className="ck-soft">({formatBytes(receipt.bytes, locale)})</span>
          </dd>
          <dt>{t('receipt.digest')}</dt>
          <dd>
            <Digest hex={receipt.sha256} />
          </dd>
        </dl>
        <p className="ck-soft ck-small">{entry.can.edit ? t('received.edit') : t('receipt.digest.what')}</p>
      </div>
    </section>
  );
}
