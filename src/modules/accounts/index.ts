import type { RowClass } from '../../platform/database/database.js';
import { AccountLinkRow } from './account-link.row.js';
import { AccountRow } from './account.row.js';
import { InvitationRow } from './invitation.row.js';
import { RoleRow } from './role.row.js';
import { SessionRow } from './session.row.js';

export { AccountsModule } from './accounts.module.js';
export { Accounts, type Person, type RoleHolder } from './accounts.service.js';
export { type Appointee, Appointments } from './appointments.js';
export { InvitationsService, type Invitation } from './invitations.service.js';
export { SignInService } from './sign-in.service.js';
export { RegistrationService } from './registration.service.js';
export { barredFromEntering } from './domain/role-rules.js';
export * from './events.js';
export { InviteRequest, OpenInvitationView, PeopleView, PersonView } from './dto/people.dto.js';

/** The tables of this module. */
export const accountsRows: readonly RowClass[] = [
  AccountRow,
  SessionRow,
  AccountLinkRow,
  RoleRow,
  InvitationRow,
];
