import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { AssignmentPreview } from './assignment-preview.service.js';
import { AssignmentPreviewView } from './dto/assignment-preview.dto.js';
import {
  ReminderRequest,
  ReminderView,
  ReplacementQuery,
  ReplacementRequest,
  ReplacementView,
  RoundProgressView,
} from './dto/round-progress.dto.js';
import { Reminders } from './reminders.service.js';
import { Replacements } from './replacements.service.js';
import { RoundProgress } from './round-progress.service.js';

/** How far a round is, and what is done about it. */
@ApiTags('judging')
@Controller('api/rounds/:roundId')
export class RoundProgressController {
  constructor(
    private readonly progress: RoundProgress,
    private readonly reminders: Reminders,
    private readonly replacements: Replacements,
    private readonly previews: AssignmentPreview,
  ) {}

  /** How far the round is: by judge, category and day, against the date. */
  @Requires('round:read')
  @Get('progress')
  get(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<RoundProgressView> {
    return this.progress.view(actor, roundId);
  }

  /** Who was dealt what: loads, works in common, conflicts. */
  @Requires('round:read')
  @Get('assignment')
  assignment(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
  ): Promise<AssignmentPreviewView> {
    return this.previews.view(actor, roundId);
  }

  /** Reminds judges of what is left, by mail; nobody twice a day unless that is asked for. */
  @Requires('round:lead')
  @Post('reminders')
  @HttpCode(200)
  remind(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Body() body: ReminderRequest,
  ): Promise<ReminderView> {
    return this.reminders.remind(actor, roundId, body);
  }

  /** Who would get the open works of a judge. */
  @Requires('round:lead')
  @Get('replacements/:judgeId')
  preview(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('judgeId') judgeId: string,
    @Query() { to }: ReplacementQuery,
  ): Promise<ReplacementView> {
    return this.replacements.preview(actor, roundId, judgeId, to ?? null);
  }

  /** Gives the open works of a judge to others; what was handed in stays. */
  @Requires('round:lead')
  @Post('replacements')
  @HttpCode(200)
  replace(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Body() { toJudgeId, ...wish }: ReplacementRequest,
  ): Promise<ReplacementView> {
    return this.replacements.replace(actor, roundId, { ...wish, toJudgeId: toJudgeId ?? null });
  }
}
