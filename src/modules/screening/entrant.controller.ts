import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { Appeals } from './appeals.service.js';
import { Corrections } from './corrections.service.js';
import { AppealRequest, EntrantScreeningView, ResubmitRequest } from './dto/entrant.dto.js';
import { EntrantDesk } from './entrant-desk.service.js';

/** Authors follow and answer the screening of their own works. */
@Controller('api/entries/:entryId')
@Requires('entry:own')
export class EntrantScreeningController {
  constructor(
    private readonly desk: EntrantDesk,
    private readonly corrections: Corrections,
    private readonly appeals: Appeals,
  ) {}

  /** What the secretariat asks, what is masked, and how an appeal stands. */
  @Get('screening')
  read(@Param('entryId') entryId: string, @CurrentActor() actor: Actor): Promise<EntrantScreeningView> {
    return this.desk.view(actor, entryId);
  }

  /** Hands the corrected work in. */
  @Post('resubmit')
  @HttpCode(200)
  async resubmit(
    @Param('entryId') entryId: string,
    @Body() { version }: ResubmitRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EntrantScreeningView> {
    const { contest } = await this.desk.own(actor, entryId);
    await this.corrections.resubmit(actor, contest.id, entryId, version);
    return this.desk.view(actor, entryId);
  }

  /** Appeals against the decision that the work is ineligible. */
  @Post('appeal')
  @HttpCode(200)
  async appeal(
    @Param('entryId') entryId: string,
    @Body() { words }: AppealRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EntrantScreeningView> {
    await this.appeals.file(actor, await this.desk.own(actor, entryId), words);
    return this.desk.view(actor, entryId);
  }
}
