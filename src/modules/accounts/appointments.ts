import { Injectable } from '@nestjs/common';
import type { ContestRole } from '../../kernel/permissions.js';

/** Somebody who is to get a role in a contest, by what is known of them. */
export interface Appointee {
  readonly contestId: string;
  readonly role: ContestRole;
  /** Null for an invitation to somebody without an account. */
  readonly accountId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Refuses an appointment by throwing. */
export type AppointmentRule = (appointee: Appointee) => Promise<void>;

/** The rules of other modules about who may get a role; each module brings its own when it starts. */
@Injectable()
export class Appointments {
  private readonly rules: AppointmentRule[] = [];

  add(rule: AppointmentRule): void {
    this.rules.push(rule);
  }

  /** @throws DomainError of the first rule that refuses */
  async demand(appointee: Appointee): Promise<void> {
    for (const rule of this.rules) await rule(appointee);
  }
}
