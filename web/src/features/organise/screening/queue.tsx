import {
  IconAlertTriangle,
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconCircleDashed,
  IconX,
} from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';

import type { ContestView, ScreeningItem, ScreeningList } from '../../../api/types.js';
import { QuietButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { IconButton } from '../../../ui/icon-button.js';
import { QueryView } from '../../../ui/query-view.js';
import type { TableState } from '../../../ui/table/table-state.js';
import classes from './desk.module.css';
import { lengthIssue } from './length.js';
import { useDeskT } from './messages.js';
import { QueueFilters } from './queue-filters.js';

interface QueueProps {
  readonly contest: ContestView | undefined;
  readonly list: UseQueryResult<ScreeningList>;
  readonly state: TableState;
  readonly chosen: string | null;
  readonly hrefOf: (entryId: string) => string;
}

function ItemIcon({ item }: { readonly item: ScreeningItem }): ReactNode {
  const t = useDeskT();
  const look =
    item.state === 'eligible'
      ? { Icon: IconCheck, tone: 'green', word: t('state.eligible') }
      : item.state === 'ineligible'
        ? { Icon: IconX, tone: 'red', word: t('state.ineligible') }
        : { Icon: IconCircleDashed, tone: '', word: t('state.waiting') };
  return (
    <span className={`${classes['itemIcon'] ?? ''} ${classes[look.tone] ?? ''}`}>
      <look.Icon size={18} aria-hidden />
      <span className="ck-hidden">{look.word}</span>
    </span>
  );
}

function Remark({
  item,
  contest,
}: {
  readonly item: ScreeningItem;
  readonly contest: ContestView | undefined;
}): ReactNode {
  const t = useDeskT();
  const category = contest?.categories.find((each) => each.name === item.categoryName);
  const issue = lengthIssue(item.words, category ?? null);
  const words = [
    ...(item.findings > 0 ? [t('queue.findings', { count: item.findings })] : []),
    ...(issue === null ? [] : [t(`facts.${issue.kind}`, { percent: issue.percent })]),
  ];
  return words.length === 0 ? null : (
    <span className={classes['amber']}>
      <IconAlertTriangle size={13} aria-hidden /> {words.join(' · ')}
    </span>
  );
}

function Item({ item, chosen, hrefOf, contest }: QueueProps & { readonly item: ScreeningItem }): ReactNode {
  const row = useRef<HTMLLIElement>(null);
  const isChosen = item.entryId === chosen;
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const who = [...item.authorNames, ...(item.unitName === null ? [] : [item.unitName])].join(', ');
  return (
    <li ref={row}>
      <Link
        href={hrefOf(item.entryId)}
        className={classes['item'] ?? ''}
        {...(isChosen ? { 'aria-current': 'true' as const } : {})}
      >
        <ItemIcon item={item} />
        <div>
          <p className={classes['itemLine']}>
            <span>{item.receiptNumber}</span>
            <Remark item={item} contest={contest} />
          </p>
          <p className={classes['itemTitle']}>{item.title}</p>
          <p className={classes['itemWho']}>{who}</p>
        </div>
      </Link>
    </li>
  );
}

function Foot({ state, list }: { readonly state: TableState; readonly list: ScreeningList }): ReactNode {
  const t = useDeskT();
  const from = (list.page - 1) * list.pageSize + 1;
  const to = Math.min(list.total, from + list.pageSize - 1);
  const isWhole = list.total <= list.pageSize;
  return (
    <div className={classes['queueFoot']}>
      <span className="ck-numbers">
        {isWhole
          ? t('queue.count', { count: list.total })
          : t('queue.range', { from, to, total: list.total })}
      </span>
      {isWhole ? null : (
        <span>
          <IconButton
            icon={IconChevronLeft}
            label={t('queue.previous')}
            disabled={list.page <= 1}
            onClick={() => {
              state.change({ page: list.page - 1 });
            }}
          />
          <IconButton
            icon={IconChevronRight}
            label={t('queue.next')}
            disabled={to >= list.total}
            onClick={() => {
              state.change({ page: list.page + 1 });
            }}
          />
        </span>
      )}
    </div>
  );
}

function Empty({ state }: { readonly state: TableState }): ReactNode {
  const t = useDeskT();
  return (
    <div className={classes['padded']}>
      <EmptyState
        action={
          <QuietButton
            onClick={() => {
              state.change({ state: 'all', q: '', categoryId: '', unitId: '', finding: '' });
            }}
          >
            {t('queue.see-all')}
          </QuietButton>
        }
      >
        {t(state.isFiltered ? 'queue.empty' : 'queue.empty.waiting')}
      </EmptyState>
    </div>
  );
}

/** The received works: filters with counts, search, and the list. */
export function Queue(props: QueueProps): ReactNode {
  const t = useDeskT();
  const { state, list } = props;
  return (
    <section className={classes['queue']} aria-label={t('queue.label')}>
      <div className={classes['queueHead']}>
        <p className={classes['queueTitle']} aria-hidden>
          {t('title')}
        </p>
        <QueueFilters contest={props.contest} list={list} state={state} />
      </div>
      <QueryView query={list} shape="table">
        {(page) =>
          page.items.length === 0 ? (
            <Empty state={state} />
          ) : (
            <>
              <ul className={classes['list']}>
                {page.items.map((item) => (
                  <Item key={item.entryId} {...props} item={item} />
                ))}
              </ul>
              <Foot state={state} list={page} />
            </>
          )
        }
      </QueryView>
      <p className={classes['keys']}>{t('queue.keys')}</p>
    </section>
  );
}
