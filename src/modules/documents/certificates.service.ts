import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Awards, type DecidedAward } from '../awards/index.js';
import { type Contest, Contests } from '../contests/index.js';
import type { CertificateRow } from './certificate.row.js';
import { CertificateStore } from './certificate.store.js';
import { placeOf, signerTitles } from './contest-papers.js';
import type { CertificateModel } from './domain/certificate.js';
import { localDateOf } from './domain/official-date.js';
import { registerNumber } from './domain/register-number.js';
import { newVerificationCode, shownCode } from './domain/verification-code.js';
import { checkWording } from './domain/wording.js';
import { certificateRevoked, certificatesIssued } from './events.js';

/** Issues certificates and keeps their register. */
@Injectable()
export class Certificates {
  constructor(
    private readonly store: CertificateStore,
    private readonly awards: Awards,
    private readonly contests: Contests,
    private readonly events: EventBus,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Issues what is missing for approved and published awards; done again it does nothing. */
  async issue(actor: Actor, contestId: string): Promise<void> {
    await this.store.run(async () => {
      const contest = await this.contests.get(contestId);
      const decided = (await this.awards.decided(contestId)).filter(({ state }) => state !== 'revoked');
      if (decided.length === 0) throw new DomainError('certificate.no-awards');
      const register = await this.store.ofContest(contestId);
      const issued = new Set(register.map(({ awardId }) => awardId));
      const missing = decided.filter(({ awardId }) => !issued.has(awardId));
      if (missing.length === 0) return;
      checkWording(contest.certificate.wording);
      const last = register.at(-1)?.number ?? 0;
      const rows = missing.map((award, index) => this.certificate(contest, award, last + index + 1));
      await this.store.insert(rows);
      for (const row of rows) await this.show(row, missing);
      await this.tell(actor, contestId, rows);
    });
  }

  /** The register of a contest. */
  register(contestId: string): Promise<CertificateRow[]> {
    return this.store.ofContest(contestId);
  }

  /** How many certificates could be issued now. */
  async missing(contestId: string): Promise<number> {
    const decided = (await this.awards.decided(contestId)).filter(({ state }) => state !== 'revoked');
    const issued = new Set((await this.store.ofContest(contestId)).map(({ awardId }) => awardId));
    return decided.filter(({ awardId }) => !issued.has(awardId)).length;
  }

  /** Lets the entrants of a contest reach their certificates, once the results are public. */
  async showAll(contestId: string): Promise<void> {
    const published = await this.awards.published(contestId);
    const register = await this.store.ofContest(contestId);
    await this.store.run(async () => {
      for (const row of register) await this.show(row, published);
    });
  }

  /** Brings certificates that were issued before the decision's number was corrected in line with it. */
  async renew(contestId: string): Promise<void> {
    const decided = await this.awards.decided(contestId);
    await this.store.run(async () => {
      for (const { id, awardId, model } of await this.store.ofContest(contestId)) {
        const award = decided.find((one) => one.awardId === awardId && one.state === 'approved');
        if (award === undefined) continue;
        const { decisionNumber, decisionDate } = award;
        await this.store.rewrite(id, { ...model, decisionNumber, decisionDate });
      }
    });
  }

  /** Revokes the certificate of an award, if it has one; done again it does nothing. */
  async revoke(actor: Actor, awardId: string): Promise<void> {
    await this.store.run(async () => {
      const row = await this.store.byAward(awardId);
      if (row === null || !(await this.store.revoke(row.id, this.clock.now()))) return;
      const subject = { kind: 'certificate', id: row.id };
      const facts = { registerNumber: row.registerNumber };
      const { contestId } = row;
      const payload = { certificateId: row.id };
      await this.events.publish(actor, certificateRevoked.make({ contestId, subject, facts, payload }));
    });
  }

  private async show(row: CertificateRow, awards: readonly DecidedAward[]): Promise<void> {
    const award = awards.find(({ awardId, state }) => awardId === row.awardId && state === 'published');
    if (award !== undefined && row.revokedAt === null) await this.awards.attachCertificate(award, row.id);
  }

  private certificate(contest: Contest, award: DecidedAward, number: number): CertificateRow {
    const issuedAt = this.clock.now();
    const code = newVerificationCode();
    const entered = registerNumber(contest.certificate.registerPrefix, number);
    return {
      id: randomId(),
      contestId: contest.id,
      awardId: award.awardId,
      entryId: award.entryId,
      number,
      registerNumber: entered,
      code,
      model: this.model(contest, award, { entered, code, issuedAt }),
      issuedAt,
      revokedAt: null,
    };
  }

  private model(
    contest: Contest,
    award: DecidedAward,
    { entered, code, issuedAt }: { readonly entered: string; readonly code: string; readonly issuedAt: Date },
  ): CertificateModel {
    return {
      heading: contest.headingStyle,
      ...(contest.parentAgency === null ? {} : { parentAgency: contest.parentAgency }),
      agency: contest.organiser,
      contestTitle: contest.title,
      wording: contest.certificate.wording,
      recipients: award.authorNames.map((name) => ({ name })),
      ...(award.unitName === null ? {} : { unit: award.unitName }),
      prizeName: award.prizeName,
      categoryName: award.categoryName,
      workTitle: award.workTitle,
      decisionNumber: award.decisionNumber,
      decisionDate: award.decisionDate,
      registerNumber: entered,
      place: placeOf(contest),
      date: localDateOf(issuedAt),
      signerTitles: signerTitles(contest),
      signerName: contest.certificate.signerName,
      verificationUrl: `${this.config.publicUrl}/xac-minh/${shownCode(code)}`,
      verificationCode: shownCode(code),
      accent: contest.accent,
    };
  }

  private async tell(actor: Actor, contestId: string, rows: readonly CertificateRow[]): Promise<void> {
    const facts = {
      certificates: rows.length,
      first: rows[0]?.registerNumber ?? '',
      last: rows.at(-1)?.registerNumber ?? '',
    };
    const subject = { kind: 'contest', id: contestId };
    const payload = { contestId };
    await this.events.publish(actor, certificatesIssued.make({ contestId, subject, facts, payload }));
  }
}
