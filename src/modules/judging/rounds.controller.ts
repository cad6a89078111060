import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { AssignmentService } from './assignment.service.js';
import { BoardService } from './board.service.js';
import { RoundBoardView } from './dto/round-board.dto.js';
import { AssignmentRequest, RoundStepRequest } from './dto/round-requests.dto.js';

/** The panel head's side of judging. */
@ApiTags('judging')
@Controller('api')
export class RoundsController {
  constructor(
    private readonly boards: BoardService,
    private readonly assignment: AssignmentService,
  ) {}

  /** The rounds of a contest and how they stand. */
  @Requires('round:read')
  @Get('contests/:contestId/judging')
  list(@CurrentActor() actor: Actor, @Param('contestId') contestId: string): Promise<RoundBoardView[]> {
    return this.boards.ofContest(actor, contestId);
  }

  /** How a round stands. */
  @Requires('round:read')
  @Get('rounds/:roundId')
  get(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<RoundBoardView> {
    return this.boards.ofRound(actor, roundId);
  }

  /** Deals the works to the judges as a preview. */
  @Requires('round:lead')
  @Post('rounds/:roundId/assignment')
  @HttpCode(200)
  async assign(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Body() body: AssignmentRequest,
  ): Promise<RoundBoardView> {
    await this.assignment.draw(actor, roundId, body.version, body.seed, body.anchors);
    return this.boards.ofRound(actor, roundId);
  }

  /** Shows the judges what was dealt to them. */
  @Requires('round:lead')
  @Post('rounds/:roundId/release')
  @HttpCode(200)
  async release(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Body() body: RoundStepRequest,
  ): Promise<RoundBoardView> {
    await this.assignment.release(actor, roundId, body.version);
    return this.boards.ofRound(actor, roundId);
  }
}
