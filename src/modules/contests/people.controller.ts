import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { ContestRole } from '../../kernel/permissions.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { InviteRequest, PeopleView } from '../accounts/index.js';
import { People } from './people.service.js';

/** Who works in a contest, and who is invited to. */
@Controller('api/contests/:contestId')
export class PeopleController {
  constructor(private readonly people: People) {}

  /** People with roles, and open invitations. */
  @Requires('contest:people')
  @Get('people')
  list(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<PeopleView> {
    return this.people.view(actor, contestId);
  }

  /** Offers a role by mail. */
  @Requires('contest:people')
  @Post('invitations')
  async invite(
    @Param('contestId') contestId: string,
    @Body() body: InviteRequest,
    @CurrentActor() actor: Actor,
  ): Promise<PeopleView> {
    await this.people.invite(actor, contestId, body);
    return this.people.view(actor, contestId);
  }

  /** Takes an open invitation back. */
  @Requires('contest:people')
  @Delete('invitations/:invitationId')
  @HttpCode(204)
  withdraw(
    @Param('contestId') contestId: string,
    @Param('invitationId') invitationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.people.withdraw(actor, contestId, invitationId);
  }

  /** Takes a role away. */
  @Requires('contest:people')
  @Delete('people/:accountId/:role')
  @HttpCode(204)
  revoke(
    @Param('contestId') contestId: string,
    @Param('accountId') accountId: string,
    @Param('role') role: ContestRole,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.people.revoke(actor, contestId, accountId, role);
  }
}
