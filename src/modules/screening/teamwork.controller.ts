import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { attachmentHeader } from '../../platform/http/attachment.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { Assignments } from './assignments.service.js';
import {
  DeskPeopleView,
  FiguresView,
  ReadersView,
  SavedViewRequest,
  SavedViewsView,
  SharedOutView,
  ShareOutRequest,
} from './dto/teamwork.dto.js';
import { QueueQuery } from './dto/queue.dto.js';
import { Figures } from './figures.service.js';
import { ScreeningQueue } from './queue.service.js';
import { Readers } from './readers.service.js';
import { SavedViews } from './saved-views.service.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the people of a secretariat share: who does what, saved views, figures, the list to take away. */
@Controller('api/contests/:contestId')
@Requires('entry:screen')
export class TeamworkController {
  constructor(
    private readonly assignments: Assignments,
    private readonly views: SavedViews,
    private readonly readers: Readers,
    private readonly figures: Figures,
    private readonly queue: ScreeningQueue,
  ) {}

  /** The people of the secretariat, with how many works wait for each. */
  @Get('screening-people')
  people(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<DeskPeopleView> {
    return this.assignments.people(actor, contestId);
  }

  /** Gives the works that nobody has out evenly. */
  @Post('screening-people/share-out')
  @HttpCode(200)
  shareOut(
    @Param('contestId') contestId: string,
    @Body() { accountIds }: ShareOutRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SharedOutView> {
    return this.assignments.shareOut(actor, contestId, accountIds);
  }

  /** One's own saved views, and those that are shared. */
  @Get('screening-views')
  savedViews(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<SavedViewsView> {
    return this.views.list(actor, contestId);
  }

  /** Saves the filters of an address under a name. */
  @Post('screening-views')
  async saveView(
    @Param('contestId') contestId: string,
    @Body() { name, query, shared }: SavedViewRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SavedViewsView> {
    await this.views.save(actor, contestId, { name, query, shared });
    return this.views.list(actor, contestId);
  }

  /** Forgets one of one's own views. */
  @Delete('screening-views/:viewId')
  async removeView(
    @Param('contestId') contestId: string,
    @Param('viewId') viewId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SavedViewsView> {
    await this.views.remove(actor, contestId, viewId);
    return this.views.list(actor, contestId);
  }

  /** What the received works add up to. */
  @Get('screening-figures')
  readFigures(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<FiguresView> {
    return this.figures.read(actor, contestId);
  }

  /** Everything that matches the filters, as an Excel file. */
  @Get('screening-list.xlsx')
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('contestId') contestId: string,
    @Query() query: QueueQuery,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.queue.export(actor, contestId, query, locale);
    const name = { vi: 'danh-sach-bai-du-thi.xlsx', en: 'works.xlsx' }[locale];
    response.setHeader('Content-Type', xlsx);
    response.setHeader('Content-Disposition', attachmentHeader(name));
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(bytes);
  }

  /** Says that the reader has the work before them; answers who else has. */
  @Put('screening/:entryId/presence')
  present(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ReadersView> {
    return this.readers.present(actor, contestId, entryId);
  }
}
