import { fold } from '../../../kernel/vietnamese.js';

/** What a judge declared. */
export interface Declaration {
  readonly judgeId: string;
  readonly unitIds: readonly string[];
  readonly persons: readonly string[];
}

/** A work, by its blind copy, with what conflicts are matched against. */
export interface MatchedWork {
  readonly copyId: string;
  readonly unitIds: readonly string[];
  readonly authorNames: readonly string[];
}

/** A judge and a copy that may not meet: all that crosses to the blind side. */
export interface Pair {
  readonly copyId: string;
  readonly judgeId: string;
}

/** Which judges may not read which works: a unit in common, or an author declared by name (accents and case ignored). */
export function matchConflicts(works: readonly MatchedWork[], declarations: readonly Declaration[]): Pair[] {
  const keyed = works.map((work) => ({ ...work, names: work.authorNames.map(fold) }));
  return declarations.flatMap(({ judgeId, unitIds, persons }) => {
    const units = new Set(unitIds);
    const names = new Set(persons.map(fold));
    return keyed
      .filter(
        (work) => work.unitIds.some((id) => units.has(id)) || work.names.some((name) => names.has(name)),
      )
      .map((work) => ({ copyId: work.copyId, judgeId }));
  });
}
