import { IsString, Length, Matches } from 'class-validator';
import type { ScoringMethod } from '../../../kernel/deviation.js';

/** A state of an award. */
export type AwardStateName = 'proposed' | 'approved' | 'published' | 'revoked';
/** A state of the board. */
export type BoardStateName = 'open' | 'approved' | 'published';

export class GiveAwardRequest {
  @IsString() @Length(36, 36) entryId!: string;
  @IsString() @Length(36, 36) prizeId!: string;
  @IsString() @Length(3, 1000) reason!: string;
}

export class TakeAwardRequest {
  @IsString() @Length(3, 1000) reason!: string;
}

export class ApprovalRequest {
  @IsString() @Length(1, 60) decisionNumber!: string;
  /** A calendar day, `2026-10-20`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) decisionDate!: string;
}

export class PublicationRequest {
  /** The last part of the contest's address, typed by hand. */
  @IsString() @Length(1, 200) confirmation!: string;
}

export class RevocationRequest {
  @IsString() @Length(3, 1000) reason!: string;
  @IsString() @Length(1, 60) decisionNumber!: string;
}

export class RankedAward {
  awardId!: string;
  prizeId!: string;
}

/** A work of the last round. */
export class RankedEntry {
  entryId!: string;
  code!: string;
  rank!: number;
  tied!: boolean;
  /** Hundredths. */
  estimate!: number;
  readings!: number;
  /** The places it may truly have among the works in for the same prizes; null where that is not known. */
  best!: number | null;
  worst!: number | null;
  title!: string;
  authorNames!: string[];
  unitName!: string | null;
  categoryId!: string;
  categoryName!: string;
  award!: RankedAward | null;
}

export class BoardAward {
  awardId!: string;
  entryId!: string;
  state!: AwardStateName;
  version!: number;
}

/** A level of the prize plan with the awards given of it. */
export class BoardPrize {
  id!: string;
  name!: string;
  categoryIds!: string[];
  quantity!: number;
  awards!: BoardAward[];
}

export class TiePlace {
  prizeId!: string;
  count!: number;
}

/** Works that tie where a prize ends: the council decides among them. */
export class BoardTie {
  entryIds!: string[];
  places!: TiePlace[];
}

export class BoardChange {
  at!: string;
  by!: string;
  what!: string;
  reason!: string | null;
}

export class BoardDecision {
  number!: string;
  /** A calendar day, `2026-10-20`. */
  date!: string;
}

export class BoardCanView {
  propose!: boolean;
  change!: boolean;
  approve!: boolean;
  publish!: boolean;
  revoke!: boolean;
}

export class PrizeBoardView {
  state!: BoardStateName;
  /** The rule that counts in the last round. */
  method!: ScoringMethod;
  ranking!: RankedEntry[];
  prizes!: BoardPrize[];
  /** Ties that nobody has decided yet. */
  undecided!: BoardTie[];
  changes!: BoardChange[];
  decision!: BoardDecision | null;
  can!: BoardCanView;
}
