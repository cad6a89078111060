import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, isGranted } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Awards } from '../awards/index.js';
import { Contests } from '../contests/index.js';
import { Entries } from '../entries/index.js';
import type { CertificateRow } from './certificate.row.js';
import { CertificateStore } from './certificate.store.js';
import { certificateBaseName } from './domain/certificate-file-name.js';
import { renderCertificate, renderCertificates } from './rendering/certificate.js';
import { certificatesZip } from './rendering/certificates-zip.js';

/** A paper made by the program. */
export interface Paper {
  readonly name: string;
  readonly content: Buffer | Readable;
}

/** Certificates as files: drawn when they are asked for, alike each time. */
@Injectable()
export class CertificateFiles {
  constructor(
    private readonly store: CertificateStore,
    private readonly awards: Awards,
    private readonly contests: Contests,
    private readonly entries: Entries,
  ) {}

  /** One certificate: for the staff, and for whoever entered the work once the results are public. */
  async one(actor: Actor, certificateId: string): Promise<Paper> {
    const row = await this.store.find(certificateId);
    if (row === null || !(await this.mayHave(actor, row))) throw new DomainError('thing.not-found');
    const award = await this.awards.find(row.awardId);
    if (row.revokedAt !== null || award?.state === 'revoked') throw new DomainError('certificate.revoked');
    const content = await renderCertificate(row.model, { createdAt: row.issuedAt });
    return { name: `${certificateBaseName(row.model)}.pdf`, content };
  }

  /** All valid certificates of a contest as single files in a ZIP. */
  async zip(contestId: string): Promise<Paper> {
    const { title, rows, createdAt } = await this.valid(contestId);
    const models = rows.map(({ model }) => model);
    return { name: `${title}.zip`, content: certificatesZip(models, { createdAt }) };
  }

  /** All valid certificates of a contest in one file for the printer. */
  async print(contestId: string): Promise<Paper> {
    const { title, rows, createdAt } = await this.valid(contestId);
    const models = rows.map(({ model }) => model);
    return { name: `${title}.pdf`, content: renderCertificates(models, { createdAt, title }) };
  }

  private async mayHave(actor: Actor, row: CertificateRow): Promise<boolean> {
    if (isGranted(actor, 'certificate:issue', row.contestId)) return true;
    if (!(await this.entries.isOwn(actor, row.entryId))) return false;
    const state = (await this.awards.find(row.awardId))?.state;
    return state === 'published' || state === 'revoked';
  }

  private async valid(
    contestId: string,
  ): Promise<{ title: string; rows: CertificateRow[]; createdAt: Date }> {
    const contest = await this.contests.get(contestId);
    const revoked = (await this.awards.decided(contestId)).filter(({ state }) => state === 'revoked');
    const gone = new Set(revoked.map(({ awardId }) => awardId));
    const register = await this.store.ofContest(contestId);
    const rows = register.filter((row) => row.revokedAt === null && !gone.has(row.awardId));
    const createdAt = rows.at(-1)?.issuedAt;
    if (createdAt === undefined) throw new DomainError('certificate.none-issued');
    return { title: `Giấy chứng nhận - ${contest.title}`, rows, createdAt };
  }
}
