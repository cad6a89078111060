import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Discrepancy, RoundBoard } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { Badge } from '../../../ui/state-badge.js';
import { useRoundT } from './messages.js';
import classes from './rounds.module.css';

const looks = {
  open: { tone: 'red', icon: IconAlertTriangle },
  asked: { tone: 'red', icon: IconAlertTriangle },
  settled: { tone: 'green', icon: IconCheck },
  'third-assigned': { tone: 'amber', icon: IconClock },
  'third-done': { tone: 'green', icon: IconCheck },
} as const;

const order = { asked: 0, open: 1, 'third-assigned': 2, settled: 3, 'third-done': 4 } as const;

/** One work: its readings side by side, how far they lie apart, and where the third reading is. */
function Case({ item }: { readonly item: Discrepancy }): ReactNode {
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

/** The works whose readings differ too much, those that need somebody first: for whoever does not lead the round. */
export function Discrepancies({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
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
            <Case key={item.copyId} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
