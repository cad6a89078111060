import type { PaperChannel } from '../../domain/channel.js';

/** How the paper looked when it was taken in. */
export const paperConditions = ['good', 'damaged', 'incomplete'] as const;
/** A condition of paper. */
export type PaperCondition = (typeof paperConditions)[number];

/** The rules of arrival that a work can miss; each is a code of the catalogue of problems. */
export type BreachCode =
  | 'reception.channel-closed'
  | 'reception.postmark-late'
  | 'reception.postmark-missing'
  | 'reception.arrival-late'
  | 'reception.hand-late'
  | 'reception.email-late';

/** A rule that was missed, with the days to be named. */
export interface Breach {
  readonly code: BreachCode;
  readonly params: Readonly<Record<string, string>>;
}

/** The deadlines beside the web; null is a way in that was not announced. Days are `2026-07-15`. */
export interface ArrivalRules {
  readonly post: { readonly lastPostmarkOn: string; readonly lastArrivalOn: string } | null;
  readonly hand: { readonly lastOn: string } | null;
  readonly email: { readonly closesAt: string } | null;
}

/** When and how a work came. */
export interface Arrival {
  readonly channel: PaperChannel;
  /** The day of the postmark; null where there is none or it cannot be read. */
  readonly postmarkedOn: string | null;
  /** When it was taken in; of a mail its time stamp. */
  readonly arrivedAt: Date;
}

const vietnamOffsetMs = 7 * 3600 * 1000;

/** The day of an instant in Vietnam, `2026-07-15`. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + vietnamOffsetMs).toISOString().slice(0, 10);
}

/**
 * The rules of arrival that a work missed. The postmark decides, not the day of arrival, up to a last day of
 * arrival; where no postmark can be read, paper that came by the last day of the postmark is in time anyway.
 */
export function breachesOf(arrival: Arrival, rules: ArrivalRules): Breach[] {
  switch (arrival.channel) {
    case 'post':
      return byPost(arrival, rules.post);
    case 'hand':
      return byHand(vietnamDay(arrival.arrivedAt), rules.hand);
    case 'email':
      return byEmail(arrival.arrivedAt, rules.email);
  }
}

const closed: Breach = { code: 'reception.channel-closed', params: {} };

function byPost({ postmarkedOn, arrivedAt }: Arrival, rule: ArrivalRules['post']): Breach[] {
  if (rule === null) return [closed];
  const { lastPostmarkOn, lastArrivalOn } = rule;
  const arrivedOn = vietnamDay(arrivedAt);
  const breaches: Breach[] = [];
  if (postmarkedOn === null && arrivedOn > lastPostmarkOn) {
    breaches.push({ code: 'reception.postmark-missing', params: { lastDay: dayText(lastPostmarkOn) } });
  }
  if (postmarkedOn !== null && postmarkedOn > lastPostmarkOn) {
    const params = { day: dayText(postmarkedOn), lastDay: dayText(lastPostmarkOn) };
    breaches.push({ code: 'reception.postmark-late', params });
  }
  if (arrivedOn > lastArrivalOn) {
    const params = { day: dayText(arrivedOn), lastDay: dayText(lastArrivalOn) };
    breaches.push({ code: 'reception.arrival-late', params });
  }
  return breaches;
}

function byHand(arrivedOn: string, rule: ArrivalRules['hand']): Breach[] {
  if (rule === null) return [closed];
  if (arrivedOn <= rule.lastOn) return [];
  const params = { day: dayText(arrivedOn), lastDay: dayText(rule.lastOn) };
  return [{ code: 'reception.hand-late', params }];
}

function byEmail(arrivedAt: Date, rule: ArrivalRules['email']): Breach[] {
  if (rule === null) return [closed];
  const closesAt = new Date(rule.closesAt);
  if (arrivedAt <= closesAt) return [];
  return [
    { code: 'reception.email-late', params: { time: timeText(arrivedAt), lastTime: timeText(closesAt) } },
  ];
}

/** A day as people write it: "15/7/2026" (an official hand writes days below 10 and months below 3 with a 0). */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}

function timeText(at: Date): string {
  const local = new Date(at.getTime() + vietnamOffsetMs).toISOString();
  return `${local.slice(11, 16)} ${dayText(local.slice(0, 10))}`;
}
