import type { Prize, RankedWork } from './board.js';

/** What the person is about to do on the board; its dialog is open meanwhile. */
export type Wish =
  | { readonly kind: 'give'; readonly work: RankedWork | null; readonly prize: Prize | null }
  | {
      readonly kind: 'take' | 'revoke';
      readonly awardId: string;
      readonly work: RankedWork;
      readonly prize: Prize;
    }
  | { readonly kind: 'approve' }
  | { readonly kind: 'publish' };

/** Opens the dialog of an act. */
export type OnWish = (wish: Wish) => void;
