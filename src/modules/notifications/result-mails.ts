import { Injectable, type OnModuleInit } from '@nestjs/common';
import { normaliseEmail } from '../../kernel/vietnamese.js';
import { awardRevoked, resultsAnnounced, type WorkContact } from '../awards/index.js';
import { withoutLinks } from './domain/letter.js';
import { resultLetter, revocationLetter } from './domain/letters/awards.js';
import { PostOffice, type Receiver } from './post-office.js';

/** Mails about results: to every entrant whose work was judged, and to the first author of a work of several. */
@Injectable()
export class ResultMails implements OnModuleInit {
  constructor(private readonly post: PostOffice) {}

  onModuleInit(): void {
    const { pages } = this.post;
    this.post.onEvent(resultsAnnounced, async ({ notices, contestTitle, contestSlug }) => {
      const receivers = await this.post.receivers(notices.map(({ to }) => to));
      return notices.flatMap(({ to, entryId, workTitle, prizeName }) =>
        receiversOf(to, receivers.get(to.accountId)).map((receiver) => {
          const facts = { ...receiver, contestTitle, workTitle, prizeName };
          // Somebody with several works gets a letter for each.
          return {
            address: receiver.address,
            about: entryId,
            letter: resultLetter(facts, pages.results(contestSlug)),
          };
        }),
      );
    });
    this.post.onEvent(awardRevoked, async ({ to, entryId, ...award }) =>
      receiversOf(to, (await this.post.receivers([to])).get(to.accountId)).map((receiver, index) => {
        const letter = revocationLetter({ ...award, ...receiver }, pages.entry(entryId));
        // Only the account that entered the work opens its page.
        return { address: receiver.address, letter: index === 0 ? letter : withoutLinks(letter) };
      }),
    );
  }
}

/** Whoever entered the work, and its first author where they have an address of their own. */
function receiversOf(to: WorkContact, entrant: Receiver | undefined): Receiver[] {
  if (entrant === undefined) return [];
  const { email, fullName, tellAuthor } = to;
  if (tellAuthor !== true || email === null || normaliseEmail(email) === normaliseEmail(entrant.address)) {
    return [entrant];
  }
  return [entrant, { address: email, to: fullName ?? '', locale: entrant.locale }];
}
