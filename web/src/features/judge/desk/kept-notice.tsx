import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';

import { useAccount } from '../../../api/session.js';
import type { DeskView, SheetView } from '../../../api/types.js';
import { useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { fieldsOfSheet, type SheetFields } from './score-fields.js';
import { forgetKept, keptFields } from './use-sheet-draft.js';

/** What was kept and differs from what the sheet says, with the name of each. */
function useDifferences(sheet: SheetView, desk: DeskView, kept: SheetFields | null): [string, string][] {
  const t = useDeskT();
  const locale = useLocale();
  if (kept === null) return [];
  const given = fieldsOfSheet(sheet, locale);
  const scores = desk.criteria.map(
    ({ id, name }) => [name, kept.typed[id] ?? '', given.typed[id] ?? ''] as const,
  );
  const texts = [
    [t('score.comment'), kept.comment, given.comment],
    [t('score.note'), kept.privateNote, given.privateNote],
  ] as const;
  return [...scores, ...texts].flatMap(([name, mine, theirs]): [string, string][] =>
    mine.trim() === '' || mine.replace(',', '.') === theirs.replace(',', '.') ? [] : [[name, mine]],
  );
}

/** Shows what was typed on a sheet that took no more scores before it could be sent: nothing is dropped in silence. */
export function KeptNotice({
  sheet,
  desk,
}: {
  readonly sheet: SheetView;
  readonly desk: DeskView;
}): ReactNode {
  const t = useDeskT();
  const accountId = useAccount()?.id ?? '';
  const [kept, setKept] = useState(() => keptFields(accountId, sheet.id));
  const differences = useDifferences(sheet, desk, kept);
  if (differences.length === 0) return null;
  return (
    <Notice
      tone="amber"
      role="status"
      title={t('kept.title')}
      actions={
        <PlainButton
          size="xs"
          onClick={() => {
            forgetKept(accountId, sheet.id);
            setKept(null);
          }}
        >
          {t('kept.drop')}
        </PlainButton>
      }
    >
      <p className="ck-small">{t('kept.what')}</p>
      <dl className={classes['kept']}>
        {differences.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={classes['own']}>{value}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}

/** On the list: sheets of which this device keeps something that the server does not have. */
export function KeptOnList({ desk }: { readonly desk: DeskView }): ReactNode {
  const t = useDeskT();
  const accountId = useAccount()?.id ?? '';
  const kept = desk.items.filter((item) => keptFields(accountId, item.sheetId) !== null);
  if (kept.length === 0) return null;
  return (
    <Notice tone="amber">
      <p>{t('kept.list', { count: kept.length })}</p>
      <p>
        {kept.map((item) => (
          <Link
            key={item.sheetId}
            href={`/ban-cham/${desk.roundId}/${item.sheetId}`}
            className={`ck-link ${classes['keptCode'] ?? ''}`}
          >
            {item.code}
          </Link>
        ))}
      </p>
    </Notice>
  );
}
