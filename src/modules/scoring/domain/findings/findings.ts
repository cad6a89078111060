import { estimate, type EstimationMethod, estimationMethods } from '../estimate.js';
import { type JudgeProfile, judgeProfiles } from '../profiles/judge-profiles.js';
import { type Reading, tabulate } from '../readings.js';
import { reliabilityOf } from '../reliability/reliability.js';
import { type Differences, differencesOf } from './differences.js';
import { type GroupFindings, groupFindings, type LineGroup } from './lines.js';

/** A score sheet that counts; scores in hundredths. */
export interface CountedSheet {
  readonly code: string;
  readonly categoryId: string;
  readonly judgeId: string;
  readonly total: number;
  /** Scores of the criteria, in the order of the rubric. */
  readonly criteria: readonly number[];
  /** The how-manieth sheet of the judge, from 0. */
  readonly order: number;
}

/** All that the findings of a round are made of: the same gives the same. */
export interface FindingsInput {
  readonly sheets: readonly CountedSheet[];
  readonly groups: readonly LineGroup[];
  /** In hundredths; null where the round has none. */
  readonly deviationLimit: number | null;
  readonly seed: string;
}

/** How far the judges agree, in the figures that are shown. */
export interface Agreement {
  /** Krippendorff's alpha of the scores as they are. */
  readonly alpha: number | null;
  /** Kendall's W; null unless every judge read every work. */
  readonly concordance: number | null;
  /** Intraclass correlation of one reading, and of the mean of the readings a work has. */
  readonly single: number | null;
  readonly average: number | null;
  /** Whether the correlations are of a complete table, and not of the mixed model. */
  readonly complete: boolean;
}

/** What the sheets of a round say beside its ranking. Scores in hundredths. */
export interface Findings {
  readonly works: number;
  readonly judges: number;
  readonly sheets: number;
  /** Groups of works and judges that no common work links; between them scores cannot be compared. */
  readonly components: number;
  readonly agreement: Agreement;
  readonly differences: Differences;
  readonly groups: readonly GroupFindings[];
  readonly profiles: readonly JudgeProfile[];
}

/** Works out what the sheets of a round say; takes its time on a large round. */
export function findingsOf({ sheets, groups, deviationLimit, seed }: FindingsInput): Findings {
  const readings = sheets.map(({ code, judgeId, total }): Reading => {
    return { entry: code, judge: judgeId, score: total };
  });
  const table = tabulate(readings);
  const rules = new Map(
    estimationMethods.map((method: EstimationMethod) => [method, estimate(method, readings)] as const),
  );
  const categories = new Map(sheets.map(({ code, categoryId }) => [code, categoryId]));
  const profiled = sheets.map(({ code, judgeId, ...sheet }) => ({ ...sheet, entry: code, judge: judgeId }));
  return {
    works: table.entries.length,
    judges: table.judges.length,
    sheets: table.scoreCount,
    components: rules.get('mean')?.components ?? 0,
    agreement: agreementOf(readings),
    differences: differencesOf(table, deviationLimit),
    groups: groups.map((group) => groupFindings(group, { table, rules, categories, seed })),
    profiles: judgeProfiles(profiled),
  };
}

function agreementOf(readings: readonly Reading[]): Agreement {
  const { alpha, kendallW, icc, mixedIcc } = reliabilityOf(tabulate(readings));
  return {
    alpha: alpha.interval,
    concordance: kendallW?.value ?? null,
    single: finite(icc?.ICC2.value ?? mixedIcc?.agreement),
    average: finite(icc?.ICC2k.value ?? mixedIcc?.agreementK),
    complete: icc !== null,
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
