import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor } from '../../kernel/actor.js';
import { type Locale } from '../../kernel/locale.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, CurrentLocale, type HouseRequest, Public } from '../../platform/http/requires.js';
import { Accounts } from './accounts.service.js';
import { SessionView, SetupRequest, SetupView, SignInRequest } from './dto/account.dto.js';
import { LocalGuard, signedInAccount } from './local.strategy.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out, and the first organiser. */
@Controller('api')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether the first organiser is still to be made. */
  @Public()
  @Get('setup')
  async setup(): Promise<SetupView> {
    return { needed: await this.accounts.setupNeeded() };
  }

  /** Makes the first organiser and signs in. */
  @Public()
  @Post('setup')
  async setUp(
    @Body() body: SetupRequest,
    @CurrentLocale() locale: Locale,
    @Req() request: HouseRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const token = await this.signIn.setUp({ ...body, locale }, request.headers['user-agent'] ?? '');
    return this.enter(token, response);
  }

  /** Who is signed in. */
  @Public()
  @Get('session')
  session(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.signIn.view(actor);
  }

  /** Signs in with e-mail or phone and password. */
  @Public()
  @UseGuards(LocalGuard)
  @Post('session')
  @HttpCode(200)
  async signInNow(
    @Body() _body: SignInRequest,
    @Req() request: HouseRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const account = signedInAccount(request);
    const token = await this.signIn.openSession(account.id, request.headers['user-agent'] ?? '');
    return this.enter(token, response);
  }

  /** Signs out. */
  @Public()
  @Delete('session')
  @HttpCode(204)
  async signOut(@Req() request: HouseRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (request.sessionToken !== undefined) await this.sessions.close(request.sessionToken);
    clearSessionCookie(response, this.config);
  }

  private async enter(token: string, response: Response): Promise<SessionView> {
    setSessionCookie(response, token, this.config);
    return this.signIn.view(await this.sessions.resolve(token));
  }
}
