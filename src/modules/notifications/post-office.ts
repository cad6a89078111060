import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../kernel/locale.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { EventType } from '../../platform/events/event.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Accounts } from '../accounts/index.js';
import { PageAddresses } from './domain/addresses.js';
import { type Letter, letterHtml, letterText } from './domain/letter.js';
import { mailId } from './domain/mail-id.js';
import { SentMailStore } from './sent-mail.store.js';

/** A letter and where it goes. */
export interface Envelope {
  readonly address: string;
  /** What this letter is about, where one event calls for several to the same address. */
  readonly about?: string;
  readonly letter: Letter;
}

/** Somebody who can be written to. */
export interface Receiver {
  readonly address: string;
  readonly to: string;
  readonly locale: Locale;
}

/** Makes letters of events and sends each of them once. */
@Injectable()
export class PostOffice {
  readonly pages: PageAddresses;

  constructor(
    private readonly events: EventBus,
    private readonly mailer: Mailer,
    private readonly sent: SentMailStore,
    private readonly accounts: Accounts,
    @Inject(CONFIG) config: Config,
  ) {
    this.pages = new PageAddresses(config.publicUrl);
  }

  /** Whenever such an event happened, writes the letters that it calls for and sends them. */
  onEvent<P>(
    type: EventType<P>,
    write: (payload: P) => readonly Envelope[] | Promise<readonly Envelope[]>,
  ): void {
    this.events.subscribe(type, 'mail', async ({ payload }, eventId) => {
      for (const envelope of await write(payload)) await this.send(type.type, eventId, envelope);
    });
  }

  /**
   * The accounts that can be written to, by their ids. An event whose writer may not know addresses names
   * accounts only; `email` is the address given for an account that has none of its own, or for somebody who
   * sent a work on paper and has no account.
   */
  async receivers(
    wanted: readonly {
      readonly accountId: string;
      readonly email?: string | null;
      readonly fullName?: string | null;
    }[],
  ): Promise<Map<string, Receiver>> {
    const people = await this.accounts.people(wanted.map(({ accountId }) => accountId));
    const byId = new Map(people.map((one) => [one.accountId, one]));
    return new Map(
      wanted.flatMap(({ accountId, email = null, fullName }) => {
        const person = byId.get(accountId);
        const address = person?.email ?? email;
        if (address === null) return [];
        const to = person?.fullName ?? fullName ?? '';
        return [[accountId, { address, to, locale: person?.locale ?? 'vi' }] as const];
      }),
    );
  }

  private async send(
    eventType: string,
    eventId: string,
    { address, about, letter }: Envelope,
  ): Promise<void> {
    const id = mailId(eventId, address, about);
    if (await this.sent.has(id)) return;
    const { subject, locale } = letter;
    const mail = { to: address, subject, text: letterText(letter), html: letterHtml(letter), locale };
    await this.mailer.send(mail, id);
    await this.sent.note(id, eventType);
  }
}
