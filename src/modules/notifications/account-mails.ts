import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  confirmationRequested,
  invitationSent,
  registrationRepeated,
  resetRequested,
} from '../accounts/index.js';
import {
  confirmationLetter,
  invitationLetter,
  repeatedRegistrationLetter,
  resetLetter,
} from './domain/letters/accounts.js';
import { PostOffice } from './post-office.js';

/** Mails about accounts and invitations. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(private readonly post: PostOffice) {}

  onModuleInit(): void {
    const { pages } = this.post;
    this.post.onEvent(confirmationRequested, (to) => [
      { address: to.email, letter: confirmationLetter(to, pages.confirmation(to.token)) },
    ]);
    this.post.onEvent(registrationRepeated, (to) => [
      { address: to.email, letter: repeatedRegistrationLetter(to, pages.signIn()) },
    ]);
    this.post.onEvent(resetRequested, (to) => [
      { address: to.email, letter: resetLetter(to, pages.reset(to.token)) },
    ]);
    this.post.onEvent(invitationSent, (invitation) => {
      // Nothing is known yet of the language of somebody who is only invited.
      const letter = invitationLetter({ ...invitation, locale: 'vi' }, pages.invitation(invitation.token));
      return [{ address: invitation.email, letter }];
    });
  }
}
