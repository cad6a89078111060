import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Accounts } from '../accounts/index.js';
import { discussionMoved, questionOpened, questionStalled, scoreReconciled } from '../judging/index.js';
import type { Letter } from './domain/letter.js';
import {
  agreeLetter,
  answerLetter,
  type CodeFacts,
  headLetter,
  reconciledLetter,
} from './domain/letters/moderation.js';
import { type Envelope, PostOffice } from './post-office.js';

/** Mails about works whose readings lie apart: to their judges, by code, and to the panel heads. */
@Injectable()
export class ModerationMails implements OnModuleInit {
  constructor(
    private readonly post: PostOffice,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    const { pages } = this.post;
    this.post.onEvent(questionOpened, async ({ contestId, roundId, code, accountIds }) => [
      ...(await this.write(accountIds, code, (facts) => agreeLetter(facts, pages.desk(roundId)))),
      ...(await this.toHeads(contestId, roundId, code, 'asked')),
    ]);
    this.post.onEvent(questionStalled, ({ contestId, roundId, code, why }) =>
      this.toHeads(contestId, roundId, code, why),
    );
    this.post.onEvent(discussionMoved, ({ roundId, discussionId, code, accountIds }) =>
      this.write(accountIds, code, (facts) => answerLetter(facts, pages.discussion(roundId, discussionId))),
    );
    this.post.onEvent(scoreReconciled, ({ roundId, code, accountIds }) =>
      this.write(accountIds, code, (facts) => reconciledLetter(facts, pages.desk(roundId))),
    );
  }

  private async toHeads(
    contestId: string,
    roundId: string,
    code: string,
    why: 'asked' | 'judge-left' | 'sheets-changed',
  ): Promise<Envelope[]> {
    const heads = await this.accounts.holders(contestId, 'panel-head');
    const url = this.post.pages.round(contestId, roundId);
    const ids = heads.map(({ accountId }) => accountId);
    const letters = await this.write(ids, code, (facts) => headLetter({ ...facts, why }, url));
    return letters.map((envelope) => ({ ...envelope, about: 'head' }));
  }

  private async write(
    accountIds: readonly string[],
    code: string,
    letter: (facts: CodeFacts) => Letter,
  ): Promise<Envelope[]> {
    const receivers = await this.post.receivers(accountIds.map((accountId) => ({ accountId })));
    return [...receivers.values()].map(({ address, to, locale }) => {
      return { address, letter: letter({ to, locale, code }) };
    });
  }
}
