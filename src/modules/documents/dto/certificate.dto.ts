/** Whether a certificate holds. */
export type CertificateStateName = 'valid' | 'revoked';
/** What a verification comes to. */
export type VerificationStateName = 'valid' | 'revoked' | 'unknown';

/** A line of the register. */
export class CertificateItem {
  id!: string;
  registerNumber!: string;
  awardId!: string;
  recipients!: string[];
  prizeName!: string;
  workTitle!: string;
  state!: CertificateStateName;
  issuedAt!: string;
}

export class CertificateCan {
  issue!: boolean;
}

export class CertificateList {
  items!: CertificateItem[];
  can!: CertificateCan;
}

/** What is printed on a certificate, for whoever holds one. */
export class VerifiedCertificateView {
  contestTitle!: string;
  agency!: string;
  prizeName!: string;
  categoryName!: string | null;
  recipients!: string[];
  workTitle!: string | null;
  registerNumber!: string;
  decisionNumber!: string;
  /** A calendar day, `2026-10-20`. */
  decisionDate!: string;
  issuedAt!: string;
  code!: string;
}

export class VerificationView {
  state!: VerificationStateName;
  certificate!: VerifiedCertificateView | null;
  revokedAt!: string | null;
}
