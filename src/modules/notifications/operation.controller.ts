import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { fold } from '../../kernel/vietnamese.js';
import { Requires } from '../../platform/http/requires.js';
import { JobStore } from '../../platform/jobs/job.store.js';
import { FolderMailer, type KeptMail } from '../../platform/mail/folder-mailer.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { DeadJobView, MailPage, MailQuery, MailView } from './dto/operation.dto.js';

/** What the administrator looks after: mails of the embedded mailer and jobs that failed for good. */
@Controller('api')
export class OperationController {
  constructor(
    private readonly mailer: Mailer,
    private readonly jobs: JobStore,
  ) {}

  /** The mails of the embedded mailer, newest first, by words of subject or address; empty with SMTP. */
  @Requires('mail:read')
  @Get('mails')
  async mails(@Query() { page, pageSize, q }: MailQuery): Promise<MailPage> {
    const all = this.mailer instanceof FolderMailer ? await this.mailer.list() : [];
    const wanted = fold(q ?? '');
    const mails = all.filter(({ to, subject }) => fold(`${subject} ${to}`).includes(wanted));
    const shown = mails.slice((page - 1) * pageSize, page * pageSize);
    const items = shown.map(({ id, to, subject, sentAt }) => ({ id, to, subject, sentAt }));
    return { items, total: mails.length, page, pageSize };
  }

  /** One mail. */
  @Requires('mail:read')
  @Get('mails/:id')
  async mail(@Param('id') mailId: string): Promise<MailView> {
    const mail: KeptMail | null = this.mailer instanceof FolderMailer ? await this.mailer.read(mailId) : null;
    if (mail === null) throw new DomainError('thing.not-found');
    const { id, to, subject, sentAt, text, html } = mail;
    return { id, to, subject, sentAt, text, html };
  }

  /** Jobs that failed for good, newest first. */
  @Requires('job:read')
  @Get('jobs')
  async dead(): Promise<DeadJobView[]> {
    const jobs = await this.jobs.dead();
    return jobs.map(({ id, type, attempts, lastError, createdAt }) => ({
      id,
      kind: type,
      state: 'dead',
      attempts,
      lastError,
      createdAt: createdAt.toISOString(),
    }));
  }

  /** Gives a failed job another life; answers the jobs that are left. */
  @Requires('job:read')
  @Post('jobs/:id/retry')
  @HttpCode(200)
  async retry(@Param('id') jobId: string): Promise<DeadJobView[]> {
    if (!(await this.jobs.revive(jobId))) throw new DomainError('thing.not-found');
    return this.dead();
  }
}
