const dayMs = 86_400_000;

/** From when to when a round is judged; null where it is not known, or not fixed. */
export interface Span {
  readonly releasedAt: Date | null;
  readonly dueAt: Date | null;
}

/** What a judge, or a whole panel, has done of what it has to do. */
export interface Share {
  readonly assigned: number;
  readonly submitted: number;
}

/** How a judge stands against the date. All but the first three lag. */
export type Standing = 'none' | 'done' | 'on-time' | 'behind' | 'not-started' | 'idle' | 'overdue';

/** How fast sheets come in, in sheets a day; null where it cannot be told. */
export interface Pace {
  readonly soFar: number | null;
  readonly needed: number | null;
}

/** Without a date, whoever has not been at the desk for so long lags. */
const idleDays = 3;
/** So much of the time may pass before somebody who has not begun is said to lag. */
const startShare = 0.1;
/** So far behind the even pace nobody is said to lag. */
const grace = 0.1;

function shareGone({ releasedAt, dueAt }: Span, now: Date): number | null {
  if (releasedAt === null || dueAt === null || dueAt <= releasedAt) return null;
  const gone = (now.getTime() - releasedAt.getTime()) / (dueAt.getTime() - releasedAt.getTime());
  return Math.min(1, Math.max(0, gone));
}

/** How many sheets are missing for an even pace; 0 where there is none to compare with. */
export function behindOf({ assigned, submitted }: Share, span: Span, now: Date): number {
  const gone = shareGone(span, now);
  return gone === null ? 0 : Math.max(0, Math.floor(assigned * gone) - submitted);
}

/** How a judge stands, by an even pace from the release to the date; `activeAt`: last at work on a sheet. */
export function standingOf(share: Share, span: Span, activeAt: Date | null, now: Date): Standing {
  const { assigned, submitted } = share;
  if (assigned === 0) return 'none';
  if (submitted >= assigned) return 'done';
  if (span.dueAt !== null && span.dueAt <= now) return 'overdue';
  const gone = shareGone(span, now);
  if (gone === null) {
    const since = activeAt ?? span.releasedAt;
    const idle = since !== null && now.getTime() - since.getTime() >= idleDays * dayMs;
    if (!idle) return 'on-time';
    return activeAt === null ? 'not-started' : 'idle';
  }
  if (activeAt === null && gone >= startShare) return 'not-started';
  return behindOf(share, span, now) > Math.max(1, assigned * grace) ? 'behind' : 'on-time';
}

/** Whether a judge of this standing is one of those who lag. */
export function lags(standing: Standing): boolean {
  return standing !== 'none' && standing !== 'done' && standing !== 'on-time';
}

/** The pace so far and the pace that is needed, in sheets a day. A day that has only begun counts as one. */
export function paceOf({ assigned, submitted }: Share, { releasedAt, dueAt }: Span, now: Date): Pace {
  const days = (ms: number): number => Math.max(1, ms / dayMs);
  const left = assigned - submitted;
  const time = dueAt === null ? 0 : dueAt.getTime() - now.getTime();
  return {
    soFar: releasedAt === null ? null : submitted / days(now.getTime() - releasedAt.getTime()),
    needed: left <= 0 || time <= 0 ? null : left / days(time),
  };
}
