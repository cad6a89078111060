import type { RoundSheets } from '../../../../kernel/round-sheets.js';
import type { EstimationMethod } from '../estimate.js';
import { Fits } from '../fits.js';
import type { RankingRule } from '../closing.js';
import { type JudgeProfile, judgeProfiles } from '../profiles/judge-profiles.js';
import { reliabilityOf } from '../reliability/reliability.js';
import { designOf } from '../design.js';
import { type Differences, differencesOf } from './differences.js';
import { type GroupFindings, groupFindings, type LineGroup } from './lines.js';

/** All that the findings of a round are made of: the same gives the same. */
export interface FindingsInput {
  readonly sheets: RoundSheets;
  readonly rule: RankingRule;
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
  /** The rule that counts; not kept before there was a choice, when it was the mean. */
  readonly method?: EstimationMethod;
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
export function findingsOf({ sheets, rule, groups, deviationLimit, seed }: FindingsInput): Findings {
  const fits = new Fits(designOf(sheets));
  const { design } = fits;
  return {
    method: rule.method,
    works: design.entryCount,
    judges: design.readings.filter((count) => count > 0).length,
    sheets: design.scoreCount,
    components: fits.leniency.components.count,
    agreement: agreementOf(fits),
    differences: differencesOf(design, deviationLimit),
    groups: groupFindings(groups, { sheets, rule, fits, seed }),
    profiles: judgeProfiles(sheets, fits.leniency),
  };
}

function agreementOf({ design, mixed }: Fits): Agreement {
  const { alpha, kendallW, icc, mixedIcc } = reliabilityOf(design, mixed);
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
