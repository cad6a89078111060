import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../../kernel/vietnamese.js';
import { Accounts, type Person } from '../accounts/index.js';
import type { AuthorRow } from './author.row.js';
import type { EntrySituation } from './entry-situation.js';
import type { EntryMailFacts, ReceiptMailFacts, Representative } from './events.js';
import { filesOf, type ReceiptRow } from './receipt.row.js';

/** The first author, where their address is another than the one that is written to anyhow. */
function representativeOf(
  first: Pick<AuthorRow, 'fullName' | 'email'> | undefined,
  written: string | null,
): Representative | null {
  if (first === undefined || first.email === null) return null;
  const own = normaliseEmail(first.email);
  return own === null || (written !== null && normaliseEmail(written) === own)
    ? null
    : { fullName: first.fullName, email: first.email };
}

/** Gathers what a mail to an entrant says, for the payloads of events. */
@Injectable()
export class EntrantMail {
  constructor(private readonly accounts: Accounts) {}

  /** @param known the person of the work's account, where it has been read already */
  async facts({ record, contest }: EntrySituation, known: Person | null = null): Promise<EntryMailFacts> {
    const { entry, authors } = record;
    const owner = known ?? (await this.accounts.people([entry.accountId]))[0];
    const [first] = authors;
    // Somebody who signs in by phone may have given an address for the work.
    const email = owner?.email ?? first?.email ?? null;
    return {
      entryId: entry.id,
      contestTitle: contest.title,
      contestSlug: contest.slug,
      title: entry.title,
      entrant: {
        accountId: entry.accountId,
        fullName: owner?.fullName ?? first?.fullName ?? '',
        email,
        locale: owner?.locale ?? 'vi',
      },
      sentByUnit: entry.sentByUnitId !== null,
      representative: entry.sentByUnitId === null ? representativeOf(first, email) : null,
    };
  }

  async receiptFacts(
    situation: EntrySituation,
    receipt: ReceiptRow,
    { owner, byList }: { readonly owner: Person | null; readonly byList: boolean },
  ): Promise<ReceiptMailFacts> {
    return {
      ...(await this.facts(situation, owner)),
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
