import type { RowClass } from '../../platform/database/database.js';
import { ConflictDeclarationRow } from './conflict-declaration.row.js';
import { SealRow } from './seal.row.js';
import { SealedCodeRow } from './sealed-code.row.js';
import { UnsealingRow } from './unsealing.row.js';

export { type DeclarationInput, Declarations } from './declarations.service.js';
export { parseBlindCode } from './domain/blind-code.js';
export { conflictsDeclared, contestUnsealed, roundSealed } from './events.js';
export { RoundSealing } from './round-sealing.service.js';
export { type SealingMinutes, SealingReader } from './sealing-reader.service.js';
export { SealingModule } from './sealing.module.js';
export { Sealing } from './sealing.service.js';
export { type UnsealedCode, Unsealing } from './unsealing.service.js';

/** The tables of this module. */
export const sealingRows: readonly RowClass[] = [
  SealRow,
  SealedCodeRow,
  UnsealingRow,
  ConflictDeclarationRow,
];
