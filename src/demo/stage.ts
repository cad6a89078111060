import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { SettableClock } from '../kernel/clock.js';
import type { ContestRole } from '../kernel/permissions.js';
import { systemActor } from '../kernel/actor.js';
import { Accounts, RegistrationService, SignInService } from '../modules/accounts/index.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { JobRunner } from '../platform/jobs/job-runner.js';
import { hashPassword } from '../platform/security/passwords.js';
import { Client } from './client.js';

/** Somebody on the stage: an account and its browser. */
export interface Player {
  readonly accountId: string;
  readonly fullName: string;
  readonly email: string;
  readonly client: Client;
}

/** Who somebody is. */
export interface Cast {
  readonly fullName: string;
  readonly email: string;
  readonly administrator?: boolean;
}

/** Where a contest is played: a server that listens, a clock that can be set, people who come in. */
export class Stage {
  private passwordHash: Promise<string> | null = null;

  constructor(
    readonly app: NestExpressApplication,
    readonly clock: SettableClock,
    private readonly baseUrl: string,
    private readonly password: string,
  ) {}

  /** Somebody gets an account with a confirmed address, and signs in. */
  async enter(cast: Cast): Promise<Player> {
    // One hash for all: the password is the same, and hashing is made to be slow.
    this.passwordHash ??= hashPassword(this.password);
    const passwordHash = await this.passwordHash;
    const account = { fullName: cast.fullName, email: cast.email, phoneKey: null, passwordHash };
    const flags = { isAdministrator: cast.administrator ?? false, confirmed: true };
    const made = await this.app
      .get<Database>(Database)
      .run(() => this.get(RegistrationService).create({ ...account, ...flags, locale: 'vi' }));
    const token = await this.get(SignInService).openSession(made.id, 'stage');
    const { publicUrl } = this.app.get<Config>(CONFIG, { strict: false });
    const client = new Client(this.baseUrl, new URL(publicUrl).origin, token);
    return { accountId: made.id, fullName: cast.fullName, email: cast.email, client };
  }

  /** Gives somebody a role, as accepting an invitation would. */
  async appoint(player: Player, contestId: string, role: ContestRole): Promise<void> {
    await this.get(Accounts).grantRole(systemActor, contestId, player.accountId, role);
    await this.drain();
  }

  /** Does every job that is due. */
  drain(): Promise<void> {
    return this.get(JobRunner).drain();
  }

  private get<T>(token: Type<T>): T {
    return this.app.get<T>(token, { strict: false });
  }
}
