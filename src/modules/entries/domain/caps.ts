import { refuse, type Verdict } from '../../../kernel/refusal.js';

/** How many works an author may have standing; null is no limit. */
export interface CapRules {
  readonly perContest: number | null;
  readonly perCategory: number | null;
  readonly perFormGroup: number | null;
}

/** A work as the caps see it. */
export interface CountedWork {
  readonly entryId: string;
  readonly categoryId: string;
  readonly formGroup: string;
  /** The account that entered it for itself; null where a unit or the secretariat did it for its authors. */
  readonly ownerAccountId: string | null;
  /** Identity keys of its authors. */
  readonly authorKeys: readonly string[];
}

/**
 * Whether one more work is allowed, whatever way it comes in: for the account that enters it for itself and for each of its authors, whoever's account
 * their other works came from.
 * @param others works that stand already; the candidate itself among them is not counted
 */
export function withinCaps(candidate: CountedWork, others: readonly CountedWork[], rules: CapRules): Verdict {
  const standing = others.filter((work) => work.entryId !== candidate.entryId);
  const byPerson = [
    standing.filter(({ ownerAccountId: owner }) => owner !== null && owner === candidate.ownerAccountId),
    ...candidate.authorKeys.map((key) => standing.filter((work) => work.authorKeys.includes(key))),
  ];
  for (const works of byPerson) {
    const sameCategory = works.filter((work) => work.categoryId === candidate.categoryId).length;
    const sameGroup = works.filter((work) => work.formGroup === candidate.formGroup).length;
    if (reached(sameCategory, rules.perCategory)) {
      return refuse('entry.over-cap-category', { limit: rules.perCategory });
    }
    if (reached(sameGroup, rules.perFormGroup)) {
      return refuse('entry.over-cap-form-group', { limit: rules.perFormGroup });
    }
    if (reached(works.length, rules.perContest)) {
      return refuse('entry.over-cap-contest', { limit: rules.perContest });
    }
  }
  return null;
}

function reached(count: number, limit: number | null): boolean {
  return limit !== null && count >= limit;
}
