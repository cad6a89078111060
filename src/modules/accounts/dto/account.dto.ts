import { Equals, IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { ContestRole } from '../../../kernel/permissions.js';

/** A language of the product. */
export type LocaleName = 'vi' | 'en';

export class SetupRequest {
  @IsString() @Length(1, 200) fullName!: string;
  @IsEmail() @MaxLength(254) email!: string;
  @IsString() @MaxLength(200) password!: string;
}

export class SignInRequest {
  @IsString() @Length(1, 254) login!: string;
  @IsString() @Length(1, 200) password!: string;
}

export class RegisterRequest {
  @IsString() @Length(1, 200) fullName!: string;
  /** E-mail address or phone number. */
  @IsString() @Length(1, 254) login!: string;
  /** Second way to be reached when the login is a phone number. */
  @IsOptional() @IsString() @MaxLength(254) email?: string;
  @IsString() @MaxLength(200) password!: string;
  @IsIn(['vi', 'en']) locale!: LocaleName;
  @IsBoolean() @Equals(true) consent!: boolean;
}

export class RegisteredView {
  next!: 'confirm-by-mail' | 'sign-in';
}

export class TokenRequest {
  @IsString() @Length(20, 100) token!: string;
}

export class LoginRequest {
  @IsString() @Length(1, 254) login!: string;
}

export class ResetRequest {
  @IsString() @Length(20, 100) token!: string;
  @IsString() @MaxLength(200) password!: string;
}

export class ChangePasswordRequest {
  @IsString() @MaxLength(200) current!: string;
  @IsString() @MaxLength(200) next!: string;
}

export class AccountPatch {
  @IsOptional() @IsString() @Length(1, 200) fullName?: string;
  @IsOptional() @IsIn(['vi', 'en']) locale?: LocaleName;
}

export class SetupView {
  needed!: boolean;
}

export class AccountView {
  id!: string;
  fullName!: string;
  /** E-mail address or phone number. */
  login!: string;
  email!: string | null;
  phone!: string | null;
  locale!: LocaleName;
  isAdministrator!: boolean;
  confirmed!: boolean;
}

export class RoleView {
  contestId!: string;
  role!: ContestRole;
  unitId!: string | null;
}

export class SessionCanView {
  createContest!: boolean;
  readMails!: boolean;
}

export class SessionView {
  account!: AccountView | null;
  roles!: RoleView[];
  can!: SessionCanView;
  serverTime!: string;
}

export class DeviceView {
  id!: string;
  createdAt!: string;
  lastSeenAt!: string;
  userAgent!: string;
  current!: boolean;
}
