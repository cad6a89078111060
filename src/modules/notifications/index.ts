import type { RowClass } from '../../platform/database/database.js';
import { SentMailRow } from './sent-mail.row.js';

export { NotificationsModule } from './notifications.module.js';

/** The tables of this module. */
export const notificationsRows: readonly RowClass[] = [SentMailRow];
