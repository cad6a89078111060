import { Entity } from 'typeorm';
import { IdColumn, TextColumn, TimeColumn } from '../../platform/database/columns.js';

/** That a mail went out: its id stands for the event and the address, neither of which is kept here. */
@Entity('sent_mails')
export class SentMailRow {
  @IdColumn() id!: string;
  @TextColumn(80) eventType!: string;
  @TimeColumn() sentAt!: Date;
}
