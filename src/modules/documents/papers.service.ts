import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Awards, type DecidedAward } from '../awards/index.js';
import { Contests } from '../contests/index.js';
import { Entries, type ReceiptPage } from '../entries/index.js';
import { Sealing } from '../sealing/index.js';
import type { Paper } from './certificate-files.service.js';
import { letterheadOf, signatureOf } from './contest-papers.js';
import { partsOf, type ReceiptModel } from './domain/receipt.js';
import type { ResultGroup } from './domain/result-list.js';
import { renderMinutes } from './rendering/minutes.js';
import { renderReceipt } from './rendering/receipt.js';
import { renderResultList } from './rendering/result-list.js';
import { sealingMinutes } from './sealing-minutes.js';

/** The other papers: receipts, minutes of sealing, the list of results. */
@Injectable()
export class Papers {
  constructor(
    private readonly entries: Entries,
    private readonly sealing: Sealing,
    private readonly awards: Awards,
    private readonly contests: Contests,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The receipt of a work of the actor's. @throws DomainError `thing.not-found` */
  async receipt(actor: Actor, entryId: string): Promise<Paper> {
    const { contest, files, authors, ...receipt } = await this.entries.receipt(actor, entryId);
    const model: ReceiptModel = {
      letterhead: letterheadOf(contest),
      receiptNumber: receipt.number,
      receivedAt: receipt.issuedAt,
      contestTitle: contest.title,
      categoryName: receipt.categoryName,
      workTitle: receipt.title,
      version: receipt.revision,
      authors: authors.map(({ fullName: name, penName, unitName }) => ({
        name,
        ...(penName === null ? {} : { penName }),
        ...(unitName === null ? {} : { unit: unitName }),
      })),
      files: receiptFiles(files),
      verificationUrl: `${this.config.publicUrl}/app/bai-du-thi/${entryId}`,
      accent: contest.accent,
    };
    const content = await renderReceipt(model, { createdAt: receipt.issuedAt });
    return { name: `Giấy biên nhận ${receipt.number}.pdf`, content };
  }

  /** The minutes of sealing and, when it has happened, of unsealing. */
  async minutes(contestId: string): Promise<Paper> {
    const contest = await this.contests.get(contestId);
    const model = sealingMinutes(contest, await this.sealing.minutes(contestId));
    if (model === null) throw new DomainError('document.nothing-sealed');
    const content = await renderMinutes(model, { createdAt: model.endedAt });
    return { name: `Biên bản rọc phách - ${contest.title}.pdf`, content };
  }

  /** The list of prize winners, annex to the decision. */
  async resultList(contestId: string): Promise<Paper> {
    const contest = await this.contests.get(contestId);
    const decided = (await this.awards.decided(contestId)).filter(({ state }) => state !== 'revoked');
    const [first] = decided;
    if (first === undefined) throw new DomainError('certificate.no-awards');
    const { decisionNumber, decisionDate } = first;
    const content = await renderResultList(
      {
        letterhead: letterheadOf(contest, decisionDate),
        contestTitle: contest.title,
        decisionNumber,
        decisionDate,
        groups: resultGroups(decided, contest.categories),
        signature: signatureOf(contest),
        accent: contest.accent,
      },
      { createdAt: new Date(`${decisionDate}T00:00:00.000+07:00`) },
    );
    return { name: `Danh sách tác phẩm đạt giải - ${contest.title}.pdf`, content };
  }
}

function receiptFiles(files: ReceiptPage['files']): ReceiptModel['files'] {
  const parts = partsOf(files.map(({ role }) => role));
  return files.map(({ clientName: name, bytes: sizeBytes, sha256 }, index) => {
    const part = parts[index];
    return { name, sizeBytes, sha256, ...(part === undefined ? {} : { part }) };
  });
}

/** Awards by category, in the order in which the contest names its categories. */
function resultGroups(
  awards: readonly DecidedAward[],
  categories: readonly { readonly id: string; readonly name: string }[],
): ResultGroup[] {
  return categories.flatMap(({ id, name }) => {
    const rows = awards
      .filter(({ categoryId }) => categoryId === id)
      .map(({ prizeName, workTitle, authorNames, unitName }) => ({
        prizeName,
        workTitle,
        authors: authorNames,
        ...(unitName === null ? {} : { unit: unitName }),
      }));
    return rows.length === 0 ? [] : [{ categoryName: name, rows }];
  });
}
