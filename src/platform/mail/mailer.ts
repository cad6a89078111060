import type { Locale } from '../../kernel/locale.js';

/** A mail as people read it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: Locale;
}

/** Sends mail now. Called from jobs only, never inside a unit of work. */
export abstract class Mailer {
  /** Sends a mail under an id that stays the same when the job is tried again. */
  abstract send(mail: Mail, id: string): Promise<void>;
}

/** The name that a mail bears on its way: a second sending of it is known as the same mail. */
export function messageIdOf(id: string): string {
  return `<${id}@chamkin>`;
}
