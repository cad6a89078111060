/** How many works of a category a judge was dealt. */
export class CategoryLoadView {
  name!: string;
  works!: number;
}

/** What a judge was dealt. */
export class JudgeLoadView {
  judgeId!: string;
  name!: string;
  works!: number;
  categories!: CategoryLoadView[];
  /** Works that the judge may not read. */
  conflicts!: number;
  /** The group of judges, from 0, that works in common link with each other. */
  group!: number;
}

/** How many works two judges have in common. */
export class JudgePairView {
  one!: string;
  other!: string;
  works!: number;
}

/** How many pairs of judges have so many works in common. */
export class OverlapCountView {
  works!: number;
  pairs!: number;
}

/** Who was dealt what in a round; codes only. */
export class AssignmentPreviewView {
  roundId!: string;
  judges!: JudgeLoadView[];
  /** The pairs that share works; empty where there are too many judges to show them one by one. */
  pairs!: JudgePairView[];
  /** The same counted up, pairs without a common work too. */
  overlaps!: OverlapCountView[];
  /** How many groups of judges nothing links. */
  groups!: number;
  /** Codes of the works that all judges read. */
  anchors!: string[];
}
