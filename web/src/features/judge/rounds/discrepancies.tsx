import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { Discrepancy, DiscrepancySheet, RoundBoard } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { Badge } from '../../../ui/state-badge.js';
import { judgeKeys } from '../queries.js';
import { useRoundT } from './messages.js';
import { ReasonDialog } from '../reason-dialog.js';
import classes from './rounds.module.css';

const looks = {
  open: { tone: 'red', icon: IconAlertTriangle },
  asked: { tone: 'red', icon: IconAlertTriangle },
  settled: { tone: 'green', icon: IconCheck },
  'third-assigned': { tone: 'amber', icon: IconClock },
  'third-done': { tone: 'green', icon: IconCheck },
} as const;

const order = { asked: 0, open: 1, 'third-assigned': 2, settled: 3, 'third-done': 4 } as const;

interface ReturnTarget {
  readonly item: Discrepancy;
  readonly sheet: DiscrepancySheet;
}

function ReturnDialog({
  roundId,
  target,
  onClose,
}: {
  readonly roundId: string;
  readonly target: ReturnTarget;
  readonly onClose: () => void;
}): ReactNode {
  const t = useRoundT();
  const client = useQueryClient();
  const { sheet, item } = target;
  const giveBack = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/sheets/{sheetId}/return', {
          params: { path: { sheetId: sheet.sheetId } },
          body: { version: sheet.version, reason },
        }),
      ),
    onSuccess: (view) => {
      onClose();
      client.setQueryData(judgeKeys.board(roundId), view);
    },
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('return.named', { code: item.code, name: sheet.judgeName })}
      reasonLabel={t('return.reason')}
      tooShort={t('return.short')}
      confirmLabel={t('return.act')}
      pending={giveBack.isPending}
      error={giveBack.error}
      onConfirm={(reason) => {
        giveBack.mutate(reason);
      }}
    >
      <p>{t('return.what')}</p>
    </ReasonDialog>
  );
}

interface CaseProps {
  readonly item: Discrepancy;
  readonly mayReturn: boolean;
  readonly onReturn: (target: ReturnTarget) => void;
}

/** One work: its readings side by side, how far they lie apart, and where the third reading is. */
function Case({ item, mayReturn, onReturn }: CaseProps): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const look = looks[item.state];
  return (
    <li className={classes['case']}>
      <div className={classes['caseHead']}>
        <h3 className={classes['code']}>{item.code}</h3>
        <span className="ck-soft ck-small">{item.categoryName}</span>
        <Badge tone={look.tone} icon={look.icon}>
          {t(`state.${item.state}`)}
        </Badge>
      </div>
      <dl className={classes['readings']}>
        {item.sheets.map((sheet) => (
          <div key={sheet.sheetId}>
            <dt>{sheet.third ? t('differ.third') : t('differ.reading', { number: sheet.reading })}</dt>
            <dd className={classes['points']}>
              {sheet.total === null ? '–' : formatNumber(sheet.total / 100, locale, { min: 1, max: 2 })}
            </dd>
            <dd className={classes['who']}>
              {sheet.judgeName}
              {sheet.submitted ? '' : ` · ${t('differ.waiting')}`}
            </dd>
            {mayReturn && sheet.submitted ? (
              <dd>
                <PlainButton
                  size="xs"
                  aria-label={t('return.named', { code: item.code, name: sheet.judgeName })}
                  onClick={() => {
                    onReturn({ item, sheet });
                  }}
                >
                  {t('return.act')}
                </PlainButton>
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
      <p className={classes['spread']}>
        {item.spread === null
          ? t('differ.hidden')
          : t('differ.spread', { spread: formatScore(item.spread, locale) })}
      </p>
    </li>
  );
}

/** The works whose readings differ too much, those that need somebody first. */
export function Discrepancies({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const [target, setTarget] = useState<ReturnTarget | null>(null);
  const { discrepancies } = board;
  const sorted = [...discrepancies].sort(
    (one, other) => order[one.state] - order[other.state] || (other.spread ?? 0) - (one.spread ?? 0),
  );
  return (
    <section aria-labelledby="differ-title" className={classes['part']}>
      <h2 id="differ-title">{t('differ.title')}</h2>
      <p className="ck-soft">
        {sorted.length === 0
          ? t('differ.none')
          : t('differ.count', {
              count: sorted.length,
              done: sorted.filter((item) => item.state === 'third-done' || item.state === 'settled').length,
            })}
      </p>
      {sorted.length === 0 ? null : (
        <ul className={classes['cases']}>
          {sorted.map((item) => (
            <Case key={item.copyId} item={item} mayReturn={board.can.returnSheet} onReturn={setTarget} />
          ))}
        </ul>
      )}
      {target === null ? null : (
        <ReturnDialog
          roundId={board.id}
          target={target}
          onClose={() => {
            setTarget(null);
          }}
        />
      )}
    </section>
  );
}
