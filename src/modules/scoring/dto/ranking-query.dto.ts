import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.js';

/** Which works of a ranking are wanted: those that go on, or those around the line. */
export const rankingScopes = ['all', 'advancing', 'line'] as const;
/** Which works of a ranking are wanted. */
export type RankingScope = (typeof rankingScopes)[number];

/** Which works of a ranking are wanted, and which page of them. */
export class RankingQuery extends PageQuery {
  /** Works of one category. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(36)
  category: string = '';
  /** A part of the code. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(20)
  q: string = '';
  /** Those that go on to the next round, or those nearest to the line on either side. */
  @ApiPropertyOptional({ enum: rankingScopes, default: 'all' })
  @IsOptional()
  @IsIn(rankingScopes)
  only: RankingScope = 'all';
}
