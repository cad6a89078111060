import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type ContestRole, contestRoles } from '../../../kernel/permissions.js';

export class InviteRequest {
  @IsEmail() @MaxLength(254) email!: string;
  @IsIn([...contestRoles]) role!: ContestRole;
  @IsOptional() @IsString() @Length(1, 36) unitId?: string;
  @IsOptional() @IsString() @Length(1, 200) name?: string;
}

export class AcceptRequest {
  @IsOptional() @IsString() @Length(1, 200) fullName?: string;
  @IsOptional() @IsString() @MaxLength(200) password?: string;
}

export class PersonView {
  accountId!: string;
  fullName!: string;
  email!: string | null;
  role!: ContestRole;
  unitId!: string | null;
  since!: string;
}

export class OpenInvitationView {
  id!: string;
  email!: string;
  name!: string | null;
  role!: ContestRole;
  unitId!: string | null;
  invitedAt!: string;
  expiresAt!: string;
}

export class PeopleCanView {
  invite!: boolean;
}

export class PeopleView {
  people!: PersonView[];
  invitations!: OpenInvitationView[];
  can!: PeopleCanView;
}

export class InvitationView {
  role!: ContestRole;
  email!: string;
  name!: string | null;
  contestId!: string;
  contestTitle!: string;
  accountExists!: boolean;
  expiresAt!: string;
}
