import { type ContestRole, grants, type Permission } from './permissions.js';

/** A role somebody holds in a contest; `unitId` narrows a unit coordinator to the own unit. */
export interface RoleHeld {
  readonly contestId: string;
  readonly role: ContestRole;
  readonly unitId: string | null;
}

/** A person who is signed in. */
export interface AccountActor {
  readonly kind: 'account';
  readonly accountId: string;
  readonly isAdministrator: boolean;
  readonly roles: readonly RoleHeld[];
}

/** Who acts: somebody signed in, a visitor, or the program itself (timed jobs, the command line). */
export type Actor = AccountActor | { readonly kind: 'visitor' } | { readonly kind: 'system' };

/** The program itself as actor. */
export const systemActor: Actor = { kind: 'system' };
/** Somebody who is not signed in. */
export const visitor: Actor = { kind: 'visitor' };

/** Whether the actor holds one of the roles in the contest. */
export function hasRole(actor: Actor, contestId: string, ...roles: readonly ContestRole[]): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  return actor.roles.some((held) => held.contestId === contestId && roles.includes(held.role));
}

/** Whether the actor's roles grant a permission: in the contest named, or in any when none is named. */
export function isGranted(actor: Actor, permission: Permission, contestId: string | null): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  const grant: 'signed-in' | 'administrator' | readonly ContestRole[] = grants[permission];
  if (grant === 'signed-in') return true;
  if (grant === 'administrator') return actor.isAdministrator;
  return actor.roles.some(
    (held) => (contestId === null || held.contestId === contestId) && grant.includes(held.role),
  );
}

/** The account behind the actor, or null for visitors and the program. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === 'account' ? actor.accountId : null;
}
