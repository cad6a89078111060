import { IsInt, IsString, MaxLength, Min } from 'class-validator';

export class ResubmitRequest {
  @IsInt() @Min(1) version!: number;
}

export class AppealRequest {
  /** Why the author does not accept the decision. */
  @IsString() @MaxLength(5000) words!: string;
}

export class AskedCorrectionView {
  /** The secretariat's words. */
  message!: string;
  requestedAt!: string;
  dueAt!: string;
  resubmittedAt!: string | null;
}

export class OwnAppealView {
  words!: string;
  filedAt!: string;
  outcome!: 'upheld' | 'dismissed' | null;
  answer!: string | null;
  answeredAt!: string | null;
}

export class EntrantCanView {
  resubmit!: boolean;
  appeal!: boolean;
}

/** What an author learns of the screening of an own work. */
export class EntrantScreeningView {
  /** The latest that was asked for. */
  correction!: AskedCorrectionView | null;
  appeal!: OwnAppealView | null;
  /** Until when an appeal is taken; null where none is. */
  appealUntil!: string | null;
  /** Words that judges will not read, once the work is eligible. */
  maskedWords!: string[];
  can!: EntrantCanView;
}
