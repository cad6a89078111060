import { Controller, Delete, Get, Head, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, type HouseRequest, Requires } from '../../../platform/http/requires.js';
import { ArchiveTransfers } from './archive-transfers.service.js';
import { ArchiveTransferView } from './dto/archive-transfer.dto.js';
import { ImportPreview } from './import-preview.service.js';
import type { UnitImportRow } from './unit-import.row.js';

/**
 * The archive of a list, sent so that it goes on where it broke off, by the protocol tus 1.0: POST begins it,
 * PATCH brings bytes, HEAD asks how far it has come. With the last byte the list has its archive.
 */
@Controller('api/contests/:contestId/unit/imports/:importId/transfers')
@Requires('unit:coordinate')
export class ArchiveTransfersController {
  constructor(
    private readonly transfers: ArchiveTransfers,
    private readonly preview: ImportPreview,
  ) {}

  /** What is still on its way to the list. */
  @Get()
  async list(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ArchiveTransferView[]> {
    const open = await this.transfers.unfinished(await this.preview.find(actor, contestId, importId));
    return open.map(({ id, clientName, modified, bytes, received, startedAt, expiresAt }) => {
      const times = { startedAt: startedAt.toISOString(), expiresAt: expiresAt.toISOString() };
      return { id, clientName, modified, bytes, received, ...times };
    });
  }

  /** Says what the server speaks. */
  @Options()
  async options(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.preview.find(actor, contestId, importId);
    await this.speak(request, response, actor, list);
  }

  /** Begins an archive: `Upload-Length`, and in `Upload-Metadata` the file's name and time of its last change. */
  @Post()
  async begin(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.preview.find(actor, contestId, importId);
    response.setHeader('Upload-Expires', this.transfers.keptUntil().toUTCString());
    await this.speak(request, response, actor, list);
  }

  /** How far an archive has come. */
  @Head(':transferId')
  async position(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @Param('transferId') transferId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.preview.find(actor, contestId, importId);
    await this.goOn(request, response, actor, list, transferId);
  }

  /** Brings bytes, from `Upload-Offset` on. */
  @Patch(':transferId')
  async append(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @Param('transferId') transferId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.preview.find(actor, contestId, importId);
    response.setHeader('Upload-Expires', this.transfers.keptUntil().toUTCString());
    await this.goOn(request, response, actor, list, transferId);
  }

  /** Gives an archive up. */
  @Delete(':transferId')
  async giveUp(
    @Param('contestId') contestId: string,
    @Param('importId') importId: string,
    @Param('transferId') transferId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const list = await this.preview.find(actor, contestId, importId);
    await this.transfers.giveUp(list, transferId);
    response.setHeader('Tus-Resumable', '1.0.0');
    response.status(204).end();
  }

  private async goOn(
    request: HouseRequest,
    response: Response,
    actor: Actor,
    list: UnitImportRow,
    transferId: string,
  ): Promise<void> {
    const row = await this.transfers.open(actor, list, transferId);
    if (row.sha256 === null) await this.speak(request, response, actor, list);
    else this.transfers.transport.answerTaken(request, response, row.bytes);
  }

  private speak(request: HouseRequest, response: Response, actor: Actor, list: UnitImportRow): Promise<void> {
    return this.transfers.transport.handle(request, response, {
      limitBytes: this.transfers.limitBytes,
      begin: (announcement) => this.transfers.begin(actor, list, announcement),
      finish: (id) => this.transfers.finish(actor, list, id),
    });
  }
}
