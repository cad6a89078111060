import type { ReactNode } from 'react';

import { LinkButton } from '../../ui/buttons.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Page } from '../../ui/page.js';
import { useT } from './messages.js';

/** For an address of a contest that leads nowhere. */
export function UnknownPage(): ReactNode {
  const t = useT();
  return (
    <Page title={t('missing.title')} width="narrow">
      <EmptyState action={<LinkButton href="/">{t('missing.home')}</LinkButton>}>
        {t('missing.what')}
      </EmptyState>
    </Page>
  );
}
