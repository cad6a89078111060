import type { ReactNode } from 'react';

import { Page } from '../../ui/page.js';

export default function MyAccount(): ReactNode {
  return <Page title="…">{null}</Page>;
}
