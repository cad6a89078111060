import type { ContestRole } from '../../../kernel/permissions.js';

const judges: readonly ContestRole[] = ['judge', 'panel-head'];
const seeNames: readonly ContestRole[] = ['secretary', 'organiser', 'unit-coordinator', 'custodian'];
const judgesBarred: readonly ContestRole[] = [...seeNames, 'auditor'];

/**
 * Whether a role may be added to those somebody holds in the same contest. Whoever sees names may
 * neither judge nor lead the panel: the wall would have a person in it.
 */
export function mayCombine(held: readonly ContestRole[], added: ContestRole): boolean {
  const against = judges.includes(added) ? judgesBarred : judgesBarred.includes(added) ? judges : [];
  return !held.some((role) => against.includes(role));
}

/** Roles whose holders may not enter a work in the contest. */
export const barredFromEntering: readonly ContestRole[] = [
  'organiser',
  'secretary',
  'judge',
  'panel-head',
  'council',
];
