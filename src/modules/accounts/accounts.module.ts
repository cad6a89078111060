import { Global, Module } from '@nestjs/common';
import { ActorResolver } from '../../platform/http/access.guard.js';
import { AccountController } from './account.controller.js';
import { Accounts } from './accounts.service.js';
import { AccountsStore } from './accounts.store.js';
import { Appointments } from './appointments.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationsService } from './invitations.service.js';
import { InvitationsStore } from './invitations.store.js';
import { LocalStrategy } from './local.strategy.js';
import { RegistrationService } from './registration.service.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';
import { SignInService } from './sign-in.service.js';

/** People who sign in, their sessions, their roles. Global, since every request asks it who acts. */
@Global()
@Module({
  controllers: [SessionController, AccountController, InvitationController],
  providers: [
    Accounts,
    AccountsStore,
    Appointments,
    InvitationsService,
    InvitationsStore,
    LocalStrategy,
    RegistrationService,
    Sessions,
    SessionsStore,
    SignInService,
    { provide: ActorResolver, useExisting: Sessions },
  ],
  exports: [Accounts, ActorResolver, Appointments, InvitationsService, RegistrationService, SignInService],
})
export class AccountsModule {}
