/** By the API contract, until openapi.json is generated. Only `types.ts` reads this folder. */

export type ContestRole =
  | 'organiser'
  | 'secretary'
  | 'judge'
  | 'panel-head'
  | 'council'
  | 'auditor'
  | 'custodian'
  | 'unit-coordinator';

export interface AccountView {
  id: string;
  fullName: string;
  login: string;
  email: string | null;
  phone: string | null;
  locale: 'vi' | 'en';
  isAdministrator: boolean;
  confirmed: boolean;
}

export interface SessionView {
  account: AccountView | null;
  roles: { contestId: string; role: ContestRole; unitId: string | null }[];
  can: { createContest: boolean; readMails: boolean };
  serverTime: string;
}

export interface DeviceSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string;
  current: boolean;
}

export interface InvitationView {
  role: ContestRole;
  email: string;
  name: string | null;
  contestId: string;
  contestTitle: string;
  accountExists: boolean;
  expiresAt: string;
}

export interface RegisterBody {
  fullName: string;
  login: string;
  email?: string;
  password: string;
  locale: 'vi' | 'en';
  consent: boolean;
}

export interface RegisterAnswer {
  next: 'confirm-by-mail' | 'sign-in';
}

export interface PeopleView {
  people: {
    accountId: string;
    fullName: string;
    email: string | null;
    role: ContestRole;
    unitId: string | null;
    since: string;
  }[];
  invitations: {
    id: string;
    email: string;
    name: string | null;
    role: ContestRole;
    unitId: string | null;
    invitedAt: string;
    expiresAt: string;
  }[];
  can: { invite: boolean };
}

export interface InviteBody {
  email: string;
  role: ContestRole;
  unitId?: string;
  name?: string;
}
