import type { ReactNode } from 'react';

export default function SetupPage(_props: { readonly contestId?: string; readonly entryId?: string | null }): ReactNode {
  return null;
}
