import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type ContestRole, contestRoles } from '../../kernel/permissions.js';
import { compareNames } from '../../kernel/vietnamese.js';
import { Accounts, InvitationsService, type InviteRequest, type PeopleView } from '../accounts/index.js';
import { Contests } from './contests.service.js';
import { Units } from './units/index.js';

/** The people of a contest: accounts keeps the roles, the contest gives them their place. */
@Injectable()
export class People {
  constructor(
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly accounts: Accounts,
    private readonly invitations: InvitationsService,
  ) {}

  /** Everybody with a role, by name, and the invitations that are open. */
  async view(actor: Actor, contestId: string): Promise<PeopleView> {
    const contest = await this.contests.see(actor, contestId);
    const holders = await this.accounts.holders(contestId);
    const open = await this.invitations.open(contestId);
    return {
      people: holders
        .sort((a, b) => compareNames(a.fullName, b.fullName) || a.role.localeCompare(b.role))
        .map(({ accountId, fullName, email, role, unitId, sinceAt }) => ({
          accountId,
          fullName,
          email,
          role,
          unitId,
          since: sinceAt.toISOString(),
        })),
      invitations: open.map(({ id, email, name, role, unitId, invitedAt, expiresAt }) => ({
        id,
        email,
        name,
        role,
        unitId,
        invitedAt: invitedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
      can: { invite: this.contests.can(actor, contest).invite },
    };
  }

  /** Offers a role by mail; a unit coordinator needs one of the contest's units. */
  async invite(actor: Actor, contestId: string, given: InviteRequest): Promise<void> {
    const contest = await this.demandInviting(actor, contestId);
    const unitId = given.role === 'unit-coordinator' ? (given.unitId ?? null) : null;
    if (given.role === 'unit-coordinator') {
      const units = await this.units.list(contestId);
      if (!units.some((unit) => unit.id === unitId)) {
        throw new DomainError('request.invalid', {}, [{ pointer: '/unitId', code: 'contest.unit-needed' }]);
      }
    }
    await this.invitations.invite(actor, {
      contestId,
      contestTitle: contest.title,
      email: given.email,
      name: given.name ?? null,
      role: given.role,
      unitId,
    });
  }

  /** Takes an open invitation back. */
  async withdraw(actor: Actor, contestId: string, invitationId: string): Promise<void> {
    await this.demandInviting(actor, contestId);
    await this.invitations.withdraw(contestId, invitationId);
  }

  /** Takes a role away. */
  async revoke(actor: Actor, contestId: string, accountId: string, role: ContestRole): Promise<void> {
    await this.demandInviting(actor, contestId);
    if (!contestRoles.includes(role)) throw new DomainError('thing.not-found');
    await this.accounts.revokeRole(actor, contestId, accountId, role);
  }

  private async demandInviting(actor: Actor, contestId: string): Promise<{ title: string }> {
    const contest = await this.contests.see(actor, contestId);
    if (!this.contests.can(actor, contest).invite)
      throw new DomainError('conflict.state', { state: contest.state });
    return contest;
  }
}
