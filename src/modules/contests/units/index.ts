import type { RowClass } from '../../../platform/database/database.js';
import { UnitRow } from './unit.row.js';

export { UnitsModule } from './units.module.js';
export { type UnitBelow, unitsAbove, unitsBelow } from './domain/unit-tree.js';
export { type Unit, type UnitDraft, Units } from './units.service.js';

/** The tables of this module. */
export const unitsRows: readonly RowClass[] = [UnitRow];
