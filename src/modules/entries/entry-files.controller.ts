import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Locale } from '../../kernel/locale.js';
import { sendAttachment } from '../../platform/http/attachment.js';
import { sendRanged } from '../../platform/http/ranged.js';
import { CurrentActor, CurrentLocale, type HouseRequest, Requires } from '../../platform/http/requires.js';
import { receiveUpload, type Upload } from '../../platform/http/upload.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { Downloads } from './downloads.service.js';
import { EntryView, MoveFileRequest, UploadQuery } from './dto/entry.dto.js';
import { EntryPresenter } from './entry.presenter.js';
import { TextConfirmations } from './text-confirmations.service.js';
import { type AcceptedFiles, megabytes, uploadRulesOf } from './upload-rules.js';
import { Uploads } from './uploads.service.js';

/** The files of works. */
@Controller('api/entries/:entryId/files')
export class EntryFilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly downloads: Downloads,
    private readonly presenter: EntryPresenter,
    private readonly files: FileStore,
    private readonly texts: TextConfirmations,
  ) {}

  /**
   * Uploads a file of the work: its text, unless another role is named; it replaces what stands in its place. With
   * `submitVersion` it also hands the work in.
   */
  @Requires('entry:own')
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async upload(
    @Param('entryId') entryId: string,
    @Query() query: UploadQuery,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Req() request: HouseRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EntryView> {
    const { role, position, submitVersion } = query;
    const handIn = submitVersion === undefined ? null : { version: submitVersion };
    const accepted = await this.uploads.accepted(actor, entryId, { role, handIn });
    const upload = await this.take(request, response, accepted);
    const after = await this.uploads.attach(actor, entryId, upload, { role, position, handIn });
    return this.presenter.show(actor, after, locale);
  }

  /** Moves a file among those of its role: the pages of a work that was photographed. */
  @Requires('entry:own')
  @Put(':fileId/position')
  async move(
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @Body() { position }: MoveFileRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    await this.uploads.move(actor, entryId, fileId, position);
    return this.presenter.view(actor, entryId, locale);
  }

  /** Takes a file off; a received work keeps what it needs. */
  @Requires('entry:own')
  @Delete(':fileId')
  async remove(
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    await this.uploads.remove(actor, entryId, fileId);
    return this.presenter.view(actor, entryId, locale);
  }

  /** Approves the conversion of a text in an old character set; from then on its words count. */
  @Requires('entry:own')
  @Post(':fileId/text/approval')
  @HttpCode(200)
  async approveText(
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    await this.texts.approve(actor, entryId, fileId);
    return this.presenter.view(actor, entryId, locale);
  }

  /** The original file, as a download: for its entrant, and for the secretariat until sealing. */
  @Requires('entry:file')
  @Get(':fileId/content')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    await sendAttachment(response, await this.downloads.open(actor, entryId, fileId));
  }

  /** Sound, film or a picture, to be played or shown by the page, a part at a time: for those who may download it. */
  @Requires('entry:file')
  @Get(':fileId/play')
  @ApiProduces('audio/mpeg', 'video/mp4', 'image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async play(
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    await sendRanged(request, response, await this.downloads.play(actor, entryId, fileId));
  }

  private async take(request: HouseRequest, response: Response, accepted: AcceptedFiles): Promise<Upload> {
    try {
      const upload = await receiveUpload(request, response, this.files, uploadRulesOf(accepted));
      if (upload === null) throw new DomainError('entry.file-absent');
      return upload;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'request.too-large') throw error;
      throw new DomainError('entry.file-too-large', { limitMegabytes: megabytes(accepted.limitBytes) });
    }
  }
}
