import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';

/** How a round stands with respect to sealing. Counts only. */
export class SealingRoundView {
  roundId!: string;
  position!: number;
  name!: string;
  state!: string;
  /** Works that would be sealed, or were. */
  eligible!: number;
  unscreened!: number;
  /** Seated judges who have not declared conflicts yet: a warning. */
  conflictsUndeclared!: number;
  sealedAt!: string | null;
  works!: number | null;
  /** Merkle root over code, digest of the work, and nonce. */
  commitment!: string | null;
}

/** What the reader may do about sealing. */
export class SealingCanView {
  /** The round that may be sealed now. */
  sealRoundId!: string | null;
  unseal!: boolean;
}

/** Sealing and unsealing of a contest. */
export class SealingView {
  rounds!: SealingRoundView[];
  unsealedAt!: string | null;
  unsealedBy!: string | null;
  witnesses!: string[];
  can!: SealingCanView;
}

/** Seals a round; the confirmation is the contest's slug, typed by hand. */
export class SealRequest {
  @IsString() @MaxLength(200) confirmation!: string;
}

/** Unseals before witnesses. */
export class UnsealRequest {
  @IsString() @MaxLength(200) confirmation!: string;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(200, { each: true }) witnesses!: string[];
}
