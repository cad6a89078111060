import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { cleanLine } from '../../../kernel/vietnamese.js';
import { type Channel, channels, journalFilterOf } from '../../entries/index.js';
import type { HandoverWish } from '../reception-papers.service.js';

const day = /^\d{4}-\d{2}-\d{2}$/u;

export class HandoverQuery {
  @IsOptional() @IsIn([...channels]) channel?: Channel;
  /** First and last day of receiving, in Vietnam: `2026-07-15`. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(day) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(day) to?: string;
  @IsOptional() @IsString() @MaxLength(120) giver?: string;
  @IsOptional() @IsString() @MaxLength(200) giverRole?: string;
  @IsOptional() @IsString() @MaxLength(120) receiver?: string;
  @IsOptional() @IsString() @MaxLength(200) receiverRole?: string;
}

/** What minutes are wanted, out of a query. */
export function handoverWish(query: HandoverQuery): HandoverWish {
  const { channel, from, to } = query;
  return {
    filter: journalFilterOf({ channel, from, to }),
    from: from ?? null,
    to: to ?? null,
    giver: { name: cleanLine(query.giver ?? ''), role: cleanLine(query.giverRole ?? '') },
    receiver: { name: cleanLine(query.receiver ?? ''), role: cleanLine(query.receiverRole ?? '') },
  };
}
