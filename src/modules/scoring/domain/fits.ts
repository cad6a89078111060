import type { Design } from './design.js';
import { fitLeniency, type LeniencyFit } from './leniency.js';
import { fitMixed, type MixedFit } from './mixed.js';

/** The models of a round, each fitted when it is first asked for and then kept: they take most of the time. */
export class Fits {
  private leniencyFit: LeniencyFit | null = null;
  private mixedFit: { readonly fit: MixedFit | null } | null = null;

  constructor(readonly design: Design) {}

  get leniency(): LeniencyFit {
    this.leniencyFit ??= fitLeniency(this.design);
    return this.leniencyFit;
  }

  /** Null where nothing can be estimated. */
  get mixed(): MixedFit | null {
    this.mixedFit ??= { fit: fitMixed(this.design) };
    return this.mixedFit.fit;
  }
}
