import type { ReactElement } from 'react';
import type { PageContext } from '../page-context.js';
import { Layout } from './layout.js';

/** What went wrong, and the way on. */
export function ProblemPage(props: {
  readonly context: PageContext;
  readonly title: string;
  readonly text: string;
  /** For asking the operators; only where they could find something. */
  readonly requestId?: string | undefined;
}): ReactElement {
  const { context, title, text, requestId } = props;
  const { t, href } = context;
  return (
    <Layout context={context} title={title} hidden>
      <div className="problem">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        {requestId !== undefined && <p className="quiet">{t('requestId', { id: requestId })}</p>}
        <p>
          <a className="action" href={href('/')}>
            {t('toHome')}
          </a>
        </p>
      </div>
    </Layout>
  );
}
