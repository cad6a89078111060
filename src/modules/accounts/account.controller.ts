import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Response } from 'express';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, type HouseRequest, Public, Requires } from '../../platform/http/requires.js';
import { Throttle } from '../../platform/security/throttle.js';
import {
  AccountPatch,
  ChangePasswordRequest,
  DeviceView,
  LoginRequest,
  RegisteredView,
  RegisterRequest,
  ResetRequest,
  SessionView,
  TokenRequest,
} from './dto/account.dto.js';
import { RegistrationService } from './registration.service.js';
import { setSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

function own(actor: Actor): string {
  const id = accountOf(actor);
  if (id === null) throw new DomainError('access.sign-in');
  return id;
}

/** Registration, confirmation, reset, and the own account. */
@Controller('api/account')
export class AccountController {
  // Each of these sends a mail: an address must not be flooded through us.
  private readonly mails = new Throttle(5, 3600);
  private readonly registrations = new Throttle(60, 3600);

  constructor(
    private readonly registration: RegistrationService,
    private readonly signIn: SignInService,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Registers; the answer is the same when the login has an account already. */
  @Public()
  @Post('register')
  @HttpCode(202)
  async register(@Body() body: RegisterRequest, @Req() request: HouseRequest): Promise<RegisteredView> {
    await this.registrations.count(request.ip ?? '');
    return { next: await this.registration.register(body) };
  }

  /** Confirms the address and signs in. */
  @Public()
  @Post('confirm')
  @HttpCode(200)
  async confirm(
    @Body() body: TokenRequest,
    @Req() request: HouseRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const accountId = await this.registration.confirm(body.token);
    const token = await this.signIn.openSession(accountId, request.headers['user-agent'] ?? '');
    setSessionCookie(response, token, this.config);
    return this.signIn.view(await this.sessions.resolve(token));
  }

  /** Mails the confirmation once more. */
  @Public()
  @Post('confirmation-mail')
  @HttpCode(202)
  async confirmationMail(@Body() body: LoginRequest): Promise<void> {
    await this.mails.count(`confirm ${body.login.toLowerCase()}`);
    await this.registration.requestConfirmation(body.login);
  }

  /** Mails a link to choose a new password. */
  @Public()
  @Post('password-reset')
  @HttpCode(202)
  async requestReset(@Body() body: LoginRequest): Promise<void> {
    await this.mails.count(`reset ${body.login.toLowerCase()}`);
    await this.registration.requestReset(body.login);
  }

  /** Sets a new password by the mailed link and ends every session. */
  @Public()
  @Post('password-reset/confirm')
  @HttpCode(204)
  reset(@Body() body: ResetRequest): Promise<void> {
    return this.signIn.reset(body.token, body.password);
  }

  /** Changes the own password and ends the other sessions. */
  @Requires('account:own')
  @Post('password')
  @HttpCode(204)
  changePassword(
    @Body() body: ChangePasswordRequest,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
  ): Promise<void> {
    return this.signIn.changePassword(own(actor), body.current, body.next, request.sessionToken);
  }

  /** Changes name or language. */
  @Requires('account:own')
  @Patch()
  async patch(@Body() body: AccountPatch, @CurrentActor() actor: Actor): Promise<SessionView> {
    await this.signIn.patch(own(actor), body);
    return this.signIn.view(actor);
  }

  /** Where the own account is signed in. */
  @Requires('account:own')
  @Get('sessions')
  async devices(@CurrentActor() actor: Actor, @Req() request: HouseRequest): Promise<DeviceView[]> {
    const rows = await this.sessions.list(own(actor), request.sessionToken);
    return rows.map(({ id, createdAt, lastSeenAt, userAgent, current }) => ({
      id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      userAgent,
      current,
    }));
  }

  /** Signs the own account out somewhere else. */
  @Requires('account:own')
  @Delete('sessions/:sessionId')
  @HttpCode(204)
  revoke(@Param('sessionId') sessionId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.revoke(own(actor), sessionId);
  }
}
