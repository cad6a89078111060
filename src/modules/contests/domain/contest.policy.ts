import { type Actor, isGranted } from '../../../kernel/actor.js';
import type { Permission } from '../../../kernel/permissions.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';
import type { ContestState } from './contest.js';
import { type ContestEvent, type ContestFacts, contestMachine } from './contest.machine.js';

/** What the policies look at. */
export interface ContestSubject {
  readonly id: string;
  readonly state: ContestState;
  readonly announcedAt: Date | null;
}

const ended: readonly ContestState[] = ['archived', 'cancelled'];

function granted(actor: Actor, permission: Permission, contest: ContestSubject): Verdict {
  return isGranted(actor, permission, contest.id) ? null : refuse('access.denied');
}

function within(contest: ContestSubject, ...states: readonly ContestState[]): Verdict {
  return states.includes(contest.state) ? null : refuse('conflict.state', { state: contest.state });
}

/** Whether the actor works in the contest in any role. */
export function isStaff(actor: Actor, contestId: string): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'account' && actor.roles.some((held) => held.contestId === contestId);
}

/** What was announced is everybody's; before that only those with a role know of it. */
export function maySee(actor: Actor, contest: ContestSubject): Verdict {
  return contest.announcedAt !== null || isStaff(actor, contest.id) ? null : refuse('thing.not-found');
}

/** Whether anything of the contest may still be edited; what is a rule is frozen on announcement. */
export function mayEdit(actor: Actor, contest: ContestSubject): Verdict {
  if (ended.includes(contest.state)) return refuse('conflict.state', { state: contest.state });
  return granted(actor, 'contest:edit', contest);
}

/** Whether the deadline may be put off. */
export function mayExtend(actor: Actor, contest: ContestSubject): Verdict {
  return granted(actor, 'contest:edit', contest) ?? within(contest, 'announced', 'receiving');
}

const movePermissions = {
  announce: 'contest:edit',
  'open-receiving': 'contest:move',
  'close-receiving': 'contest:move',
  archive: 'contest:edit',
  cancel: 'contest:edit',
} as const satisfies Partial<Record<ContestEvent, Permission>>;

/** The events people ask for at the contest itself; the others belong to sealing, judging and awards. */
export type MoveEvent = keyof typeof movePermissions;
/** The same, as a list. */
export const moveEvents = Object.keys(movePermissions) as readonly MoveEvent[];

/** Whether the actor's role lets them ask for the event; the machine decides about the rest. */
export function mayMove(actor: Actor, contest: ContestSubject, event: MoveEvent): Verdict {
  return granted(actor, movePermissions[event], contest);
}

/** What the reader may do with a contest, for the buttons of the web. */
export interface ContestCan {
  readonly edit: boolean;
  readonly invite: boolean;
  readonly announce: boolean;
  readonly openReceiving: boolean;
  readonly closeReceiving: boolean;
  readonly extendDeadline: boolean;
  readonly cancel: boolean;
  readonly archive: boolean;
  readonly screen: boolean;
  readonly seal: boolean;
  readonly assign: boolean;
  readonly decide: boolean;
  readonly publish: boolean;
  readonly readRecord: boolean;
}

/** The `can` map, made of the same policies that guard the acts. */
export function contestCan(actor: Actor, contest: ContestSubject, facts: ContestFacts): ContestCan {
  // The reason is typed after the button: for the button it counts as given.
  const open = contestMachine.available(contest.state, { ...facts, reason: facts.reason ?? '…' });
  const moves = (event: MoveEvent): boolean =>
    open.includes(event) && mayMove(actor, contest, event) === null;
  const works = (permission: Permission, ...states: readonly ContestState[]): boolean =>
    (granted(actor, permission, contest) ?? within(contest, ...states)) === null;
  return {
    edit: mayEdit(actor, contest) === null,
    invite: !ended.includes(contest.state) && granted(actor, 'contest:people', contest) === null,
    announce: moves('announce'),
    openReceiving: moves('open-receiving'),
    closeReceiving: moves('close-receiving'),
    extendDeadline: mayExtend(actor, contest) === null,
    cancel: moves('cancel'),
    archive: moves('archive'),
    screen: works('entry:screen', 'receiving', 'screening'),
    seal: works('seal:act', 'screening', 'judging', 'deciding'),
    assign: works('round:lead', 'judging'),
    decide: works('prize:decide', 'deciding'),
    publish: works('prize:publish', 'deciding'),
    readRecord: granted(actor, 'record:read', contest) === null,
  };
}
