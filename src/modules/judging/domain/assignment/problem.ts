/** What orders the wishes of an assignment: equal loads first, or preference first. */
export type Objective = 'balance' | 'preference';

/** A work to be read. A work without a category may be read only by judges of all categories. */
export interface AssignmentEntry {
  readonly id: string;
  readonly category?: string;
}

/** A judge. `max` is the most works in all, those held already included; no categories means all. */
export interface AssignmentJudge {
  readonly id: string;
  readonly max?: number;
  readonly categories?: readonly string[];
}

/** A work and a judge: a conflict, or a reading. */
export interface AssignmentPair {
  readonly entry: string;
  readonly judge: string;
}

/** How gladly a judge would read a work; pairs without a preference count 0. */
export interface AssignmentPreference extends AssignmentPair {
  readonly value: number;
}

/** Everything that an assignment depends on. The same problem gives the same assignment. */
export interface AssignmentProblem {
  readonly entries: readonly AssignmentEntry[];
  readonly judges: readonly AssignmentJudge[];
  readonly conflicts: readonly AssignmentPair[];
  /** Readings that stay as they are and count as readings and as loads. */
  readonly existing?: readonly AssignmentPair[];
  readonly preferences?: readonly AssignmentPreference[];
  /** Different judges for each entry. */
  readonly readings: number;
  readonly seed: string;
  /** So many entries are read by every judge who may. */
  readonly anchors?: number;
  /** `balance` unless said otherwise. */
  readonly objective?: Objective;
}

/** What an assignment is like, in figures. */
export interface AssignmentSummary {
  readonly entries: number;
  readonly judges: number;
  readonly readings: number;
  readonly pairs: number;
  readonly loadMin: number;
  readonly loadMax: number;
  readonly conflictsAssigned: number;
  /** Groups of judges that no common entry links, among judges who read anything. */
  readonly components: number;
  /** Fewest and most common entries of two judges who could share one; null where no two could. */
  readonly overlapMin: number | null;
  readonly overlapMax: number | null;
  /**
   * How firmly the judges of the weakest category hang together: the second-smallest eigenvalue of the
   * normalised Laplacian of their overlaps (0: apart). Null where no category has two judges at work.
   */
  readonly connectivity: number | null;
  readonly preference: number;
}

/** Why there can be no assignment. */
export type ImpossibleReason =
  'empty' | 'too-many-conflicts' | 'too-little-capacity' | 'existing-conflict' | 'existing-over-capacity';

/**
 * A smallest group of entries that cannot all be read: together they need more readings than the judges can
 * give them. `judge` is named where one judge's existing readings are the reason.
 */
export interface Impossible {
  readonly reason: ImpossibleReason;
  readonly entries: readonly string[];
  readonly needed: number;
  readonly available: number;
  readonly judge?: string;
}

/** An assignment, in the order of the entries and then of the judges; or why there is none. */
export type AssignmentResult =
  | { readonly pairs: readonly AssignmentPair[]; readonly summary: AssignmentSummary }
  | { readonly impossible: Impossible };
