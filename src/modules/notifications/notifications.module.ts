import { Module } from '@nestjs/common';
import { EntriesModule } from '../entries/index.js';
import { AccountMails } from './account-mails.js';
import { EntryMails } from './entry-mails.js';
import { JudgeMails } from './judge-mails.js';
import { ModerationMails } from './moderation-mails.js';
import { OperationController } from './operation.controller.js';
import { PostOffice } from './post-office.js';
import { ResultMails } from './result-mails.js';
import { SentMailStore } from './sent-mail.store.js';

/** Mails on events, and what the administrator sees of mails and jobs. */
@Module({
  imports: [EntriesModule],
  controllers: [OperationController],
  providers: [AccountMails, EntryMails, JudgeMails, ModerationMails, PostOffice, ResultMails, SentMailStore],
})
export class NotificationsModule {}
