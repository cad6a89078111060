import type { RowClass } from '../../platform/database/database.js';
import { CertificateRow } from './certificate.row.js';

export { Certificates } from './certificates.service.js';
export { DocumentsModule } from './documents.module.js';
export { WORDING_PLACEHOLDERS } from './domain/wording.js';
export { certificateRevoked, certificatesIssued } from './events.js';
export { type VerificationResult, type VerifiedCertificate, Verification } from './verification.service.js';

/** The tables of this module. */
export const documentsRows: readonly RowClass[] = [CertificateRow];
