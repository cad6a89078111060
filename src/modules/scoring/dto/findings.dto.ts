import type { Agreement } from '../domain/findings/findings.js';
import type { EstimationMethod } from '../domain/estimate.js';
import type { Differences } from '../domain/findings/differences.js';
import type { LineFindings } from '../domain/findings/lines.js';
import type { ProfileFlag } from '../domain/profiles/judge-profiles.js';

/** How far the judges agree; 1 is full agreement. */
export class AgreementView implements Agreement {
  /** Krippendorff's alpha of the scores as they are. */
  alpha!: number | null;
  /** Kendall's W; null unless every judge read every work. */
  concordance!: number | null;
  /** Intraclass correlation of one reading. */
  single!: number | null;
  /** Intraclass correlation of the mean of the readings a work has. */
  average!: number | null;
  complete!: boolean;
}

/** How far readings of a same work lie apart, in hundredths. */
export class DifferencesView implements Differences {
  pairs!: number;
  median!: number | null;
  beyondLimit!: number | null;
  limit!: number | null;
  /** Width of a class of differences. */
  width!: number;
  counts!: number[];
}

/** How sure a line between two prizes is. */
export class LineView implements LineFindings {
  /** The prize's name; empty for the line to the next round. */
  name!: string;
  place!: number;
  sure!: number | null;
  possible!: number | null;
}

/** A work's place by each rule, for comparison. */
export class OtherPlacesView {
  mean!: number | null;
  median!: number | null;
  trimmed!: number | null;
  zscore!: number | null;
  leniency!: number | null;
  mixed!: number | null;
}

/** A work near the lines: a code, no person. */
export class WorkFindingsView {
  code!: string;
  readings!: number;
  /** By the rule that counts, in hundredths. */
  value!: number;
  rank!: number;
  tied!: boolean;
  /** The places it may truly have. */
  best!: number | null;
  worst!: number | null;
  others!: OtherPlacesView;
}

/** A work that one more reading may well move across a line: a code, no person. */
export class BorderlineView {
  code!: string;
  readings!: number;
  /** In hundredths. */
  value!: number;
  rank!: number;
  /** The prize's name; empty for the line to the next round. */
  line!: string;
  /** The last place above the line. */
  place!: number;
  /** How likely it is that the work belongs on the other side of a line, from 0 to 1. */
  likelihood!: number;
}

/** Works that compete for the same places. */
export class GroupFindingsView {
  /** Names of the categories; empty means all. */
  categories!: string[];
  works!: number;
  lines!: LineView[];
  nearest!: WorkFindingsView[];
  /** Works that one more reading may well move across a line, the most likely first. */
  borderline!: BorderlineView[];
}

/** A figure with its interval, in hundredths. */
export class IntervalView {
  value!: number;
  low!: number;
  high!: number;
}

/** What the sheets of a judge say; null where there is too little to say it. Points in hundredths. */
export class JudgeProfileView {
  judgeId!: string;
  name!: string;
  readings!: number;
  mean!: number;
  /** Above (below zero: under) the average judge for the same works. */
  severity!: IntervalView | null;
  /** Spread of the scores, as a part of what is usual for the same works. */
  spread!: number | null;
  /** How far the criteria go together on the judge's sheets, and on those of the others. */
  halo!: number | null;
  haloOthers!: number | null;
  /** Change from the first sheet to the last beyond what the works explain. */
  drift!: IntervalView | null;
  /** 1 is usual. */
  fit!: number | null;
  /** Mean distance to the other readers of the same works, severity taken away. */
  distance!: number | null;
  flags!: ProfileFlag[];
}

/** What the sheets of a round say beside its ranking. */
export class FindingsView {
  state!: 'none' | 'waiting' | 'ready';
  /** The rule that counts. */
  method!: EstimationMethod;
  /** Made before the round was closed. */
  preview!: boolean;
  requestedAt!: string | null;
  computedAt!: string | null;
  works!: number;
  judges!: number;
  sheets!: number;
  components!: number;
  agreement!: AgreementView | null;
  differences!: DifferencesView | null;
  groups!: GroupFindingsView[];
  /** For the panel head alone. */
  profiles!: JudgeProfileView[] | null;
  can!: FindingsCanView;
}

/** What the reader may do with the findings. */
export class FindingsCanView {
  compute!: boolean;
}
