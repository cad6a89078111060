import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { type Playable, sendRanged } from '../../platform/http/ranged.js';
import { CurrentActor, type HouseRequest, Requires } from '../../platform/http/requires.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { BoardService } from './board.service.js';
import { DeskService } from './desk.service.js';
import { DeskRoundView, DeskView, SheetInput, SheetView } from './dto/desk.dto.js';
import { RoundBoardView } from './dto/round-board.dto.js';
import { SheetReasonRequest } from './dto/round-requests.dto.js';
import { ScoreSheets } from './score-sheets.service.js';
import { SheetReader } from './sheet-reader.service.js';
import { SheetReturns } from './sheet-return.service.js';

/** The judge's desk and the score sheets on it. */
@ApiTags('judging')
@Controller('api')
export class DeskController {
  constructor(
    private readonly desks: DeskService,
    private readonly reader: SheetReader,
    private readonly sheets: ScoreSheets,
    private readonly returns: SheetReturns,
    private readonly boards: BoardService,
    private readonly files: FileStore,
  ) {}

  /** The rounds in which the reader has works to judge. */
  @Requires('sheet:score')
  @Get('desk')
  rounds(@CurrentActor() actor: Actor): Promise<DeskRoundView[]> {
    return this.desks.rounds(actor);
  }

  /** What the reader has to judge in a round. */
  @Requires('sheet:score')
  @Get('rounds/:roundId/desk')
  desk(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<DeskView> {
    return this.desks.desk(actor, roundId);
  }

  /** A work and its score sheet. */
  @Requires('sheet:score')
  @Get('sheets/:sheetId')
  get(@CurrentActor() actor: Actor, @Param('sheetId') sheetId: string): Promise<SheetView> {
    return this.reader.view(actor, sheetId);
  }

  /** The sound or film of the work, a part at a time as the player asks; without a name, a date or a tag. */
  @Requires('sheet:score')
  @Get('sheets/:sheetId/media')
  @ApiProduces('audio/mpeg', 'video/mp4')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async media(
    @CurrentActor() actor: Actor,
    @Param('sheetId') sheetId: string,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { sha256, bytes, mediaType } = await this.reader.media(actor, sheetId);
    const open: Playable['open'] = (range) => this.files.open(sha256, range);
    // No tag: a digest could be compared with what somebody outside knows.
    await sendRanged(request, response, { bytes, mediaType, tag: null, open });
  }

  /** Keeps what was written so far. */
  @Requires('sheet:score')
  @Put('sheets/:sheetId/draft')
  save(
    @CurrentActor() actor: Actor,
    @Param('sheetId') sheetId: string,
    @Body() { version, ...draft }: SheetInput,
  ): Promise<SheetView> {
    return this.sheets.saveDraft(actor, sheetId, version, draft);
  }

  /** Hands the sheet in. */
  @Requires('sheet:score')
  @Post('sheets/:sheetId/submit')
  @HttpCode(200)
  submit(
    @CurrentActor() actor: Actor,
    @Param('sheetId') sheetId: string,
    @Body() { version, ...draft }: SheetInput,
  ): Promise<SheetView> {
    return this.sheets.submit(actor, sheetId, version, draft);
  }

  /** Steps back from the work. */
  @Requires('sheet:score')
  @Post('sheets/:sheetId/recuse')
  @HttpCode(200)
  recuse(
    @CurrentActor() actor: Actor,
    @Param('sheetId') sheetId: string,
    @Body() body: SheetReasonRequest,
  ): Promise<SheetView> {
    return this.sheets.recuse(actor, sheetId, body.version, body.reason);
  }

  /** Gives a sheet back to its judge. */
  @Requires('round:lead')
  @Post('sheets/:sheetId/return')
  @HttpCode(200)
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('sheetId') sheetId: string,
    @Body() body: SheetReasonRequest,
  ): Promise<RoundBoardView> {
    const round = await this.returns.giveBack(actor, sheetId, body.version, body.reason);
    return this.boards.ofRound(actor, round.id);
  }
}
