import { Injectable } from '@nestjs/common';
import { Accounts } from '../accounts/index.js';
import type { EntrySituation } from './entry-situation.js';
import type { EntryMailFacts, ReceiptMailFacts } from './events.js';
import { filesOf, type ReceiptRow } from './receipt.row.js';

/** Gathers what a mail to an entrant says, for the payloads of events. */
@Injectable()
export class EntrantMail {
  constructor(private readonly accounts: Accounts) {}

  async facts({ record, contest }: EntrySituation): Promise<EntryMailFacts> {
    const { entry, authors } = record;
    const [owner] = await this.accounts.people([entry.accountId]);
    const [first] = authors;
    return {
      entryId: entry.id,
      contestTitle: contest.title,
      contestSlug: contest.slug,
      title: entry.title,
      entrant: {
        accountId: entry.accountId,
        fullName: owner?.fullName ?? first?.fullName ?? '',
        // Somebody who signs in by phone may have given an address for the work.
        email: owner?.email ?? first?.email ?? null,
        locale: owner?.locale ?? 'vi',
      },
      sentByUnit: entry.sentByUnitId !== null,
    };
  }

  async receiptFacts(
    situation: EntrySituation,
    receipt: ReceiptRow,
    byList: boolean,
  ): Promise<ReceiptMailFacts> {
    return {
      ...(await this.facts(situation)),
      categoryName: situation.category?.name ?? '',
      receiptNumber: receipt.number,
      revision: receipt.revision,
      issuedAt: receipt.issuedAt.toISOString(),
      clientName: receipt.clientName,
      bytes: receipt.bytes,
      sha256: receipt.sha256,
      files: filesOf(receipt),
      byList,
    };
  }
}
