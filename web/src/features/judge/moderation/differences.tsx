import { IconAlertTriangle, IconCheck, IconClock, IconMessages } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { DeskCriterion, Difference, RoundBoard } from '../../../api/types.js';
import { formatScore, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, PlainButton } from '../../../ui/buttons.js';
import { CheckField } from '../../../ui/form/check-field.js';
import { QueryView } from '../../../ui/query-view.js';
import { Badge } from '../../../ui/state-badge.js';
import { judgeKeys } from '../queries.js';
import { ReasonDialog } from '../reason-dialog.js';
import { useRoundT } from '../rounds/messages.js';
import { DecideDialog } from './decide-dialog.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';
import { moderationKeys, useDifferences } from './queries.js';
import { SheetsTable } from './sheets-table.js';
import { Talk } from './talk.js';

const looks = {
  asked: { tone: 'red', icon: IconMessages },
  open: { tone: 'red', icon: IconAlertTriangle },
  'third-assigned': { tone: 'amber', icon: IconClock },
  settled: { tone: 'green', icon: IconCheck },
  'third-done': { tone: 'green', icon: IconCheck },
} as const;

type SheetOf = Difference['sheets'][number];

interface CaseProps {
  readonly board: RoundBoard;
  readonly item: Difference;
  readonly criteria: readonly DeskCriterion[];
  readonly onReturn: (item: Difference, sheet: SheetOf) => void;
  readonly onDecide: (item: Difference) => void;
}

/** What the rules say of the work as it stands. */
function Says({ item }: { readonly item: Difference }): ReactNode {
  const t = useModerationT();
  if (item.apart === null && item.spread === null && item.sheets.every((sheet) => sheet.total === null)) {
    return <p className="ck-soft">{t('hidden')}</p>;
  }
  if (item.question !== null) return <p>{t(`says.${item.question}`)}</p>;
  if (item.state === 'third-done' && item.ordered) return <p>{t('says.ordered')}</p>;
  return item.state === 'asked' ? null : <p>{t(`says.${item.state}`)}</p>;
}

/** What was agreed or decided, the latest last; what no longer stands is struck through. */
function Records({ item }: { readonly item: Difference }): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  if (item.records.length === 0) return null;
  return (
    <ul className={classes['records']}>
      {item.records.map((record) => (
        <li key={record.id}>
          <p>
            <strong className={record.supersededAt === null ? '' : (classes['gone'] ?? '')}>
              {t(`record.${record.kind}`, { total: formatScore(record.total, locale) })}
            </strong>{' '}
            <span className="ck-soft ck-small">
              {formatShortDateTime(record.madeAt, locale)}
              {record.supersededAt === null ? '' : ` · ${t('record.superseded')}`}
            </span>
          </p>
          {record.reason === '' ? null : (
            <p className={classes['text']}>
              <span className="ck-soft">{t('record.reason')}: </span>
              {record.reason}
            </p>
          )}
          {record.minutes === '' ? null : (
            <p className={classes['text']}>
              <span className="ck-soft">{t('record.minutes')}: </span>
              {record.minutes}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Discussion({ item }: { readonly item: Difference }): ReactNode {
  const t = useModerationT();
  const { discussion } = item;
  if (discussion === null || (discussion.messages.length === 0 && item.question === null)) return null;
  const talked = item.question === 'discuss' || item.question === 'discuss-with-minutes';
  if (!talked && discussion.messages.length === 0) return null;
  return (
    <div className={classes['part']}>
      <h4>{t('talk.title')}</h4>
      {discussion.stalledAt === null ? null : <p>{t('talk.stalled')}</p>}
      <Talk lines={discussion.messages.map((line) => ({ ...line, name: line.judgeName }))} />
    </div>
  );
}

/** One work: its sheets side by side, what the rules say, what the judges say, and what was decided. */
function Case({ board, item, criteria, onReturn, onDecide }: CaseProps): ReactNode {
  const t = useModerationT();
  const round = useRoundT();
  const look = looks[item.state];
  const columns = item.sheets.map((sheet) => ({
    key: sheet.sheetId,
    heading: sheet.third ? t('sheets.third') : t('sheets.reading', { number: sheet.reading }),
    under: `${sheet.judgeName}${sheet.letter === null ? '' : ` (${sheet.letter})`}${
      sheet.submitted ? '' : ` · ${t('sheets.waiting')}`
    }`,
    scores: sheet.scores,
    total: sheet.total,
    comment: sheet.comment,
    ...(board.can.returnSheet && sheet.submitted
      ? {
          action: (
            <PlainButton
              size="xs"
              aria-label={round('return.named', { code: item.code, name: sheet.judgeName })}
              onClick={() => {
                onReturn(item, sheet);
              }}
            >
              {t('return')}
            </PlainButton>
          ),
        }
      : {}),
  }));
  const act =
    item.question === 'together'
      ? 'decide.together'
      : item.state === 'settled'
        ? 'decide.again'
        : 'decide.act';
  return (
    <li className={classes['case']}>
      <div className={classes['head']}>
        <h3 className={classes['code']}>{item.code}</h3>
        <span className="ck-soft ck-small">{item.categoryName}</span>
        <Badge tone={look.tone} icon={look.icon}>
          {t(`state.${item.state}`)}
        </Badge>
      </div>
      <Says item={item} />
      <SheetsTable code={item.code} criteria={criteria} sheets={columns} />
      <Discussion item={item} />
      <Records item={item} />
      <div className={classes['actions']}>
        {item.mayDecide ? (
          <PlainButton
            onClick={() => {
              onDecide(item);
            }}
          >
            {t(act)}
          </PlainButton>
        ) : null}
        {item.ownReading && (item.state === 'asked' || item.state === 'open') ? (
          <span>{t('decide.own-reading')}</span>
        ) : null}
        {item.records.some((record) => record.supersededAt === null) ? (
          <AnchorButton href={`/api/rounds/${board.id}/differences/${item.copyId}/minutes.pdf`}>
            {t('record.print')}
          </AnchorButton>
        ) : null}
      </div>
    </li>
  );
}

function ReturnDialog({
  roundId,
  item,
  sheet,
  onClose,
}: {
  readonly roundId: string;
  readonly item: Difference;
  readonly sheet: SheetOf;
  readonly onClose: () => void;
}): ReactNode {
  const round = useRoundT();
  const client = useQueryClient();
  const giveBack = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/sheets/{sheetId}/return', {
          params: { path: { sheetId: sheet.sheetId } },
          body: { version: sheet.version, reason },
        }),
      ),
    onSuccess: async (view) => {
      onClose();
      client.setQueryData(judgeKeys.board(roundId), view);
      await client.invalidateQueries({ queryKey: moderationKeys.differences(roundId) });
    },
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={round('return.named', { code: item.code, name: sheet.judgeName })}
      reasonLabel={round('return.reason')}
      tooShort={round('return.short')}
      confirmLabel={round('return.act')}
      pending={giveBack.isPending}
      error={giveBack.error}
      onConfirm={(reason) => {
        giveBack.mutate(reason);
      }}
    >
      <p>{round('return.what')}</p>
    </ReasonDialog>
  );
}

type Asked =
  | { readonly act: 'decide'; readonly item: Difference }
  | { readonly act: 'return'; readonly item: Difference; readonly sheet: SheetOf };

function List({
  board,
  items,
  criteria,
}: {
  readonly board: RoundBoard;
  readonly items: readonly Difference[];
  readonly criteria: readonly DeskCriterion[];
}): ReactNode {
  const t = useModerationT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const never = (): void => {
    setAsked(null);
  };
  const isOpen = (item: Difference): boolean => item.state !== 'settled' && item.state !== 'third-done';
  const open = items.filter(isOpen);
  if (items.length === 0) return <p className="ck-soft">{t('list.none')}</p>;
  return (
    <>
      <p className="ck-soft">{t('list.count', { count: items.length, open: open.length })}</p>
      {open.length > 0 && open.length < items.length ? (
        <CheckField
          id="differences-open"
          label={t('list.only-open')}
          checked={onlyOpen}
          onChange={(event) => {
            setOnlyOpen(event.currentTarget.checked);
          }}
        />
      ) : null}
      <ul className={classes['cases']}>
        {(onlyOpen ? open : items).map((item) => (
          <Case
            key={item.copyId}
            board={board}
            item={item}
            criteria={criteria}
            onDecide={(wished) => {
              setAsked({ act: 'decide', item: wished });
            }}
            onReturn={(wished, sheet) => {
              setAsked({ act: 'return', item: wished, sheet });
            }}
          />
        ))}
      </ul>
      {asked?.act === 'decide' ? (
        <DecideDialog roundId={board.id} item={asked.item} criteria={criteria} onClose={never} />
      ) : null}
      {asked?.act === 'return' ? (
        <ReturnDialog roundId={board.id} item={asked.item} sheet={asked.sheet} onClose={never} />
      ) : null}
    </>
  );
}

/** The panel head's worklist of differences, those that need somebody first. */
export function Differences({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useModerationT();
  const query = useDifferences(board.id);
  return (
    <section aria-labelledby="differences-title" className={classes['part']}>
      <h2 id="differences-title">{t('list.title')}</h2>
      <QueryView query={query} shape="table">
        {(view) => <List board={board} items={view.items} criteria={view.criteria} />}
      </QueryView>
    </section>
  );
}
