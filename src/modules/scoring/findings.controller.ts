import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { FindingsView } from './dto/findings.dto.js';
import { FindingsReader } from './findings-reader.service.js';
import { RoundFindings } from './round-findings.service.js';

/** What the sheets of a round say beside its ranking. */
@ApiTags('scoring')
@Controller('api/rounds/:roundId/findings')
export class FindingsController {
  constructor(
    private readonly findings: RoundFindings,
    private readonly reader: FindingsReader,
  ) {}

  /** How far judges agree, how sure the lines are, and what other rules would give. */
  @Requires('round:read')
  @Get()
  get(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<FindingsView> {
    return this.reader.view(actor, roundId);
  }

  /** Has it worked out in the background, once all sheets are in. */
  @Requires('round:lead')
  @Post()
  @HttpCode(202)
  async ask(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<FindingsView> {
    await this.findings.ask(actor, roundId);
    return this.reader.view(actor, roundId);
  }
}
