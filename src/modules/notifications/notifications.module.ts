import { Module } from '@nestjs/common';
import { AccountMails } from './account-mails.js';
import { OperationController } from './operation.controller.js';
import { PostOffice } from './post-office.js';
import { SentMailStore } from './sent-mail.store.js';

/** Mails on events, and what the administrator sees of mails and jobs. */
@Module({
  controllers: [OperationController],
  providers: [AccountMails, PostOffice, SentMailStore],
})
export class NotificationsModule {}
