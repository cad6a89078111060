import type { ReactNode } from 'react';

import { useUiT } from './messages.js';
import pageClasses from './page.module.css';
import classes from './skeleton.module.css';

/** The shapes that content comes in. */
export type Shape = 'table' | 'form' | 'text' | 'cards';

interface BlockProps {
  readonly height: number;
  readonly width?: string;
  readonly after: number;
}

const rows = [0, 1, 2, 3, 4, 5];

function Block({ height, width = '100%', after }: BlockProps): ReactNode {
  return <div className={classes['block']} style={{ height, width, marginBottom: after }} />;
}

function Body({ shape }: { readonly shape: Shape }): ReactNode {
  switch (shape) {
    case 'table':
      return rows.map((row) => <Block key={row} height={40} after={8} />);
    case 'form':
      return rows.slice(0, 4).map((row) => (
        <div key={row}>
          <Block height={14} width="140px" after={8} />
          <Block height={42} after={24} />
        </div>
      ));
    case 'text':
      return rows.map((row) => <Block key={row} height={16} width={`${String(96 - row * 7)}%`} after={14} />);
    case 'cards':
      return rows.slice(0, 3).map((row) => <Block key={row} height={96} after={16} />);
  }
}

/** The shape of a page before its content is there. */
export function PageSkeleton({ shape = 'table' }: { readonly shape?: Shape }): ReactNode {
  const t = useUiT();
  return (
    <div className={pageClasses['page']} role="status" aria-label={t('loading')}>
      <Block height={14} width="180px" after={12} />
      <Block height={32} width="min(420px, 80%)" after={40} />
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
