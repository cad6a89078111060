import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';

import { useUiT } from './messages.js';
import classes from './page.module.css';

type Shape = 'table' | 'form' | 'text' | 'cards';

const rows = [0, 1, 2, 3, 4, 5];

function Body({ shape }: { readonly shape: Shape }): ReactNode {
  switch (shape) {
    case 'table':
      return rows.map((row) => <Skeleton key={row} height={40} mb={8} radius="sm" />);
    case 'form':
      return rows.slice(0, 4).map((row) => (
        <div key={row}>
          <Skeleton height={14} width={140} mb={8} radius="sm" />
          <Skeleton height={42} mb={24} radius="sm" />
        </div>
      ));
    case 'text':
      return rows.map((row) => (
        <Skeleton key={row} height={16} width={`${String(96 - row * 7)}%`} mb={14} radius="sm" />
      ));
    case 'cards':
      return rows.slice(0, 3).map((row) => <Skeleton key={row} height={96} mb={16} radius="md" />);
  }
}

/** The shape of a page before its content is there. */
export function PageSkeleton({ shape = 'table' }: { readonly shape?: Shape }): ReactNode {
  const t = useUiT();
  return (
    <div className={classes['page']} role="status" aria-label={t('loading')}>
      <Skeleton height={14} width={180} mb={12} radius="sm" />
      <Skeleton height={32} width="min(420px, 80%)" mb={40} radius="sm" />
      <Body shape={shape} />
    </div>
  );
}

/** The same without a heading, for a part of a page. */
export function PartSkeleton({ shape = 'table' }: { readonly shape?: Shape }): ReactNode {
  const t = useUiT();
  return (
    <div role="status" aria-label={t('loading')}>
      <Body shape={shape} />
    </div>
  );
}
