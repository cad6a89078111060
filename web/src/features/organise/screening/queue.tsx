import {
  IconAlertTriangle,
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconCircleDashed,
  IconGavel,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';

import type { ContestView, ScreeningItem, ScreeningList } from '../../../api/types.js';
import { AnchorButton, LinkButton, QuietButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { IconButton } from '../../../ui/icon-button.js';
import { QueryView } from '../../../ui/query-view.js';
import { LookFields } from '../../../ui/table/look-choice.js';
import { useTableLook } from '../../../ui/table/table-look.js';
import type { TableState } from '../../../ui/table/table-state.js';
import { AssignmentBox } from './assignment-box.js';
import { BulkBar, type Selection } from './bulk-bar.js';
import classes from './desk.module.css';
import { KeysHelp } from './keys-help.js';
import { lengthIssue } from './length.js';
import { useDeskT } from './messages.js';
import { noFilters } from './queue-fields.js';
import { QueueFilters } from './queue-filters.js';
import { ViewsBox } from './views-box.js';

interface QueueProps {
  readonly contest: ContestView | undefined;
  readonly list: UseQueryResult<ScreeningList>;
  readonly state: TableState;
  readonly chosen: string | null;
  readonly hrefOf: (entryId: string) => string;
  readonly selection: Selection;
}

/** What a work of the queue may show beside its number and title. */
const queueParts = ['authors', 'unit', 'remarks', 'progress'] as const;
type QueuePart = (typeof queueParts)[number];
const queueTable = 'screening-queue';

function ItemIcon({ item }: { readonly item: ScreeningItem }): ReactNode {
  const t = useDeskT();
  const look =
    item.state === 'eligible'
      ? { Icon: IconCheck, tone: 'green', word: t('state.eligible') }
      : item.state === 'ineligible'
        ? { Icon: IconX, tone: 'red', word: t('state.ineligible') }
        : item.state === 'correcting'
          ? { Icon: IconPencil, tone: '', word: t('state.correcting') }
          : item.state === 'appealed'
            ? { Icon: IconGavel, tone: 'amber', word: t('state.appealed') }
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
    ...(item.exceedsSimilarity || (item.similarShare ?? 0) >= 0.1
      ? [t('badge.similar', { percent: Math.round((item.similarShare ?? 0) * 100) })]
      : []),
  ];
  return words.length === 0 ? null : (
    <span className={classes['amber']}>
      <IconAlertTriangle size={13} aria-hidden /> {words.join(' · ')}
    </span>
  );
}

function Badges({ item }: { readonly item: ScreeningItem }): ReactNode {
  const t = useDeskT();
  const words = [
    ...(item.secondWaiting ? [t('badge.second')] : []),
    ...(item.corrected ? [t('badge.corrected')] : []),
    ...(item.overdue ? [t('badge.overdue')] : []),
  ];
  if (words.length === 0 && item.assignedTo === null) return null;
  return (
    <p className={classes['itemWho']}>
      {words.length === 0 ? null : <strong className={classes['badge']}>{words.join(' · ')}</strong>}{' '}
      {item.assignedTo ?? ''}
    </p>
  );
}

function Item(props: QueueProps & { readonly item: ScreeningItem }): ReactNode {
  const { item, chosen, hrefOf, contest, selection } = props;
  const t = useDeskT();
  const row = useRef<HTMLLIElement>(null);
  const isChosen = item.entryId === chosen;
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { hidden, dense } = useTableLook(queueTable);
  const shows = (part: QueuePart): boolean => !hidden.includes(part);
  const who = [
    ...(shows('authors') ? item.authorNames : []),
    ...(item.unitName === null || !shows('unit') ? [] : [item.unitName]),
  ].join(', ');
  return (
    <li ref={row} className={classes['itemRow']} {...(dense ? { 'data-dense': true } : {})}>
      <input
        type="checkbox"
        className={classes['pick']}
        aria-label={t('bulk.select', { number: item.receiptNumber })}
        checked={selection.all || selection.ids.has(item.entryId)}
        disabled={selection.all}
        onChange={() => {
          selection.toggle(item.entryId);
        }}
      />
      <Link
        href={hrefOf(item.entryId)}
        className={classes['item'] ?? ''}
        {...(isChosen ? { 'aria-current': 'true' as const } : {})}
      >
        <ItemIcon item={item} />
        <div>
          <p className={classes['itemLine']}>
            <span>{item.receiptNumber}</span>
            {shows('remarks') ? <Remark item={item} contest={contest} /> : null}
          </p>
          <p className={classes['itemTitle']}>{item.title}</p>
          {who === '' ? null : <p className={classes['itemWho']}>{who}</p>}
          {shows('progress') ? <Badges item={item} /> : null}
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
              state.change({ ...noFilters, state: 'all' });
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

/** The received works: filters with counts, search, saved views, acts on many, and the list. */
export function Queue(props: QueueProps): ReactNode {
  const t = useDeskT();
  const { state, list, contest, selection } = props;
  const query = new URLSearchParams(
    Object.entries(state.query).map(([name, value]) => [name, String(value)]),
  ).toString();
  return (
    <section className={classes['queue']} aria-label={t('queue.label')}>
      <div className={classes['queueHead']}>
        <p className={classes['queueTitle']} aria-hidden>
          {t('title')}
        </p>
        <QueueFilters contest={contest} list={list} state={state} />
        <details className={classes['filters']}>
          <summary>{t('look.title')}</summary>
          <LookFields
            table={queueTable}
            parts={queueParts.map((key) => ({ key, header: t(`part.${key}`) }))}
          />
        </details>
        {contest === undefined ? null : (
          <details className={classes['filters']}>
            <summary>{t('views.title')}</summary>
            <ViewsBox contestId={contest.id} />
            <AssignmentBox contestId={contest.id} />
            <div className={classes['tools']}>
              <AnchorButton
                tone="quiet"
                size="xs"
                href={`/api/contests/${contest.id}/screening-list.xlsx?${query}`}
                download
              >
                {t('queue.export')}
              </AnchorButton>
              <LinkButton tone="quiet" size="xs" href={`/cuoc-thi/${contest.id}/sang-loc/so-lieu`}>
                {t('queue.figures')}
              </LinkButton>
            </div>
          </details>
        )}
      </div>
      {contest === undefined || list.data === undefined ? null : (
        <BulkBar contestId={contest.id} list={list.data} state={state} selection={selection} />
      )}
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
      <div className={classes['keys']}>
        <KeysHelp />
      </div>
    </section>
  );
}
