import { fold } from '../../../kernel/vietnamese.js';

/** Units and persons a judge declared. */
export interface Declared {
  readonly unitIds: readonly string[];
  readonly persons: readonly string[];
}

/**
 * Whether something declared before is missing now. Once works are sealed that is refused: whoever could
 * declare a unit, see which codes go away, and take it back, could find out which unit a code comes from.
 */
export function takesBack(before: Declared, now: Declared): boolean {
  const units = new Set(now.unitIds);
  const persons = new Set(now.persons.map(fold));
  return (
    before.unitIds.some((id) => !units.has(id)) || before.persons.some((name) => !persons.has(fold(name)))
  );
}
