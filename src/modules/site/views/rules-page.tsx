import type { ReactElement } from 'react';
import type { Contest } from '../../contests/index.js';
import type { PageContext } from '../page-context.js';
import { rulesDocument } from '../rules-document.js';
import { Layout } from './layout.js';
import { ContestHeading } from './contest-heading.js';

/** The full text of a contest's rules, with its list of contents. */
export function RulesPage(props: { readonly context: PageContext; readonly contest: Contest }): ReactElement {
  const { context, contest } = props;
  const { t } = context;
  const { html, headings } = rulesDocument(contest.rules);
  return (
    <Layout
      context={context}
      title={`${t('rules')}: ${contest.title}`}
      description={contest.summary}
      accent={contest.accent}
    >
      <ContestHeading context={context} contest={contest} title={t('rules')} />
      {html === '' ? (
        <p>{t('rulesEmpty')}</p>
      ) : (
        <div className="rules">
          <nav aria-label={t('rulesContents')}>
            <ol className="contents" lang="vi">
              {headings
                .filter((heading) => heading.level === 2)
                .map((heading) => (
                  <li key={heading.anchor}>
                    <a href={`#${heading.anchor}`}>{heading.text}</a>
                  </li>
                ))}
            </ol>
          </nav>
          {/* Made by markdown-it with HTML switched off: nothing of it is the author's own markup. */}
          <div className="document" lang="vi" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      )}
    </Layout>
  );
}
