import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachmentHeader } from '../../platform/http/attachment.js';
import { CurrentActor, Public, Requires } from '../../platform/http/requires.js';
import type { Paper } from './certificate-files.service.js';
import { HandoverQuery, handoverWish } from './dto/handover.dto.js';
import { ReceptionPapers } from './reception-papers.service.js';

const pdf = 'application/pdf';
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Papers of the reception. */
@Controller('api/contests/:contestId')
export class ReceptionPapersController {
  constructor(private readonly papers: ReceptionPapers) {}

  /** Minutes of taking works in, or of handing them over. */
  @Requires('entry:receive')
  @Get('reception-minutes.pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async handover(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @Query() query: HandoverQuery,
  ): Promise<StreamableFile> {
    return download(await this.papers.handover(actor, contestId, handoverWish(query)));
  }

  /** The receipt for a work on paper. */
  @Requires('entry:receive')
  @Get('reception/:entryId/receipt.pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async receipt(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return download(await this.papers.receipt(actor, contestId, entryId));
  }

  /** A published decision on deadlines. */
  @Public()
  @Get('amendments/:amendmentId/decision.pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async amendment(
    @Param('contestId') contestId: string,
    @Param('amendmentId') amendmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return download(await this.papers.amendment(actor, contestId, amendmentId));
  }
}

function download({ name, content }: Paper): StreamableFile {
  const disposition = attachmentHeader(name);
  return Buffer.isBuffer(content)
    ? new StreamableFile(content, { type: pdf, disposition, length: content.length })
    : new StreamableFile(content, { type: pdf, disposition });
}
