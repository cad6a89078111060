import { Injectable } from '@nestjs/common';
import { Awards } from '../awards/index.js';
import type { CertificateRow } from './certificate.row.js';
import { CertificateStore } from './certificate.store.js';
import { readCode, shownCode } from './domain/verification-code.js';

/** What everybody who holds a certificate may see of it: what is printed on it, and nothing more. */
export interface VerifiedCertificate {
  readonly contestTitle: string;
  readonly agency: string;
  readonly prizeName: string;
  readonly categoryName: string | null;
  readonly recipients: readonly string[];
  readonly workTitle: string | null;
  readonly registerNumber: string;
  readonly decisionNumber: string;
  /** A calendar day, `2026-10-20`. */
  readonly decisionDate: string;
  readonly issuedAt: Date;
  /** As it is printed: `ABCD-EFGH-JKMN`. */
  readonly code: string;
  readonly accent: string;
}

/** What became of a verification. */
export type VerificationResult =
  | { readonly state: 'unknown' }
  | { readonly state: 'valid'; readonly certificate: VerifiedCertificate }
  | { readonly state: 'revoked'; readonly certificate: VerifiedCertificate; readonly revokedAt: Date };

/** Answers whether a certificate is what it says. */
@Injectable()
export class Verification {
  constructor(
    private readonly store: CertificateStore,
    private readonly awards: Awards,
  ) {}

  /** Looks a code up, however it was typed. Before the results are public every code is unknown. */
  async check(typed: string): Promise<VerificationResult> {
    const code = readCode(typed);
    const row = code === null ? null : await this.store.byCode(code);
    const award = row === null ? null : await this.awards.find(row.awardId);
    if (row === null || award === null) return { state: 'unknown' };
    const certificate = verified(row);
    // The award is asked itself: the register hears of a revocation only some moments later.
    const revokedAt = row.revokedAt ?? award.revokedAt;
    if (revokedAt !== null) return { state: 'revoked', certificate, revokedAt };
    return award.state === 'published' ? { state: 'valid', certificate } : { state: 'unknown' };
  }
}

function verified({ model, registerNumber, issuedAt, code }: CertificateRow): VerifiedCertificate {
  const { contestTitle, agency, prizeName, decisionNumber, decisionDate, accent } = model;
  return {
    ...{ contestTitle, agency, prizeName, decisionNumber, decisionDate, accent, registerNumber, issuedAt },
    categoryName: model.categoryName ?? null,
    recipients: model.recipients.map(({ name }) => name),
    workTitle: model.workTitle ?? null,
    code: shownCode(code),
  };
}
