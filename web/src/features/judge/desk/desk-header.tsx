import { IconLetterA, IconLineHeight, IconMoon, IconNumber3, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { DeskView, SheetView } from '../../../api/types.js';
import { formatNumber, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { IconButton } from '../../../ui/icon-button.js';
import { useArrival } from '../../../ui/page.js';
import { Badge } from '../../../ui/state-badge.js';
import { setScheme, useScheme } from '../../../ui/theme/scheme.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { useReadingT } from './reading-messages.js';
import { canResize, changeFace, resize, useReadingPreference, widen } from './reading-preference.js';

/** Size of the letters, line height, paper: the reader's own. */
function ReadingTools(): ReactNode {
  const t = useDeskT();
  const r = useReadingT();
  const locale = useLocale();
  const preference = useReadingPreference();
  const isDark = useScheme() === 'dark';
  return (
    <div role="group" aria-label={t('text.tools')} className={classes['tools']}>
      {([-1, 1] as const).map((direction) => {
        const label = t(direction > 0 ? 'text.larger' : 'text.smaller');
        return (
          <button
            key={direction}
            type="button"
            title={label}
            className={classes['tool']}
            // Not `disabled`: a button that loses the focus while it is pressed leaves the keyboard nowhere.
            aria-disabled={!canResize(preference, direction)}
            onClick={() => {
              resize(direction);
            }}
          >
            {direction > 0 ? 'A+' : 'A−'}
            <span className="ck-hidden">{label}</span>
          </button>
        );
      })}
      <IconButton
        icon={IconLetterA}
        label={r(preference.face === 'serif' ? 'face.sans' : 'face.serif')}
        onClick={changeFace}
      />
      <IconButton
        icon={IconLineHeight}
        label={t('text.leading', { value: formatNumber(preference.leading, locale) })}
        onClick={widen}
      />
      <IconButton
        icon={isDark ? IconSun : IconMoon}
        label={t(isDark ? 'text.light' : 'text.dark')}
        onClick={() => {
          setScheme(isDark ? 'light' : 'dark');
        }}
      />
    </div>
  );
}

interface DeskHeaderProps {
  readonly sheet: SheetView;
  readonly desk: DeskView;
  /** Whether the sheet is saved, in words. */
  readonly saved: ReactNode;
}

/** The line above the work: code, category, place, date, whether it is saved, and the reader's own settings. */
export function DeskHeader({ sheet, desk, saved }: DeskHeaderProps): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const place = t('sheet.place', { position: sheet.position, of: sheet.of });
  const heading = useArrival(`${sheet.code} · ${place}`);
  return (
    <header className={classes['header']}>
      <div className={classes['facts']}>
        <h1 ref={heading} tabIndex={-1} className={classes['code']}>
          {sheet.code}
        </h1>
        <span className={classes['category']} title={sheet.categoryName}>
          {sheet.categoryName}
        </span>
        <span className="ck-numbers">{place}</span>
        {desk.dueAt === null ? null : (
          <span className={classes['due']}>
            {t('sheet.due', { at: formatShortDateTime(desk.dueAt, locale) })}
          </span>
        )}
        {sheet.third ? (
          <span className={classes['third']}>
            <Badge tone="blue" icon={IconNumber3}>
              {t('sheet.third')}
            </Badge>
          </span>
        ) : null}
      </div>
      <div className={classes['saved']}>{saved}</div>
      <ReadingTools />
    </header>
  );
}
