import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock } from '../../kernel/clock.js';
import { isId } from '../../kernel/ids.js';
import { type Mail, Mailer, messageIdOf } from './mailer.js';

/** A mail that landed in the folder. */
export interface KeptMail extends Mail {
  readonly id: string;
  readonly sentAt: string;
}

/** The embedded default: each mail becomes an .eml file, and a .json file for the administrator's page. */
export class FolderMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly from: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(mail: Mail, id: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const sentAt = this.clock.now();
    const { to, subject, text, html } = mail;
    const sent = await this.transport.sendMail({
      from: this.from,
      to,
      subject,
      text,
      html,
      date: sentAt,
      messageId: messageIdOf(id),
    });
    await this.write(`${id}.eml`, sent.message as Buffer);
    const kept: KeptMail = { ...mail, id, sentAt: sentAt.toISOString() };
    await this.write(`${id}.json`, Buffer.from(JSON.stringify(kept)));
  }

  /** All mails, newest first. */
  async list(): Promise<KeptMail[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const files = names.filter((name) => name.endsWith('.json'));
    const mails = await Promise.all(files.map((name) => this.readFile(name)));
    return mails.sort((a, b) => b.sentAt.localeCompare(a.sentAt) || a.id.localeCompare(b.id));
  }

  /** One mail, or null. */
  async read(id: string): Promise<KeptMail | null> {
    if (!isId(id)) return null;
    return this.readFile(`${id}.json`).catch(() => null);
  }

  private async readFile(name: string): Promise<KeptMail> {
    return JSON.parse(await readFile(join(this.folder, name), 'utf8')) as KeptMail;
  }

  private async write(name: string, content: Buffer): Promise<void> {
    const temporary = join(this.folder, `.${name}`);
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, join(this.folder, name));
  }
}
