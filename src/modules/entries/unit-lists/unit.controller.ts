import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { attachmentHeader } from '../../../platform/http/attachment.js';
import { CurrentActor, Requires } from '../../../platform/http/requires.js';
import { Drafts } from '../drafts.service.js';
import { BegunWorkView, UnitPageView, UnitWorksPage, UnitWorksQuery } from './dto/unit.dto.js';
import { templateWorkbook } from './sheets/template-sheet.js';
import { worksWorkbook } from './sheets/works-sheet.js';
import { UnitImports } from './unit-imports.service.js';
import { UnitWorks } from './unit-works.service.js';
import { belowView, workView } from './unit.presenter.js';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** A unit and its works, for whoever coordinates it. */
@Controller('api/contests/:contestId/unit')
@Requires('unit:coordinate')
export class UnitController {
  constructor(
    private readonly works: UnitWorks,
    private readonly imports: UnitImports,
    private readonly drafts: Drafts,
  ) {}

  /** The unit, its figures, and what may be done now. */
  @Get()
  async page(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<UnitPageView> {
    const { contest, unit } = await this.works.place(actor, contestId);
    const { all, own, below } = await this.works.figures(actor, contestId);
    const may = this.imports.mayBring(actor, contest) === null;
    const nameOf = (id: string): string => contest.categories.find((one) => one.id === id)?.name ?? '';
    return {
      unitId: unit.id,
      unitName: unit.name,
      contestTitle: contest.title,
      figures: {
        ...all,
        byCategory: all.byCategory.map((one) => ({ ...one, name: nameOf(one.categoryId) })),
        byDay: [...all.byDay],
      },
      ownReceived: own.received,
      below: below.map(belowView),
      can: { enter: may, import: may },
    };
  }

  /** The works that the unit has sent. */
  @Get('works')
  async list(
    @Param('contestId') contestId: string,
    @Query() query: UnitWorksQuery,
    @CurrentActor() actor: Actor,
  ): Promise<UnitWorksPage> {
    const { page, pageSize } = query;
    const { items, total } = await this.works.page(actor, contestId, query, { page, pageSize });
    return { items: items.map(workView), total, page, pageSize };
  }

  /** Begins a work for an author of the unit. */
  @Post('works')
  async begin(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<BegunWorkView> {
    const unitId = this.imports.unitOf(actor, contestId);
    return { entryId: await this.drafts.beginForUnit(actor, contestId, unitId) };
  }

  /** The same works as a workbook, in the columns in which they can be imported again. */
  @Get('works.xlsx')
  @ApiProduces(workbookType)
  @ApiOkResponse(file)
  async export(
    @Param('contestId') contestId: string,
    @Query() query: UnitWorksQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { contest, unit } = await this.works.place(actor, contestId);
    const works = await this.works.all(actor, contestId, query);
    const content = await worksWorkbook(contest, unit.name, works);
    return workbook(`Danh sách tác phẩm - ${unit.name}.xlsx`, content);
  }

  /** The list to be filled in. */
  @Get('template.xlsx')
  @ApiProduces(workbookType)
  @ApiOkResponse(file)
  async template(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { contest, unit } = await this.works.place(actor, contestId);
    return workbook(`Mẫu danh sách - ${unit.name}.xlsx`, await templateWorkbook(contest, unit));
  }
}

/** Sends a workbook as a download. */
export function workbook(name: string, content: Buffer): StreamableFile {
  return new StreamableFile(content, {
    type: workbookType,
    disposition: attachmentHeader(name),
    length: content.length,
  });
}
