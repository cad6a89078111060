import type { ContestView } from '../../../api/types.js';

/** Names the units of a contest; nothing for none. */
export function unitNames(contest: ContestView): (unitId: string | null) => string {
  const names = new Map(contest.units.map((unit) => [unit.id, unit.name]));
  return (unitId) => (unitId === null ? '' : (names.get(unitId) ?? ''));
}
