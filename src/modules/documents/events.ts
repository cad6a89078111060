import { eventType } from '../../platform/events/event.js';

/** Certificates were entered in the register. */
export const certificatesIssued = eventType<{ readonly contestId: string }>('documents.certificates-issued');
/** A certificate lost its validity with its award. */
export const certificateRevoked = eventType<{ readonly certificateId: string }>(
  'documents.certificate-revoked',
);
