import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, CurrentLocale, type HouseRequest, Public } from '../../platform/http/requires.js';
import { SessionView } from './dto/account.dto.js';
import { AcceptRequest, InvitationView } from './dto/people.dto.js';
import { InvitationsService } from './invitations.service.js';
import { setSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

/** Accepting a role by the link of the invitation mail. */
@Controller('api/invitations/:token')
export class InvitationController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly signIn: SignInService,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the invitation offers. */
  @Public()
  @Get()
  async read(@Param('token') token: string): Promise<InvitationView> {
    const { role, email, name, contestId, contestTitle, accountExists, expiresAt } =
      await this.invitations.read(token);
    return { role, email, name, contestId, contestTitle, accountExists, expiresAt: expiresAt.toISOString() };
  }

  /** Accepts, with the account that is signed in or with that of the address. */
  @Public()
  @Post('accept')
  @HttpCode(200)
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Req() request: HouseRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const accountId = await this.invitations.accept(actor, token, { ...body, locale });
    const session = await this.signIn.openSession(accountId, request.headers['user-agent'] ?? '');
    setSessionCookie(response, session, this.config);
    return this.signIn.view(await this.sessions.resolve(session));
  }
}
