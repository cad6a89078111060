import type { ReactNode } from 'react';

import { Page } from '../../ui/page.js';

export default function Home(): ReactNode {
  return <Page title="…">{null}</Page>;
}
