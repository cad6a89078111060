import { IsIn, IsString, MaxLength } from 'class-validator';
import { type ReplyKind, replyKinds } from '../domain/reply.js';

export class ReplyRequest {
  @IsIn([...replyKinds]) kind!: ReplyKind;
  @IsString() @MaxLength(80) name!: string;
  /** `{tac_pham}` stands for the title, `{so_bien_nhan}` for the receipt number. */
  @IsString() @MaxLength(1500) words!: string;
}

export class ReplyView {
  id!: string;
  kind!: ReplyKind;
  name!: string;
  words!: string;
}

export class RepliesView {
  /** In the order in which they were written. */
  replies!: ReplyView[];
}
