import '../../ui/theme/mantine-all.css';

import type { ReactNode } from 'react';

import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Page } from '../../ui/page.js';
import { useT } from './messages.js';

/** The pages of this feature, by address. */
export default function JudgeRoutes(): ReactNode {
  const t = useT();
  return (
    <Page title={t('title')}>
      <EmptyState>{t('what')}</EmptyState>
    </Page>
  );
}
