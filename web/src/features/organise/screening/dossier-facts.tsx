import type { ReactNode } from 'react';

import type { DossierView } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { bulkKinds } from './bulk-ask.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';

/** Who wrote the work. */
export function Authors({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  return (
    <section className={classes['box']} aria-label={t('authors.title')}>
      <h2 className={classes['boxTitle']}>{t('authors.title')}</h2>
      <ul className={classes['rows']}>
        {dossier.authors.map((author, index) => {
          const facts = [
            author.penName === null ? null : t('authors.pen-name', { name: author.penName }),
            author.birthYear === null ? null : t('authors.born', { year: author.birthYear }),
            author.position,
            author.unitName,
            author.phone,
            author.email,
            author.address,
          ].filter((fact) => fact !== null && fact !== '');
          return (
            <li key={`${String(index)}-${author.fullName}`}>
              <p>{author.fullName}</p>
              <p className={classes['meta']}>{facts.join(' · ')}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What has happened to the work, the latest last. */
export function History({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const words = ({ what, detail }: DossierView['history'][number]): string => {
    if (what === 'assigned' && detail === null) return t('history.unassigned');
    if (what === 'taken-back') {
      const act = bulkKinds.find((kind) => kind === detail);
      return t('history.taken-back', { detail: act === undefined ? '' : t(`bulk.${act}`) });
    }
    const shown =
      what === 'correction-asked' && detail !== null ? formatShortDateTime(detail, locale) : detail;
    return t(`history.${what}`, { detail: shown ?? '' });
  };
  return (
    <section className={classes['box']} aria-label={t('history.title')}>
      <h2 className={classes['boxTitle']}>{t('history.title')}</h2>
      <ol className={classes['history']}>
        {dossier.history.map((event, index) => (
          <li key={`${event.at}-${event.what}-${String(index)}`}>
            <p>{words(event)}</p>
            <p className={classes['meta']}>
              <time dateTime={event.at}>{formatShortDateTime(event.at, locale)}</time>
              {event.by === null ? '' : ` · ${event.by}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
