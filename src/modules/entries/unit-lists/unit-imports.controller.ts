import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, type ApiBodyOptions, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Locale } from '../../../kernel/locale.js';
import { CurrentActor, CurrentLocale, type HouseRequest, Requires } from '../../../platform/http/requires.js';
import { receiveUpload, type Upload, type UploadRules } from '../../../platform/http/upload.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { megabytes } from '../upload-rules.js';
import { ConfirmImportRequest, ImportRowsPage, ImportRowsQuery, UnitImportView } from './dto/unit.dto.js';
import { ImportPreview } from './import-preview.service.js';
import { archiveUploadRules, listUploadRules } from './list-uploads.js';
import { UnitImports } from './unit-imports.service.js';
import { workbook, workbookType } from './unit.controller.js';
import { UnitPresenter } from './unit.presenter.js';

const form = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
} satisfies ApiBodyOptions;

/** The lists of a unit: uploaded, read, looked at, taken in. */
@Controller('api/contests/:contestId/unit/imports')
@Requires('unit:coordinate')
export class UnitImportsController {
  constructor(
    private readonly imports: UnitImports,
    private readonly preview: ImportPreview,
    private readonly presenter: UnitPresenter,
    private readonly files: FileStore,
  ) {}

  /** The unit's lists, the newest first. */
  @Get()
  async list(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<UnitImportView[]> {
    const rows = await this.imports.list(actor, contestId);
    return Promise.all(rows.map((row) => this.presenter.list(actor, row, locale)));
  }

  /** Begins with a list: Excel or CSV. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody(form)
  async begin(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Req() request: HouseRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitImportView> {
    await this.imports.demandOpen(actor, contestId);
    const upload = await this.take(request, response, listUploadRules);
    return this.presenter.list(actor, await this.imports.begin(actor, contestId, upload), locale);
  }

  /** How a list stands. */
  @Get(':importId')
  async read(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<UnitImportView> {
    return this.presenter.list(actor, await this.preview.find(actor, contestId, importId), locale);
  }

  /** Adds the archive with the files of the works. */
  @Post(':importId/archive')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(form)
  async archive(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Req() request: HouseRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitImportView> {
    await this.preview.find(actor, contestId, importId);
    await this.imports.demandOpen(actor, contestId);
    const upload = await this.take(request, response, archiveUploadRules);
    return this.presenter.list(actor, await this.imports.addArchive(actor, importId, upload), locale);
  }

  /** Orders the reading of list and files. */
  @Post(':importId/read')
  @HttpCode(200)
  async order(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<UnitImportView> {
    await this.preview.find(actor, contestId, importId);
    return this.presenter.list(actor, await this.imports.read(actor, importId), locale);
  }

  /** The rows of a list, with everything that is to be said of each. */
  @Get(':importId/rows')
  async rows(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @Query() query: ImportRowsQuery,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<ImportRowsPage> {
    await this.preview.find(actor, contestId, importId);
    return this.preview.rows(importId, query, locale);
  }

  /** The organiser's own sheet with what is wrong written beside each row. */
  @Get(':importId/problems.xlsx')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async problems(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<StreamableFile> {
    const row = await this.preview.find(actor, contestId, importId);
    const { name, content } = await this.preview.problemsWorkbook(row, locale);
    return workbook(name, content);
  }

  /** Takes the list in, all of it or nothing. */
  @Post(':importId/confirm')
  @HttpCode(200)
  async confirm(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @Body() { version, consents, withoutWrong }: ConfirmImportRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<UnitImportView> {
    await this.preview.find(actor, contestId, importId);
    const row = await this.imports.confirm(actor, importId, { consents, withoutWrong }, version);
    return this.presenter.list(actor, row, locale);
  }

  /** Puts a list away. */
  @Post(':importId/cancel')
  @HttpCode(200)
  async cancel(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<UnitImportView> {
    await this.preview.find(actor, contestId, importId);
    return this.presenter.list(actor, await this.imports.cancel(actor, importId), locale);
  }

  private async take(request: HouseRequest, response: Response, rules: UploadRules): Promise<Upload> {
    try {
      const upload = await receiveUpload(request, response, this.files, rules);
      if (upload === null) throw new DomainError('entry.file-absent');
      return upload;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'request.too-large') throw error;
      throw new DomainError('entry.file-too-large', { limitMegabytes: megabytes(rules.limitBytes) });
    }
  }
}
