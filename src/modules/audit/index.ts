import type { RowClass } from '../../platform/database/database.js';
import { RecordHeadRow, RecordRow } from './record.row.js';

export { AuditModule } from './audit.module.js';
export { Audit, type ChainReport } from './audit.service.js';
export type { ChainFinding, ChainHead } from './domain/chain.js';

/** The tables of this module. */
export const auditRows: readonly RowClass[] = [RecordRow, RecordHeadRow];
