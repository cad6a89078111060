import type { RoundSheets } from '../../../kernel/round-sheets.js';
import type { EstimationMethod } from './estimate.js';
import { type Field, groupsOf } from './marks.js';

/** Why a rule cannot place the works of a round. */
export type Obstacle =
  { readonly kind: 'unlinked'; readonly groups: number } | { readonly kind: 'not-estimable' };

/** Below so many sheets the mixed model says nothing. */
const fewestSheets = 3;

/**
 * What keeps a rule from placing works: by leniency works that are in for the same places must be linked by common
 * judges; the mixed model needs works that were read twice. Other rules can always say something.
 */
export function obstacleOf(
  sheets: RoundSheets,
  method: EstimationMethod,
  fields: readonly Field[],
): Obstacle | null {
  if (method === 'leniency') {
    const groups = groupsOf(sheets, fields);
    return groups > 1 ? { kind: 'unlinked', groups } : null;
  }
  if (method !== 'mixed') return null;
  const read = sheets.codes.filter((_, work) => sheets.starts[work] !== sheets.starts[work + 1]).length;
  const alike = sheets.totals.every((total) => total === sheets.totals[0]);
  const enough = sheets.totals.length >= fewestSheets && sheets.totals.length > read && read >= 2;
  return enough || alike ? null : { kind: 'not-estimable' };
}
