import { Injectable, type OnModuleInit } from '@nestjs/common';
import { awardRevoked, resultsAnnounced } from '../awards/index.js';
import { resultLetter, revocationLetter } from './domain/letters/awards.js';
import { PostOffice } from './post-office.js';

/** Mails about results: to every entrant whose work was judged. */
@Injectable()
export class ResultMails implements OnModuleInit {
  constructor(private readonly post: PostOffice) {}

  onModuleInit(): void {
    const { pages } = this.post;
    this.post.onEvent(resultsAnnounced, async ({ notices, contestTitle, contestSlug }) => {
      const receivers = await this.post.receivers(notices.map(({ to }) => to));
      return notices.flatMap(({ to, entryId, workTitle, prizeName }) => {
        const receiver = receivers.get(to.accountId);
        if (receiver === undefined) return [];
        const letter = resultLetter(
          { ...receiver, contestTitle, workTitle, prizeName },
          pages.results(contestSlug),
        );
        // Somebody with several works gets a letter for each.
        return [{ address: receiver.address, about: entryId, letter }];
      });
    });
    this.post.onEvent(awardRevoked, async ({ to, entryId, ...award }) => {
      const receiver = (await this.post.receivers([to])).get(to.accountId);
      if (receiver === undefined) return [];
      const letter = revocationLetter({ ...award, ...receiver }, pages.entry(entryId));
      return [{ address: receiver.address, letter }];
    });
  }
}
