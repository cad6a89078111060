import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { demand } from '../../../kernel/refusal.js';
import { cleanLine } from '../../../kernel/vietnamese.js';
import { Accounts } from '../../accounts/index.js';
import { type Contest, Contests } from '../../contests/index.js';
import { Journal, Twins, type TwinVerdict } from '../../entries/index.js';
import { Decisions } from '../decisions.service.js';
import { mayDecide, mayRead } from '../domain/dossier.policy.js';
import { Sheets } from '../sheets.service.js';
import type { TwinComparisonView, TwinSideView, TwinsView, TwinWorkView } from './twins.dto.js';

/** What a secretary finds about two works. */
export interface TwinsFinding {
  readonly verdict: TwinVerdict;
  readonly keptEntryId: string | null;
  readonly reason: string;
}

/** Works that may have come in twice, on the secretariat's desk. */
@Injectable()
export class TwinsDesk {
  constructor(
    private readonly contests: Contests,
    private readonly twins: Twins,
    private readonly journal: Journal,
    private readonly sheets: Sheets,
    private readonly decisions: Decisions,
    private readonly accounts: Accounts,
  ) {}

  /** The pairs that wait for a person, and those that were judged. */
  async list(actor: Actor, contestId: string, entryId?: string): Promise<TwinsView> {
    const contest = await this.read(actor, contestId);
    const open = await this.twins.open(contestId, entryId);
    const judged = (await this.twins.judged(contestId)).filter(
      ({ entryAId, entryBId }) => entryId === undefined || [entryAId, entryBId].includes(entryId),
    );
    const ids = [
      ...open.flatMap(({ a, b }) => [a, b]),
      ...judged.flatMap(({ entryAId, entryBId }) => [entryAId, entryBId]),
    ];
    const works = await this.works(contest, [...new Set(ids)]);
    const people = await this.accounts.people(judged.flatMap(({ decidedBy }) => decidedBy ?? []));
    const pick = (...wanted: string[]): TwinWorkView[] => wanted.flatMap((id) => works.get(id) ?? []);
    return {
      open: open.map(({ a, b, grounds }) => ({ works: pick(a, b), grounds: [...grounds] })),
      judged: judged.map((row) => ({
        works: pick(row.entryAId, row.entryBId),
        verdict: row.verdict,
        keptEntryId: row.keptEntryId,
        reason: row.reason,
        decidedBy: people.find(({ accountId }) => accountId === row.decidedBy)?.fullName ?? null,
        decidedAt: row.decidedAt.toISOString(),
      })),
      can: { judge: this.mayJudge(actor, contest) },
    };
  }

  /** Two works side by side; the record keeps that both were looked at. */
  async compare(
    actor: Actor,
    contestId: string,
    oneId: string,
    otherId: string,
  ): Promise<TwinComparisonView> {
    const contest = await this.read(actor, contestId);
    const pair = (await this.twins.open(contestId, oneId)).find(({ a, b }) => a === otherId || b === otherId);
    if (pair === undefined) throw new DomainError('thing.not-found');
    const works = await this.works(contest, [oneId, otherId]);
    const sides: TwinSideView[] = [];
    for (const id of [oneId, otherId]) {
      const { work } = await this.sheets.open(actor, contestId, id);
      const line = works.get(id);
      if (line === undefined) throw new DomainError('thing.not-found');
      // The file whose text is judged stands first.
      const [file] = work.fileViews('vi');
      sides.push({
        ...line,
        authors: [...work.authors],
        fileName: file?.clientName ?? null,
        sha256: file?.sha256 ?? null,
        text: work.text,
      });
    }
    return { sides, grounds: [...pair.grounds], can: { judge: this.mayJudge(actor, contest) } };
  }

  /** Writes down whether two works are one; if so the other one no longer stands, for a reason that is told. */
  async judge(
    actor: Actor,
    contestId: string,
    works: readonly [string, string],
    finding: TwinsFinding,
  ): Promise<void> {
    const contest = await this.read(actor, contestId);
    demand(mayDecide(actor, { contestId, contestState: contest.state }));
    const reason = cleanLine(finding.reason);
    if (reason === '') throw missing('/reason');
    const [one, other] = works;
    const open = await this.twins.open(contestId, one);
    if (!open.some(({ a, b }) => a === other || b === other)) throw new DomainError('thing.not-found');
    const keptEntryId = finding.verdict === 'same' ? finding.keptEntryId : null;
    if (finding.verdict === 'same' && !works.some((id) => id === keptEntryId)) throw missing('/keptEntryId');
    const asideId = keptEntryId === null ? null : keptEntryId === one ? other : one;
    await this.sheets.together(async () => {
      await this.twins.judge(actor, contestId, works, { verdict: finding.verdict, keptEntryId, reason });
      if (asideId !== null) await this.setAside(actor, contestId, asideId, reason);
    });
  }

  private async setAside(actor: Actor, contestId: string, entryId: string, reason: string): Promise<void> {
    const { sheet } = await this.sheets.open(actor, contestId, entryId);
    const decision = { version: sheet.version, outcome: 'ineligible', reason: 'duplicate' } as const;
    await this.decisions.decide(actor, contestId, entryId, { ...decision, message: reason });
  }

  private async read(actor: Actor, contestId: string): Promise<Contest> {
    const contest = await this.contests.get(contestId);
    demand(mayRead(actor, { contestId, contestState: contest.state }));
    return contest;
  }

  private mayJudge(actor: Actor, { id: contestId, state: contestState }: Contest): boolean {
    return mayDecide(actor, { contestId, contestState }) === null;
  }

  private async works(contest: Contest, ids: readonly string[]): Promise<ReadonlyMap<string, TwinWorkView>> {
    const lines = await this.journal.lines(contest, ids);
    return new Map(
      lines.map((line) => {
        const { entryId, receiptNumber, title, categoryName, channel, state, sender } = line;
        const named = { authorNames: [...line.authorNames], receivedAt: line.receivedAt.toISOString() };
        return [entryId, { entryId, receiptNumber, title, categoryName, channel, state, sender, ...named }];
      }),
    );
  }
}

function missing(pointer: string): DomainError {
  return new DomainError('request.invalid', {}, [{ pointer, code: 'contest.field-required' }]);
}
