import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachmentHeader } from '../../platform/http/attachment.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { ModerationPapers } from './moderation-papers.service.js';

/** Papers of the moderation of a round. */
@ApiTags('judging')
@Controller('api/rounds/:roundId')
export class ModerationPapersController {
  constructor(private readonly papers: ModerationPapers) {}

  /** Minutes of how the score of a work came about, where one stands in place of its readings. */
  @Requires('round:lead')
  @Get('differences/:copyId/minutes.pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async minutes(
    @CurrentActor() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('copyId') copyId: string,
  ): Promise<StreamableFile> {
    const { name, content } = await this.papers.minutes(actor, roundId, copyId);
    const disposition = attachmentHeader(name);
    return Buffer.isBuffer(content)
      ? new StreamableFile(content, { type: 'application/pdf', disposition, length: content.length })
      : new StreamableFile(content, { type: 'application/pdf', disposition });
  }
}
