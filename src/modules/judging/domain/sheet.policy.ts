import { refuse, type Verdict } from '../../../kernel/refusal.js';
import { isOpen, isReleased, type RoundState } from './round.machine.js';
import { sheetMachine, type SheetEvent, type SheetState } from './sheet.machine.js';

/** What a policy on a sheet looks at. */
export interface SheetFacts {
  readonly roundState: RoundState;
  readonly state: SheetState;
  /** Whether the sheet is the asking judge's own, and the judge still sits. */
  readonly own: boolean;
}

const hidden = refuse('thing.not-found');

/** A judge sees own sheets once the round is released; a sheet taken away by the program is not there. */
export function maySee(facts: SheetFacts): Verdict {
  if (!facts.own || !isReleased(facts.roundState) || facts.state === 'void') return hidden;
  return null;
}

function may(event: SheetEvent, facts: SheetFacts): Verdict {
  const seen = maySee(facts);
  if (seen !== null) return seen;
  if (!isOpen(facts.roundState)) return refuse('round.closed');
  if (facts.state === 'submitted') return refuse('sheet.submitted');
  const fired = sheetMachine.fire(facts.state, event, null);
  return 'refusal' in fired ? fired.refusal : null;
}

/** Whether the judge may write scores on the sheet. */
export const mayScore = (facts: SheetFacts): Verdict => may('save', facts);
/** Whether the judge may hand the sheet in. */
export const maySubmit = (facts: SheetFacts): Verdict => may('submit', facts);
/** Whether the judge may step back from the work. */
export const mayRecuse = (facts: SheetFacts): Verdict => may('recuse', facts);

/** Whether the judge may see the marks in the work: as long as its text is shown. */
export function maySeeMarks(facts: SheetFacts): Verdict {
  return maySee(facts) ?? (facts.state === 'recused' ? hidden : null);
}

/** Whether the judge may mark passages: of a sheet that is handed in as well, until the round is closed. */
export function mayMark(facts: SheetFacts): Verdict {
  const seen = maySeeMarks(facts);
  if (seen !== null) return seen;
  return isOpen(facts.roundState) ? null : refuse('round.closed');
}
