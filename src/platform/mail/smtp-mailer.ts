import { createTransport } from 'nodemailer';
import { type Mail, Mailer, messageIdOf } from './mailer.js';

/** Sends through an SMTP server. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(url);
  }

  async send(mail: Mail, id: string): Promise<void> {
    const { to, subject, text, html } = mail;
    await this.transport.sendMail({ from: this.from, to, subject, text, html, messageId: messageIdOf(id) });
  }
}
