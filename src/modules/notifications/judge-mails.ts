import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  judgeReplaced,
  judgesReminded,
  readingDealt,
  roundReleased,
  sheetReturned,
} from '../judging/index.js';
import type { Letter } from './domain/letter.js';
import {
  moreLetter,
  oneMoreLetter,
  releaseLetter,
  reminderLetter,
  returnedLetter,
} from './domain/letters/judging.js';
import { type Envelope, PostOffice, type Receiver } from './post-office.js';

/** Mails to judges. Judging knows no address: it names accounts, and the post office looks them up. */
@Injectable()
export class JudgeMails implements OnModuleInit {
  constructor(private readonly post: PostOffice) {}

  onModuleInit(): void {
    const { pages } = this.post;
    this.post.onEvent(roundReleased, async ({ judges, roundId, ...round }) => {
      const receivers = await this.post.receivers(judges);
      return judges.flatMap(({ accountId, sheets }) => {
        const receiver = receivers.get(accountId);
        if (receiver === undefined) return [];
        const letter = releaseLetter({ ...round, ...receiver, sheets }, pages.desk(roundId));
        return [{ address: receiver.address, letter }];
      });
    });
    this.post.onEvent(judgesReminded, async ({ judges, roundId, ...round }) => {
      const receivers = await this.post.receivers(judges);
      return judges.flatMap(({ accountId, left, assigned }) => {
        const receiver = receivers.get(accountId);
        if (receiver === undefined) return [];
        const letter = reminderLetter({ ...round, ...receiver, left, assigned }, pages.desk(roundId));
        return [{ address: receiver.address, letter }];
      });
    });
    this.post.onEvent(judgeReplaced, async ({ judges, roundId }) => {
      const receivers = await this.post.receivers(judges);
      return judges.flatMap(({ accountId, sheets }) => {
        const receiver = receivers.get(accountId);
        if (receiver === undefined) return [];
        return [
          { address: receiver.address, letter: moreLetter({ ...receiver, sheets }, pages.desk(roundId)) },
        ];
      });
    });
    this.post.onEvent(readingDealt, ({ accountId, roundId }) =>
      this.toJudge(accountId, (judge) => oneMoreLetter(judge, pages.desk(roundId))),
    );
    this.post.onEvent(sheetReturned, ({ accountId, roundId, code }) =>
      this.toJudge(accountId, (judge) => returnedLetter({ ...judge, code }, pages.desk(roundId))),
    );
  }

  private async toJudge(accountId: string, write: (judge: Receiver) => Letter): Promise<Envelope[]> {
    const receiver = (await this.post.receivers([{ accountId }])).get(accountId);
    return receiver === undefined ? [] : [{ address: receiver.address, letter: write(receiver) }];
  }
}
