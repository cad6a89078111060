import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { MailView } from '../../../api/types.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { LinkedText } from './linked-text.js';
import classes from './mails.module.css';
import { useMailsT } from './messages.js';

function Mail({ mail }: { readonly mail: MailView }): ReactNode {
  const t = useMailsT();
  const locale = useLocale();
  return (
    <article className={classes['mail']}>
      <dl className={classes['head']}>
        <div>
          <dt>{t('to')}</dt>
          <dd>{mail.to}</dd>
        </div>
        <div>
          <dt>{t('sent')}</dt>
          <dd className="ck-numbers">{formatDateTime(mail.sentAt, locale)}</dd>
        </div>
      </dl>
      <div className={classes['text']}>
        <LinkedText text={mail.text} />
      </div>
    </article>
  );
}

/** One mail: its text, as it was sent. */
export function MailPage({ mailId }: { readonly mailId: string }): ReactNode {
  const t = useMailsT();
  const mail = useQuery({
    queryKey: ['mails', 'one', mailId],
    queryFn: () => body(api.GET('/api/mails/{id}', { params: { path: { id: mailId } } })),
    staleTime: Infinity,
  });
  return (
    <Page
      title={mail.data?.subject ?? t('mail')}
      breadcrumb={[{ label: t('back'), href: '/thu' }]}
      width="narrow"
    >
      <QueryView query={mail} shape="text">
        {(found) => <Mail mail={found} />}
      </QueryView>
    </Page>
  );
}
