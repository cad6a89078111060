import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { XlsxBuilder } from '../../../platform/files/xlsx-builder.js';
import { attachmentHeader, sendMade } from '../../../platform/http/attachment.js';
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
import { journalCsv, journalSheet, workbookLimit } from './journal-table.js';
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
    private readonly xlsx: XlsxBuilder,
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
    const { contest, lines } = await this.journal.all(actor, contestId, journalFilter(query), workbookLimit);
    const content = await this.xlsx.build(journalSheet(lines));
    const disposition = attachmentHeader(`Sổ tiếp nhận bài dự thi - ${contest.title}.xlsx`);
    return new StreamableFile(content, { type: xlsx, disposition, length: content.length });
  }

  /** The journal as CSV, of whatever length, with the same filters. */
  @Get('journal.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @Query() query: JournalQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { contest, portions } = await this.journal.stream(actor, contestId, journalFilter(query));
    await sendMade(response, {
      name: `Sổ tiếp nhận bài dự thi - ${contest.title}.csv`,
      type: 'text/csv; charset=utf-8',
      content: Readable.from(journalCsv(portions), { objectMode: false }),
    });
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
