import type { DossierView } from '../../../api/types.js';
import type { Decision } from './queries.js';

/** What of the decision is being written. */
export type Writing = 'rejection' | 'correction' | null;

/** What every part of the decision is given. */
export interface DecisionFormProps {
  readonly contestId: string;
  readonly dossier: DossierView;
  readonly writing: Writing;
  readonly onWriting: (writing: Writing) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onReload: () => void;
}
