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
