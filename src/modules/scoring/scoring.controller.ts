import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { CloseRoundRequest } from './dto/close-round.dto.js';
import { RankingView } from './dto/ranking.dto.js';
import { Scoring } from './scoring.service.js';

/** Closing rounds and reading their rankings. */
@ApiTags('scoring')
@Controller('api/rounds/:roundId')
export class ScoringController {
  constructor(private readonly scoring: Scoring) {}

  /** Closes a round and fixes its scores. */
  @Requires('round:lead')
  @Post('close')
  @HttpCode(200)
  close(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Body() body: CloseRoundRequest,
  ): Promise<RankingView> {
    const reason = body.reason?.trim() ?? '';
    return this.scoring.close(actor, roundId, body.version, reason === '' ? null : reason);
  }

  /** The ranking of a closed round: codes only. */
  @Requires('round:read')
  @Get('ranking')
  ranking(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<RankingView> {
    return this.scoring.view(actor, roundId);
  }
}
