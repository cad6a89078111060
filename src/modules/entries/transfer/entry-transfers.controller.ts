import { Controller, Delete, Get, Head, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, type HouseRequest, Requires } from '../../../platform/http/requires.js';
import { TransferView } from '../dto/transfer.dto.js';
import { Transfers } from './transfers.service.js';

/**
 * Uploads that go on where they broke off, by the protocol tus 1.0 (tus.io/protocols/resumable-upload): POST
 * begins one, PATCH brings bytes, HEAD asks how far it has come. With the last byte the file takes its place.
 */
@ApiTags('entries')
@Controller('api/entries/:entryId/transfers')
export class EntryTransfersController {
  constructor(private readonly transfers: Transfers) {}

  /** What is still on its way to the work. */
  @Requires('entry:own')
  @Get()
  async list(@Param('entryId') entryId: string, @CurrentActor() actor: Actor): Promise<TransferView[]> {
    const open = await this.transfers.unfinished(actor, entryId);
    return open.map(({ id, role, clientName, modified, bytes, received, ...at }) => {
      const times = { startedAt: at.startedAt.toISOString(), expiresAt: at.expiresAt.toISOString() };
      return { id, role, clientName, modified, bytes, received, ...times };
    });
  }

  /** Says what the server speaks. */
  @Requires('entry:own')
  @Options()
  options(
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.speak(request, response, actor, entryId);
  }

  /** Begins an upload: `Upload-Length`, and in `Upload-Metadata` the file's name, role and position. */
  @Requires('entry:own')
  @Post()
  async begin(
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    response.setHeader('Upload-Expires', this.transfers.keptUntil().toUTCString());
    await this.speak(request, response, actor, entryId);
  }

  /** How far an upload has come. */
  @Requires('entry:own')
  @Head(':transferId')
  async position(
    @Param('entryId') entryId: string,
    @Param('transferId') transferId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const row = await this.transfers.open(actor, entryId, transferId);
    if (row.fileId !== null) this.transfers.transport.answerTaken(request, response, row.bytes);
    else await this.speak(request, response, actor, entryId);
  }

  /** Brings bytes, from `Upload-Offset` on. */
  @Requires('entry:own')
  @Patch(':transferId')
  async append(
    @Param('entryId') entryId: string,
    @Param('transferId') transferId: string,
    @CurrentActor() actor: Actor,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const row = await this.transfers.open(actor, entryId, transferId);
    if (row.fileId !== null) {
      this.transfers.transport.answerTaken(request, response, row.bytes);
      return;
    }
    response.setHeader('Upload-Expires', this.transfers.keptUntil().toUTCString());
    await this.speak(request, response, actor, entryId);
  }

  /** Gives an upload up. */
  @Requires('entry:own')
  @Delete(':transferId')
  async giveUp(
    @Param('entryId') entryId: string,
    @Param('transferId') transferId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    await this.transfers.giveUp(actor, entryId, transferId);
    response.setHeader('Tus-Resumable', '1.0.0');
    response.status(204).end();
  }

  private speak(request: HouseRequest, response: Response, actor: Actor, entryId: string): Promise<void> {
    return this.transfers.transport.handle(request, response, {
      limitBytes: this.transfers.limitBytes,
      begin: (announcement) => this.transfers.begin(actor, entryId, announcement),
      finish: (id) => this.transfers.finish(actor, entryId, id),
    });
  }
}
