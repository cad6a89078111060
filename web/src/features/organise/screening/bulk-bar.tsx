import { type ReactNode, useState } from 'react';

import type { Batch, BulkBody, ScreeningList } from '../../../api/types.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import type { TableState } from '../../../ui/table/table-state.js';
import { BulkAsk, bulkKinds, type BulkKind } from './bulk-ask.js';
import { BulkResult } from './bulk-result.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { useBatch, useBulk, useLatestBatch } from './teamwork.js';

/** Which works of the list are chosen: single ones, or all that match. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly all: boolean;
  readonly toggle: (entryId: string) => void;
  readonly set: (ids: readonly string[]) => void;
  readonly setAll: (all: boolean) => void;
}

interface BulkBarProps {
  readonly contestId: string;
  readonly list: ScreeningList;
  readonly state: TableState;
  readonly selection: Selection;
}

/** Acts on the works that are chosen, and what came of the last one: it stays until it is closed. */
export function BulkBar({ contestId, list, state, selection }: BulkBarProps): ReactNode {
  const t = useDeskT();
  const bulk = useBulk(contestId);
  const [started, setStarted] = useState<Batch | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const [kind, setKind] = useState<BulkKind | null>(null);
  // A page that was left or closed shows the last act again, as long as it may be taken back.
  const latest = useLatestBatch(contestId);
  const batch = useBatch(contestId, started ?? (latest?.id === closed ? null : latest));
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
        <BulkResult
          contestId={contestId}
          batch={batch}
          onBatch={setStarted}
          onClose={() => {
            setClosed(batch.id);
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
            : bulkKinds.map((each) => (
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
          <BulkAsk
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
