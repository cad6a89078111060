const hour = 3_600_000;
const day = 24 * hour;
const vietnam = 7 * hour;
const closing = 17 * hour;
/** Later than the last act of the demo on its day: judges talk until after nine. */
const lastAct = 9.5 * hour;

/**
 * 17:00 in Vietnam, when offices set their deadlines, on the day that the demo takes for today: yesterday's as long
 * as its last acts would still lie ahead of the visitor.
 */
export function fiveInTheAfternoon(moment: Date): Date {
  const midnight = Math.floor((moment.getTime() + vietnam - lastAct) / day) * day - vietnam;
  return new Date(midnight + closing);
}
