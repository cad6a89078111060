import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { EventType } from '../../platform/events/event.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Mailer } from '../../platform/mail/mailer.js';
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

/** Makes letters of events and sends each of them once. */
@Injectable()
export class PostOffice {
  readonly pages: PageAddresses;

  constructor(
    private readonly events: EventBus,
    private readonly mailer: Mailer,
    private readonly sent: SentMailStore,
    @Inject(CONFIG) config: Config,
  ) {
    this.pages = new PageAddresses(config.publicUrl);
  }

  /** Whenever such an event happened, writes the letters that it calls for and sends them. */
  onEvent<P>(type: EventType<P>, write: (payload: P) => Envelope | readonly Envelope[] | null): void {
    this.events.subscribe(type, 'mail', async ({ payload }, eventId) => {
      const written = write(payload);
      const envelopes: readonly Envelope[] =
        written === null ? [] : 'address' in written ? [written] : written;
      for (const envelope of envelopes) await this.send(type.type, eventId, envelope);
    });
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
