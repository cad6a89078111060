import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import {
  AuthorView,
  type Channel,
  type EntryState,
  type TwinGround,
  type TwinVerdict,
} from '../../entries/index.js';

export class JudgeTwinsRequest {
  @IsIn(['same', 'different']) verdict!: TwinVerdict;
  /** The work that stands, where they are one. */
  @IsOptional() @IsString() @Length(1, 36) keptEntryId?: string | null;
  @IsString() @MaxLength(1000) reason!: string;
}

/** One of two works that may be the same. */
export class TwinWorkView {
  entryId!: string;
  receiptNumber!: string;
  title!: string;
  authorNames!: string[];
  categoryName!: string;
  channel!: Channel;
  state!: EntryState;
  receivedAt!: string;
  sender!: string;
}

export class TwinPairView {
  works!: TwinWorkView[];
  grounds!: TwinGround[];
}

export class JudgedTwinsView {
  works!: TwinWorkView[];
  verdict!: TwinVerdict;
  keptEntryId!: string | null;
  reason!: string;
  decidedBy!: string | null;
  decidedAt!: string;
}

export class TwinsCanView {
  judge!: boolean;
}

export class TwinsView {
  open!: TwinPairView[];
  judged!: JudgedTwinsView[];
  can!: TwinsCanView;
}

/** One of the two with what is read side by side. */
export class TwinSideView extends TwinWorkView {
  authors!: AuthorView[];
  fileName!: string | null;
  sha256!: string | null;
  text!: string;
}

export class TwinComparisonView {
  sides!: TwinSideView[];
  grounds!: TwinGround[];
  can!: TwinsCanView;
}
