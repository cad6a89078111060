import type { ReactNode } from 'react';

import type { PrizeBoard } from '../../../api/types.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import classes from './council.module.css';
import { useCouncilT } from './messages.js';

/** What was done on the board, by whom and why. */
export function Changes({ changes }: { readonly changes: PrizeBoard['changes'] }): ReactNode {
  const t = useCouncilT();
  const locale = useLocale();
  return (
    <section aria-labelledby="changes" className={classes['changes']}>
      <h2 id="changes">{t('changes.title')}</h2>
      {changes.length === 0 ? (
        <EmptyState>{t('changes.none')}</EmptyState>
      ) : (
        <ol className={classes['changeList']}>
          {changes.map((change, index) => (
            // Two changes may share a moment; the list only ever grows at one end.
            <li key={`${change.at} ${String(index)}`}>
              <p className={classes['changeWhat']}>{change.what}</p>
              {change.reason === null ? null : <p>{t('changes.reason', { reason: change.reason })}</p>}
              <p className="ck-soft ck-small">
                {t('changes.by', { name: change.by, at: formatDateTime(change.at, locale) })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
