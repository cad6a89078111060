import type { ReactNode } from 'react';

import type { UnitPage } from '../../api/types.js';
import { formatNumber, useLocale } from '../../lib/i18n/index.js';
import { type Column, Rows } from '../../ui/table/rows.js';
import { useUnitT } from './messages.js';
import classes from './unit.module.css';

type Below = UnitPage['below'][number];

const figures = ['received', 'waiting', 'eligible', 'ineligible', 'prizes'] as const;

/** The units below the own one, each with those below it. */
export function UnitsBelow({ unit }: { readonly unit: UnitPage }): ReactNode {
  const t = useUnitT();
  const locale = useLocale();
  if (unit.below.length === 0) return null;
  const columns: Column<Below>[] = [
    {
      key: 'name',
      header: t('below.unit'),
      cell: ({ name, depth }) => (
        <span style={{ paddingInlineStart: `${String((depth - 1) * 20)}px` }}>{name}</span>
      ),
    },
    ...figures.map((figure): Column<Below> => ({
      key: figure,
      header: t(`figure.${figure}`),
      align: 'right',
      onPhone: figure === 'received' || figure === 'eligible',
      cell: (below) => <span className="ck-numbers">{formatNumber(below[figure], locale)}</span>,
    })),
  ];
  return (
    <section className={classes['part']}>
      <h2>{t('below')}</h2>
      <p className="ck-soft">{t('below.what', { own: formatNumber(unit.ownReceived, locale) })}</p>
      <Rows
        caption={t('below')}
        columns={columns}
        rows={unit.below}
        rowKey={({ unitId }) => unitId}
        compact
      />
    </section>
  );
}
