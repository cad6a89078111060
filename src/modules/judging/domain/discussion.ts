/** A judge in a discussion: the others know the letter only. */
export interface Seat {
  readonly judgeId: string;
  readonly letter: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Seats the judges of a work by the order of their readings: A, B, and on. */
export function seatsOf(readings: readonly { readonly judgeId: string; readonly reading: number }[]): Seat[] {
  return [...readings]
    .sort((a, b) => a.reading - b.reading)
    .map(({ judgeId }, place) => ({ judgeId, letter: letters[place] ?? String(place + 1) }));
}

/** Whether a question goes to the judges of the work first, and not to the panel at once. */
export function isForJudges(question: string): boolean {
  return question === 'discuss' || question === 'discuss-with-minutes';
}

/** Whether minutes have to be kept of how the score came about. */
export function needsMinutes(question: string | null): boolean {
  return question === 'discuss-with-minutes' || question === 'together';
}

/** Whether a proposal has become an agreement: everybody but its author has accepted it. */
export function isAgreed(
  seats: readonly Seat[],
  proposal: { readonly by: string; readonly accepted: readonly string[] },
): boolean {
  return seats.every(({ judgeId }) => judgeId === proposal.by || proposal.accepted.includes(judgeId));
}
