import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Page } from '../../api/types.js';
import { formatNumber, useLocale } from '../../lib/i18n/index.js';
import { IconButton } from '../icon-button.js';
import { useUiT } from '../messages.js';
import classes from './table.module.css';
import type { TableState } from './table-state.js';

/** Which rows are shown of how many, and the way to the others. */
export function Paging({
  page,
  state,
}: {
  readonly page: Page<unknown>;
  readonly state: TableState;
}): ReactNode {
  const t = useUiT();
  const locale = useLocale();
  const last = Math.max(1, Math.ceil(page.total / page.pageSize));
  const from = Math.min(page.total, (page.page - 1) * page.pageSize + 1);
  const to = Math.min(page.total, page.page * page.pageSize);
  const show = (value: number): string => formatNumber(value, locale);
  const go = (delta: number) => () => {
    state.change({ page: page.page + delta });
  };
  const total =
    page.total === 0 ? '' : t('table.range', { from: show(from), to: show(to), total: show(page.total) });
  return (
    <nav className={classes['paging']} aria-label={t('table.pages')}>
      <span role="status" className="ck-numbers">
        {total}
      </span>
      {last > 1 ? (
        <span className={`${classes['arrows'] ?? ''} ck-noprint`}>
          <IconButton
            bordered
            icon={IconChevronLeft}
            label={t('table.previous')}
            disabled={page.page <= 1}
            onClick={go(-1)}
          />
          <IconButton
            bordered
            icon={IconChevronRight}
            label={t('table.next')}
            disabled={page.page >= last}
            onClick={go(1)}
          />
        </span>
      ) : null}
    </nav>
  );
}
