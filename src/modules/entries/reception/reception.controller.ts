import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { attachmentHeader } from '../../../platform/http/attachment.js';
import { CurrentActor, Requires } from '../../../platform/http/requires.js';
import { journalFilter, paperCorrection, paperWish } from './dto/reception-requests.js';
import {
  CorrectPaperRequest,
  JournalQuery,
  JournalView,
  LookalikesRequest,
  LookalikeView,
  PaperView,
  RegisterPaperRequest,
} from './dto/reception.dto.js';
import { journalWorkbook } from './journal-workbook.js';
import { Journal } from './journal.service.js';
import { PaperCorrections } from './paper-corrections.service.js';
import { Reception } from './reception.service.js';
import { ReceptionPresenter } from './reception.presenter.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The secretariat's reception desk, and the journal of everything that came in. */
@Controller('api/contests/:contestId/reception')
@Requires('entry:receive')
export class ReceptionController {
  constructor(
    private readonly reception: Reception,
    private readonly corrections: PaperCorrections,
    private readonly journal: Journal,
    private readonly presenter: ReceptionPresenter,
  ) {}

  /** The journal, the newest number first. */
  @Get()
  list(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @Query() query: JournalQuery,
  ): Promise<JournalView> {
    const { page, pageSize } = query;
    return this.presenter.list(actor, contestId, journalFilter(query), { page, pageSize });
  }

  /** The journal as a workbook, with the same filters. */
  @Get('journal.xlsx')
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @Query() query: JournalQuery,
  ): Promise<StreamableFile> {
    const { contest, lines } = await this.journal.all(actor, contestId, journalFilter(query));
    const content = await journalWorkbook(lines);
    const disposition = attachmentHeader(`Sổ tiếp nhận bài dự thi - ${contest.title}.xlsx`);
    return new StreamableFile(content, { type: xlsx, disposition, length: content.length });
  }

  /** Received works that look like the one being typed. */
  @Post('lookalikes')
  @HttpCode(200)
  lookalikes(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @Body() { title, names }: LookalikesRequest,
  ): Promise<LookalikeView[]> {
    return this.presenter.lookalikes(actor, contestId, title ?? '', names ?? []);
  }

  /** Registers a work on paper. */
  @Post()
  async register(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @Body() body: RegisterPaperRequest,
  ): Promise<PaperView> {
    const entryId = await this.reception.register(actor, contestId, paperWish(body));
    return this.presenter.paper(actor, contestId, entryId);
  }

  /** A registered work on paper. */
  @Get(':entryId')
  read(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PaperView> {
    return this.presenter.paper(actor, contestId, entryId);
  }

  /** Corrects what was written down about the paper. */
  @Patch(':entryId')
  async correct(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
    @Body() body: CorrectPaperRequest,
  ): Promise<PaperView> {
    await this.corrections.correct(actor, contestId, entryId, paperCorrection(body));
    return this.presenter.paper(actor, contestId, entryId);
  }
}
