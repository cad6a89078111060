import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { DeskContests } from './desk-contests.service.js';
import { mayKeepReplies } from './domain/dossier.policy.js';
import type { ReplyKind } from './domain/reply.js';
import type { RepliesView } from './dto/replies.dto.js';
import { TeamworkStore } from './teamwork.store.js';

const mostReplies = 60;

/** A reply as it is written. */
export interface ReplyWish {
  readonly kind: ReplyKind;
  readonly name: string;
  readonly words: string;
}

/** The replies that the secretariat of a contest has written for itself: everybody there uses and mends them. */
@Injectable()
export class Replies {
  constructor(
    private readonly contests: DeskContests,
    private readonly store: TeamworkStore,
  ) {}

  async list(actor: Actor, contestId: string): Promise<RepliesView> {
    await this.contests.open(actor, contestId, mayKeepReplies);
    const rows = await this.store.replies(contestId);
    return { replies: rows.map(({ id, kind, name, words }) => ({ id, kind, name, words })) };
  }

  async add(actor: Actor, contestId: string, wish: ReplyWish): Promise<void> {
    await this.contests.open(actor, contestId, mayKeepReplies);
    const reply = checked(wish);
    await this.store.run(async () => {
      const known = await this.store.replies(contestId);
      if (known.length >= mostReplies) {
        throw new DomainError('screening.too-many-replies', { limit: mostReplies });
      }
      const createdAt = this.contests.now();
      const accountId = accountOf(actor) ?? '';
      await this.store.insertReply({ id: randomId(), contestId, accountId, createdAt, ...reply });
    });
  }

  async change(actor: Actor, contestId: string, replyId: string, wish: ReplyWish): Promise<void> {
    await this.contests.open(actor, contestId, mayKeepReplies);
    const set = { ...checked(wish), accountId: accountOf(actor) ?? '' };
    const changed = await this.store.run(() => this.store.updateReply(contestId, replyId, set));
    if (changed === 0) throw new DomainError('thing.not-found');
  }

  async remove(actor: Actor, contestId: string, replyId: string): Promise<void> {
    await this.contests.open(actor, contestId, mayKeepReplies);
    const gone = await this.store.run(() => this.store.deleteReply(contestId, replyId));
    if (gone === 0) throw new DomainError('thing.not-found');
  }
}

function checked({ kind, name, words }: ReplyWish): ReplyWish {
  const clean = { kind, name: cleanLine(name), words: words.normalize('NFC').trim() };
  if (clean.name === '') throw new DomainError('screening.reply-name-missing');
  if (clean.words === '') throw new DomainError('screening.reply-words-missing');
  return clean;
}
