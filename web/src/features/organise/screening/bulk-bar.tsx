import { type ReactNode, useState } from 'react';

import type { Batch, BulkBody, ScreeningList, ScreeningReason } from '../../../api/types.js';
import { MainButton, PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { ProgressBar } from '../../../ui/progress-bar.js';
import type { TableState } from '../../../ui/table/table-state.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { reasons } from './reasons.js';
import { useBatch, useBulk, usePeople } from './teamwork.js';

/** Which works of the list are chosen: single ones, or all that match. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly all: boolean;
  readonly toggle: (entryId: string) => void;
  readonly set: (ids: readonly string[]) => void;
  readonly setAll: (all: boolean) => void;
}

const kinds = ['eligible', 'ineligible', 'assign', 'correction', 'confirm'] as const;
type Kind = (typeof kinds)[number];

interface BulkBarProps {
  readonly contestId: string;
  readonly list: ScreeningList;
  readonly state: TableState;
  readonly selection: Selection;
}

function Result({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }): ReactNode {
  const t = useDeskT();
  const { done, total, failures, finishedAt } = batch;
  if (finishedAt === null) {
    const words = t('bulk.progress', { done, total });
    return (
      <div className={classes['padded']} role="status">
        <p className="ck-small">{words}</p>
        <ProgressBar value={done} max={total} label={words} />
      </div>
    );
  }
  return (
    <div className={classes['bulkResult']}>
      <Notice
        tone={failures.length === 0 ? 'green' : 'amber'}
        role="status"
        title={t('bulk.done', { count: total - failures.length })}
        actions={
          <QuietButton size="xs" onClick={onClose}>
            {t('bulk.close')}
          </QuietButton>
        }
      >
        {failures.length === 0 ? null : (
          <>
            <p>{t('bulk.failed', { count: failures.length })}</p>
            <ul className={classes['failures']} tabIndex={0}>
              {failures.map((failure) => (
                <li key={failure.entryId}>
                  <b>{failure.receiptNumber}</b> {failure.detail}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}

interface AskProps {
  readonly contestId: string;
  readonly kind: Kind;
  readonly count: number;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onDo: (details: Omit<BulkBody, 'kind' | 'asOf'>) => void;
}

function Ask({ contestId, kind, count, pending, error, onDo }: AskProps): ReactNode {
  const t = useDeskT();
  const people = usePeople(contestId);
  const [reason, setReason] = useState<ScreeningReason>(reasons[0]);
  const [message, setMessage] = useState('');
  const [accountId, setAccountId] = useState('');
  const words = message.trim();
  const details =
    kind === 'ineligible'
      ? { reason, ...(words === '' ? {} : { message: words }) }
      : kind === 'correction'
        ? { message: words }
        : kind === 'assign'
          ? { accountId: accountId === '' ? null : accountId }
          : {};
  return (
    <div className="ck-stack">
      <p>{t('bulk.ask', { count })}</p>
      {kind === 'ineligible' ? (
        <SelectField
          label={t('decide.reason')}
          value={reason}
          data={reasons.map((each) => ({ value: each, label: t(`reason.${each}`) }))}
          onChange={(event) => {
            setReason(reasons.find((each) => each === event.currentTarget.value) ?? reasons[0]);
          }}
        />
      ) : null}
      {kind === 'assign' ? (
        <SelectField
          label={t('bulk.assign')}
          value={accountId}
          data={[
            { value: '', label: t('bulk.assign.nobody') },
            ...(people.data?.people ?? []).map((person) => ({
              value: person.accountId,
              label: t('people.load', { name: person.name, count: person.waiting }),
            })),
          ]}
          onChange={(event) => {
            setAccountId(event.currentTarget.value);
          }}
        />
      ) : null}
      {kind === 'ineligible' || kind === 'correction' ? (
        <TextAreaField
          label={t(kind === 'correction' ? 'ask.message' : 'decide.message')}
          maxLength={2000}
          value={message}
          onChange={(event) => {
            setMessage(event.currentTarget.value);
          }}
        />
      ) : null}
      <ProblemAlert error={error} />
      <MainButton
        loading={pending}
        disabled={kind === 'correction' && words === ''}
        onClick={() => {
          onDo(details);
        }}
      >
        {t('bulk.do')}
      </MainButton>
    </div>
  );
}

/** Acts on the works that are chosen, and what came of the last one: it stays until it is closed. */
export function BulkBar({ contestId, list, state, selection }: BulkBarProps): ReactNode {
  const t = useDeskT();
  const bulk = useBulk(contestId);
  const [started, setStarted] = useState<Batch | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);
  const batch = useBatch(contestId, started);
  const count = selection.all ? list.total : selection.ids.size;
  const run = (details: Omit<BulkBody, 'kind' | 'asOf'>): void => {
    if (kind === null) return;
    const { page: _page, pageSize: _size, sort: _sort, ...filter } = state.query;
    const similar = filter['similar'] === undefined ? {} : { similar: Number(filter['similar']) };
    const choice = selection.all
      ? { filter: { ...filter, ...similar, page: 1, pageSize: 25 } as BulkBody['filter'] }
      : { entryIds: [...selection.ids] };
    bulk.mutate({ ...details, ...choice, kind, asOf: list.asOf } as BulkBody, {
      onSuccess: (answer) => {
        setStarted(answer);
        setKind(null);
        selection.set([]);
      },
    });
  };
  const ids = list.items.map((item) => item.entryId);
  const whole = ids.length > 0 && ids.every((id) => selection.ids.has(id));
  return (
    <>
      {batch === null ? null : (
        <Result
          batch={batch}
          onClose={() => {
            setStarted(null);
          }}
        />
      )}
      {list.items.length === 0 ? null : (
        <div className={classes['bulk']} role="group" aria-label={t('bulk.selected', { count })}>
          <QuietButton
            size="xs"
            onClick={() => {
              selection.set(count > 0 && (whole || selection.all) ? [] : ids);
            }}
          >
            {t(whole || selection.all ? 'bulk.none' : 'bulk.page')}
          </QuietButton>
          {whole && !selection.all && list.total > ids.length ? (
            <QuietButton
              size="xs"
              onClick={() => {
                selection.setAll(true);
              }}
            >
              {t('bulk.all', { count: list.total })}
            </QuietButton>
          ) : null}
          {count === 0 ? null : <span className="ck-small">{t('bulk.selected', { count })}</span>}
          {count === 0
            ? null
            : kinds.map((each) => (
                <PlainButton
                  key={each}
                  size="xs"
                  onClick={() => {
                    bulk.reset();
                    setKind(each);
                  }}
                >
                  {t(`bulk.${each}`)}
                </PlainButton>
              ))}
        </div>
      )}
      <Dialog
        opened={kind !== null}
        onClose={() => {
          setKind(null);
        }}
        title={t(`bulk.${kind ?? 'eligible'}`)}
        actions={
          <QuietButton
            onClick={() => {
              setKind(null);
            }}
          >
            {t('decide.cancel')}
          </QuietButton>
        }
      >
        {kind === null ? null : (
          <Ask
            contestId={contestId}
            kind={kind}
            count={count}
            pending={bulk.isPending}
            error={bulk.error}
            onDo={run}
          />
        )}
      </Dialog>
    </>
  );
}
