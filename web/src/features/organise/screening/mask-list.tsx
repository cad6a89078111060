import {
  IconArrowBarLeft,
  IconArrowBarRight,
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { DossierView, Mask, MaskLabel } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { IconButton } from '../../../ui/icon-button.js';
import classes from './desk.module.css';
import { joined, replaced, resized, withoutMask } from './marks.js';
import { useDeskT } from './messages.js';
import type { Place } from './queries.js';
import { useMaskVersions } from './teamwork.js';

const labels: readonly MaskLabel[] = [
  '[họ tên]',
  '[bút danh]',
  '[chức vụ]',
  '[đơn vị]',
  '[địa danh]',
  '[liên hệ]',
  '[đã lược]',
];
const moves = [
  ['start', 1, 'masks.start.out', IconArrowBarToLeft],
  ['start', -1, 'masks.start.in', IconArrowBarRight],
  ['end', -1, 'masks.end.in', IconArrowBarLeft],
  ['end', 1, 'masks.end.out', IconArrowBarToRight],
] as const;

interface MaskListProps {
  readonly place: Place;
  readonly dossier: DossierView;
  readonly masks: readonly Mask[];
  readonly saving: boolean;
  readonly onSet: (masks: readonly Mask[]) => void;
}

function MaskRow({ mask, props }: { readonly mask: Mask; readonly props: MaskListProps }): ReactNode {
  const t = useDeskT();
  const { dossier, masks, saving, onSet } = props;
  const value = dossier.text.slice(mask.offset, mask.offset + mask.length);
  const fixed = saving || !dossier.can.mask;
  return (
    <li className={classes['maskRow']}>
      <span className={classes['maskWords']}>{value}</span>
      <select
        className={classes['maskLabel']}
        aria-label={t('masks.label', { value })}
        value={mask.label ?? ''}
        disabled={fixed}
        onChange={(event) => {
          const label = labels.find((each) => each === event.currentTarget.value) ?? null;
          onSet(replaced(masks, mask, { ...mask, label }));
        }}
      >
        <option value="">{t('masks.uniform')}</option>
        {labels.map((label) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </select>
      <span className={classes['maskMoves']}>
        {moves.map(([side, by, words, icon]) => {
          const next = resized(dossier.text, mask, side, by);
          return (
            <IconButton
              key={words}
              icon={icon}
              label={t(words, { value })}
              disabled={fixed || next === null}
              onClick={() => {
                if (next !== null) onSet(replaced(masks, mask, next));
              }}
            />
          );
        })}
        <IconButton
          icon={IconX}
          label={t('findings.unmask', { value })}
          disabled={fixed}
          onClick={() => {
            onSet(withoutMask(masks, mask));
          }}
        />
      </span>
    </li>
  );
}

function Versions(props: MaskListProps): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const versions = useMaskVersions(props.place, opened);
  return (
    <details
      className={classes['filters']}
      onToggle={(event) => {
        setOpened(event.currentTarget.open);
      }}
    >
      <summary>{t('masks.versions')}</summary>
      <ul className={classes['rows']}>
        {(versions.data ?? []).map(({ version, at, by, masks }) => (
          <li key={version} className={classes['viewRow']}>
            <span className="ck-small">
              {t('masks.version', {
                version,
                count: masks.length,
                name: by,
                at: formatShortDateTime(at, locale),
              })}
            </span>
            <QuietButton
              size="xs"
              disabled={props.saving || !props.dossier.can.mask}
              onClick={() => {
                const end = props.dossier.text.length;
                props.onSet(masks.filter((mask) => mask.offset + mask.length <= end));
              }}
            >
              {t('masks.restore')}
            </QuietButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every mask of the blind copy: what it hides, what stands there instead, and how far it reaches. */
export function MaskList(props: MaskListProps): ReactNode {
  const t = useDeskT();
  const { dossier } = props;
  const masks = joined(props.masks);
  return (
    <section className={classes['box']} aria-label={t('masks.title')}>
      <h2 className={classes['boxTitle']}>
        {t('masks.title')}
        {masks.length === 0 ? '' : ` (${String(masks.length)})`}
      </h2>
      {dossier.lostMasks.length === 0 ? null : (
        <Notice tone="amber">{t('masks.lost', { words: dossier.lostMasks.join('; ') })}</Notice>
      )}
      {masks.length === 0 ? <p className="ck-soft ck-small">{t('masks.none')}</p> : null}
      <ul className={classes['rows']}>
        {masks.map((mask) => (
          <MaskRow key={mask.offset} mask={mask} props={props} />
        ))}
      </ul>
      <Versions {...props} />
    </section>
  );
}
