import './mantine-all.css';

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

import { useScheme } from './scheme.js';
import { cssVariables, theme } from './theme.js';

/**
 * Where Mantine's components work: the pages of judges and organisers. The entry flow does without them, so that it
 * loads quickly on a phone.
 */
export function MantineRoom({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={useScheme()}>
      {children}
    </MantineProvider>
  );
}
