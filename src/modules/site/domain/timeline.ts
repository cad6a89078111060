/** What a milestone of a contest is. */
export type MilestoneKind = 'announced' | 'opens' | 'closes' | 'round' | 'results';

/** A dated point on a contest's way; a round brings its own name. */
export interface Milestone {
  readonly kind: MilestoneKind;
  readonly name: string | null;
  readonly at: Date;
  readonly past: boolean;
}

/** The way of a contest as a line with evenly spaced milestones. */
export interface Timeline {
  readonly milestones: readonly Milestone[];
  /** Where today lies between the first milestone (0) and the last (100), in percent. */
  readonly todayPercent: number;
  /** How many milestones lie behind. */
  readonly passed: number;
}

/** The dates that a timeline is made of. */
export interface TimelineDates {
  readonly announcedAt: Date | null;
  readonly receivingOpensAt: Date | null;
  readonly receivingClosesAt: Date | null;
  readonly rounds: readonly { readonly name: string; readonly dueAt: Date | null }[];
  readonly resultsExpectedAt: Date | null;
  readonly publishedAt: Date | null;
}

/**
 * Lays a contest's dates on a line. The points stand evenly, so that their labels never collide;
 * today stands between its neighbours in proportion to the time.
 */
export function timelineOf(dates: TimelineDates, now: Date): Timeline {
  const dated: readonly [MilestoneKind, string | null, Date | null][] = [
    ['announced', null, dates.announcedAt],
    ['opens', null, dates.receivingOpensAt],
    ['closes', null, dates.receivingClosesAt],
    ...dates.rounds.map((round): [MilestoneKind, string, Date | null] => ['round', round.name, round.dueAt]),
    ['results', null, dates.publishedAt ?? dates.resultsExpectedAt],
  ];
  const milestones = dated
    .flatMap(([kind, name, at]) => (at === null ? [] : [{ kind, name, at, past: at <= now }]))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    milestones,
    todayPercent: positionOf(milestones, now),
    passed: milestones.filter((milestone) => milestone.past).length,
  };
}

function positionOf(milestones: readonly Milestone[], now: Date): number {
  const steps = milestones.length - 1;
  const next = milestones.findIndex((milestone) => milestone.at > now);
  if (steps < 1 || next === 0) return 0;
  if (next === -1) return 100;
  const [from, to] = [milestones[next - 1]?.at ?? now, milestones[next]?.at ?? now];
  const share = (now.getTime() - from.getTime()) / (to.getTime() - from.getTime());
  return Math.round(((next - 1 + share) / steps) * 1000) / 10;
}
