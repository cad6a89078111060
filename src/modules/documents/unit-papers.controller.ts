import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachmentHeader } from '../../platform/http/attachment.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { UnitPapers } from './unit-papers.service.js';

/** The papers of a unit. */
@Controller('api/contests/:contestId/unit')
@Requires('unit:coordinate')
export class UnitPapersController {
  constructor(private readonly papers: UnitPapers) {}

  /** The list of the unit's works, for its head to sign. */
  @Get('list.pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async list(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { name, content } = await this.papers.list(actor, contestId);
    return new StreamableFile(content, { type: 'application/pdf', disposition: attachmentHeader(name) });
  }
}
