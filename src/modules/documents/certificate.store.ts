import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { CertificateRow } from './certificate.row.js';
import type { CertificateModel } from './domain/certificate.js';

/** The register of certificates. */
@Injectable()
export class CertificateStore {
  constructor(private readonly database: Database) {}

  /** The unit of work. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** The register of a contest, in order. */
  ofContest(contestId: string): Promise<CertificateRow[]> {
    return this.database.rows(CertificateRow).find({ where: { contestId }, order: { number: 'ASC' } });
  }

  /** One certificate, or null. */
  find(id: string): Promise<CertificateRow | null> {
    return this.database.rows(CertificateRow).findOneBy({ id });
  }

  /** The certificate with a verification code, or null. */
  byCode(code: string): Promise<CertificateRow | null> {
    return this.database.rows(CertificateRow).findOneBy({ code });
  }

  /** The certificate of an award, or null. */
  byAward(awardId: string): Promise<CertificateRow | null> {
    return this.database.rows(CertificateRow).findOneBy({ awardId });
  }

  /** Enters certificates. @throws DomainError `conflict.stale` when somebody else issued at the same time */
  async insert(rows: readonly CertificateRow[]): Promise<void> {
    await this.database.insert(CertificateRow, rows).catch((error: unknown) => {
      throw this.database.dialect.isDuplicate(error) ? new DomainError('conflict.stale') : error;
    });
  }

  /** Writes anew what a certificate says, before it is public. */
  async rewrite(id: string, model: CertificateModel): Promise<void> {
    await this.database.update(CertificateRow, { id, revokedAt: IsNull() }, { model });
  }

  /** Marks a certificate as revoked. @returns false when it was already */
  async revoke(id: string, revokedAt: Date): Promise<boolean> {
    return (await this.database.update(CertificateRow, { id, revokedAt: IsNull() }, { revokedAt })) === 1;
  }
}
