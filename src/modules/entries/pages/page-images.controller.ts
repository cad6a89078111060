import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { sendRanged } from '../../../platform/http/ranged.js';
import { CurrentActor, type HouseRequest, Requires } from '../../../platform/http/requires.js';
import { PageImages } from './page-images.service.js';

/** Files as pages that can be looked at. */
@Controller('api/entries/:entryId/files/:fileId/pages')
@Requires('entry:file')
export class PageImagesController {
  constructor(private readonly images: PageImages) {}

  /** A page of a PDF, a scan, a photograph or a picture in a document as a picture: for those who may download the file. */
  @Get(':page')
  @ApiProduces('image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @Param('page') page: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    await sendRanged(request, response, await this.images.page(actor, entryId, fileId, page));
  }
}
