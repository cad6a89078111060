import type { ReactNode } from 'react';

import type { AuthorView, ContestView, EntryView } from '../../../api/types.js';
import { formatBytes, useLocale } from '../../../lib/i18n/index.js';
import { useEntryT } from '../entry-messages.js';
import classes from './summary.module.css';

function Author({
  author,
  represents,
}: {
  readonly author: AuthorView;
  readonly represents: boolean;
}): ReactNode {
  const t = useEntryT();
  const facts = [
    represents ? t('sum.representative') : null,
    author.penName,
    author.birthYear,
    author.position,
    author.unitName,
    author.phone,
    author.email,
  ]
    .filter((fact) => fact !== null && fact !== '')
    .join(' · ');
  return (
    <li>
      <span className={classes['name']}>{author.fullName}</span>
      {facts === '' ? null : <span className="ck-soft"> · {facts}</span>}
    </li>
  );
}

/** What an entry holds, for reading. */
export function Summary({
  entry,
  contest,
}: {
  readonly entry: EntryView;
  readonly contest: ContestView;
}): ReactNode {
  const t = useEntryT();
  const locale = useLocale();
  const none = t('sum.none');
  const category = contest.categories.find((item) => item.id === entry.categoryId)?.name;
  const given = new Set(entry.consents.map((consent) => consent.purpose));
  const consents = contest.consentPurposes.filter((purpose) => given.has(purpose.purpose));
  return (
    <section>
      <h2>{t(entry.receipt === null ? 'sum.title.draft' : 'sum.title')}</h2>
      <dl className={classes['list']}>
        <dt>{t('sum.category')}</dt>
        <dd>{category ?? none}</dd>
        <dt>{t('sum.work')}</dt>
        <dd>{entry.title === '' ? none : entry.title}</dd>
        <dt>{t('sum.authors')}</dt>
        <dd>
          {entry.authors.length === 0 ? (
            none
          ) : (
            <ol className={classes['authors']}>
              {entry.authors.map((author, index) => (
                <Author
                  key={`${String(index)}${author.fullName}`}
                  author={author}
                  represents={index === 0 && entry.authors.length > 1}
                />
              ))}
            </ol>
          )}
        </dd>
        <dt>{t('sum.file')}</dt>
        <dd>
          {entry.files.length === 0 ? (
            none
          ) : (
            <ul className={classes['files']}>
              {entry.files.map((file) => (
                <li key={file.id}>
                  <a className="ck-link" href={`/api/entries/${entry.id}/files/${file.id}/content`}>
                    {file.clientName}
                  </a>
                  <span className="ck-soft"> ({formatBytes(file.bytes, locale)})</span>
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{t('sum.consents')}</dt>
        <dd>
          {consents.length === 0 ? (
            none
          ) : (
            <ul className={classes['consents']}>
              {consents.map((consent) => (
                <li key={consent.purpose}>{consent.text}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </section>
  );
}
