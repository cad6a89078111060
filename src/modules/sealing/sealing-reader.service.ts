import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Accounts } from '../accounts/index.js';
import { ConflictMatching } from './conflicts.service.js';
import { maySeal, mayUnseal } from './domain/sealing.policy.js';
import type { SealingRoundView, SealingView } from './dto/sealing.dto.js';
import { SealState } from './seal-state.service.js';
import { SealingStore } from './sealing.store.js';

/** What the minutes of sealing and unsealing say. */
export interface SealingMinutes {
  readonly rounds: readonly {
    readonly name: string;
    readonly works: number;
    readonly commitment: string;
    readonly sealedAt: Date;
    readonly sealedBy: string | null;
  }[];
  readonly unsealing: {
    readonly codes: number;
    readonly witnesses: readonly string[];
    readonly unsealedAt: Date;
    readonly unsealedBy: string | null;
  } | null;
}

/** Shows how sealing stands, without a single code. */
@Injectable()
export class SealingReader {
  constructor(
    private readonly state: SealState,
    private readonly store: SealingStore,
    private readonly matching: ConflictMatching,
    private readonly accounts: Accounts,
  ) {}

  /** The page of sealing. */
  async view(actor: Actor, contestId: string): Promise<SealingView> {
    const contest = await this.state.contest(contestId);
    const situations = await this.state.rounds(contest);
    const undeclared = await this.matching.undeclared(contestId);
    const unsealing = await this.store.unsealing(contestId);
    const next = situations.find(({ facts }) => maySeal(actor, facts) === null);
    const facts = { contestId, contestState: contest.state, unsealed: unsealing !== null };
    return {
      rounds: situations.map(({ round, state, seal, facts: of }): SealingRoundView => {
        return {
          ...{ roundId: round.id, position: round.position, name: round.name, state },
          ...{ eligible: of.works, unscreened: of.unscreened, conflictsUndeclared: undeclared },
          sealedAt: seal?.sealedAt.toISOString() ?? null,
          works: seal?.works ?? null,
          commitment: seal?.commitment ?? null,
        };
      }),
      unsealedAt: unsealing?.unsealedAt.toISOString() ?? null,
      unsealedBy: await this.nameOf(unsealing?.unsealedBy ?? null),
      witnesses: unsealing?.witnesses ?? [],
      can: { sealRoundId: next?.round.id ?? null, unseal: mayUnseal(actor, facts) === null },
    };
  }

  /** What the minutes say: no code and no entry. */
  async minutes(contestId: string): Promise<SealingMinutes> {
    const contest = await this.state.contest(contestId);
    const sealed = (await this.state.rounds(contest)).flatMap(({ round, seal }) => {
      return seal === null ? [] : [{ name: round.name, seal }];
    });
    const unsealing = await this.store.unsealing(contestId);
    const rounds = await Promise.all(
      sealed.map(async ({ name, seal: { works, commitment, sealedAt, sealedBy } }) => {
        return { name, works, commitment, sealedAt, sealedBy: await this.nameOf(sealedBy) };
      }),
    );
    if (unsealing === null) return { rounds, unsealing };
    const { codes, witnesses, unsealedAt } = unsealing;
    const unsealedBy = await this.nameOf(unsealing.unsealedBy);
    return { rounds, unsealing: { codes, witnesses, unsealedAt, unsealedBy } };
  }

  private async nameOf(accountId: string | null): Promise<string | null> {
    if (accountId === null) return null;
    return (await this.accounts.people([accountId]))[0]?.fullName ?? null;
  }
}
