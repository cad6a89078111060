import { inverseDiagonal } from './dense-spd.js';
import { damping, dot, judgeMatrix, type MixedEquations, type Ratios } from './mixed-design.js';

/** What the slopes of the likelihood take of the inverse of T = I + ratio · B, the judges' equations. */
export interface Traces {
  /** tr(M T⁻¹) for each number of readings, M counting how often two judges share such an entry. */
  readonly shared: ReadonlyMap<number, number>;
  /** tr(B T⁻¹). */
  readonly ofJudges: number;
}

/** Below it the short way would lose too many digits. */
const smallRatio = 1e-3;

/**
 * The traces. Where all entries have as many readings, the diagonal of T⁻¹ says it all, since B = diag(n) - d M; that
 * is half the work of the whole inverse.
 * @param factor Cholesky factor of T @param inverted makes the whole inverse
 */
export function tracesOf(
  equations: MixedEquations,
  ratios: Ratios,
  factor: Float64Array,
  inverted: () => Float64Array,
): Traces {
  const { shared, design } = equations;
  const { entry, judge } = ratios;
  const [only] = shared.keys();
  if (shared.size !== 1 || only === undefined || entry < smallRatio || judge < smallRatio) {
    const inverse = inverted();
    const products = [...shared].map(([count, matrix]) => [count, dot(matrix, inverse)] as const);
    return { shared: new Map(products), ofJudges: dot(judgeMatrix(equations, ratios, false), inverse) };
  }
  const diagonal = inverseDiagonal(factor, design.judgeCount);
  const ofJudges = diagonal.reduce((sum, value) => sum + (1 - value), 0) / judge;
  const product = (dot(design.readings, diagonal) - ofJudges) / damping(ratios, only);
  return { shared: new Map([[only, product]]), ofJudges };
}
