import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { fold } from '../../kernel/vietnamese.js';
import { Contests } from '../contests/index.js';
import { Comparisons, ReceivedEntries, type ReceivedEntry, type SimilarWork } from '../entries/index.js';
import { mayRead } from './domain/dossier.policy.js';
import { exceedsSimilarity } from './domain/similarity.js';
import type { SimilarPairView, SimilarWorksView, SimilarWorkView } from './dto/similar.dto.js';
import { Sheets } from './sheets.service.js';

/** Works that share passages with one on the desk, of this contest and of others. */
@Injectable()
export class SimilarWorks {
  constructor(
    private readonly sheets: Sheets,
    private readonly contests: Contests,
    private readonly received: ReceivedEntries,
    private readonly comparisons: Comparisons,
  ) {}

  /** The others, those that share most first. Of a work that the reader may not open only the shares are told. */
  async list(actor: Actor, contestId: string, entryId: string): Promise<SimilarWorksView> {
    const { contest, work } = await this.sheets.work(actor, contestId, entryId, mayRead);
    const similar = await this.comparisons.similarTo(entryId, work.fileId);
    const views: SimilarWorkView[] = [];
    for (const one of similar) {
      const other = await this.received.get(one.entryId);
      if (other !== null) views.push(await this.view(actor, work, other, one));
    }
    const { similarShare: share } = work;
    const limitPercent =
      contest.categories.find(({ id }) => id === work.categoryId)?.maxSimilarityPercent ?? null;
    return { share, limitPercent, exceeds: exceedsSimilarity(share, limitPercent), works: views };
  }

  /** Both texts with their passages; the record keeps that the other work was looked at. */
  async pair(actor: Actor, contestId: string, entryId: string, otherId: string): Promise<SimilarPairView> {
    const { work } = await this.sheets.work(actor, contestId, entryId, mayRead);
    const similar = await this.comparisons.similarTo(entryId, work.fileId);
    const one = similar.find((each) => each.entryId === otherId);
    const other = one === undefined ? null : await this.received.get(otherId);
    if (one === undefined || other === null) throw new DomainError('thing.not-found');
    const view = await this.view(actor, work, other, one);
    if (!view.open) throw new DomainError('thing.not-found');
    await this.sheets.open(actor, other.contestId, otherId);
    return {
      here: { title: work.title, receiptNumber: work.receiptNumber, text: work.text },
      there: { title: other.title, receiptNumber: other.receiptNumber, text: other.text },
      work: view,
      passages: one.passages.map(({ a, b }) => ({ here: a, there: b })),
    };
  }

  private async view(
    actor: Actor,
    here: ReceivedEntry,
    there: ReceivedEntry,
    { shareHere, shareThere, words, passages }: SimilarWork,
  ): Promise<SimilarWorkView> {
    const contest = await this.contests.get(there.contestId);
    const open = mayRead(actor, { contestId: contest.id, contestState: contest.state }) === null;
    return {
      entryId: open ? there.entryId : null,
      contestTitle: contest.id === here.contestId ? null : contest.title,
      receiptNumber: open ? there.receiptNumber : null,
      title: open ? there.title : null,
      authorNames: open ? there.authors.map(({ fullName }) => fullName) : [],
      sameAuthor: open && haveAuthorInCommon(here, there),
      shareHere,
      shareThere,
      words,
      passages: passages.length,
      open,
    };
  }
}

function haveAuthorInCommon(here: ReceivedEntry, there: ReceivedEntry): boolean {
  return here.authors.some((author) =>
    there.authors.some(
      (other) => fold(other.fullName) === fold(author.fullName) && other.birthYear === author.birthYear,
    ),
  );
}
