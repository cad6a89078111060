/** Another work that shares passages with the one on the desk. */
export class SimilarWorkView {
  /** Null where the reader may not open it: its contest is sealed, or another secretariat's. */
  entryId!: string | null;
  /** Null within the same contest. */
  contestTitle!: string | null;
  receiptNumber!: string | null;
  title!: string | null;
  authorNames!: string[];
  /** An author of both works has the same name and year of birth. */
  sameAuthor!: boolean;
  /** Part of the words that stand in shared passages, 0 to 1. */
  shareHere!: number;
  shareThere!: number;
  /** Shared words, in the work with fewer of them. */
  words!: number;
  /** How many passages. */
  passages!: number;
  open!: boolean;
}

/** The works that share passages with the one on the desk, and what that comes to. */
export class SimilarWorksView {
  /** Part of the words that at least one other work has, 0 to 1; null before the comparison. */
  share!: number | null;
  /** How much the category allows, in percent; null: no limit. */
  limitPercent!: number | null;
  /** Above the limit: for a person to judge; nothing follows by itself. */
  exceeds!: boolean;
  works!: SimilarWorkView[];
}

export class ComparedTextView {
  title!: string;
  receiptNumber!: string;
  text!: string;
}

export class StretchView {
  /** UTF-16 units. */
  offset!: number;
  length!: number;
}

export class SharedPassageView {
  here!: StretchView;
  there!: StretchView;
}

/** Two works side by side. */
export class SimilarPairView {
  work!: SimilarWorkView;
  here!: ComparedTextView;
  there!: ComparedTextView;
  passages!: SharedPassageView[];
}
