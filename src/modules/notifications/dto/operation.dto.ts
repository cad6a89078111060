import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.js';

/** Which mails are wanted. */
export class MailQuery extends PageQuery {
  /** Words of the subject or of the address; accents do not matter. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}

/** A mail in the administrator's list. */
export class MailSummary {
  id!: string;
  to!: string;
  subject!: string;
  sentAt!: string;
}

export class MailPage {
  items!: MailSummary[];
  total!: number;
  page!: number;
  pageSize!: number;
}

/** A mail as it was sent. */
export class MailView extends MailSummary {
  text!: string;
  html!: string;
}

/** A job that failed for good. */
export class DeadJobView {
  id!: string;
  /** What the job does: `event:…` for the handler of an event. */
  kind!: string;
  state!: 'dead';
  attempts!: number;
  lastError!: string | null;
  createdAt!: string;
}
