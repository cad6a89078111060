import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { MarkInput, MarkView } from './dto/marks.dto.js';
import { Marks } from './marks.service.js';

/** A judge's private marks in a work. */
@ApiTags('judging')
@Controller('api/sheets/:sheetId/marks')
export class MarksController {
  constructor(private readonly marks: Marks) {}

  /** The reader's own marks in the work. */
  @Requires('sheet:score')
  @Get()
  list(@CurrentActor() actor: Actor, @Param('sheetId') sheetId: string): Promise<MarkView[]> {
    return this.marks.list(actor, sheetId);
  }

  /** Makes a mark or writes on it again; the reader's browser names it, so that sending it twice does no harm. */
  @Requires('sheet:score')
  @Put(':markKey')
  write(
    @CurrentActor() actor: Actor,
    @Param('sheetId') sheetId: string,
    @Param('markKey') markKey: string,
    @Body() body: MarkInput,
  ): Promise<MarkView[]> {
    return this.marks.write(actor, sheetId, markKey, body);
  }

  /** Takes a mark away. */
  @Requires('sheet:score')
  @Delete(':markKey')
  remove(
    @CurrentActor() actor: Actor,
    @Param('sheetId') sheetId: string,
    @Param('markKey') markKey: string,
  ): Promise<MarkView[]> {
    return this.marks.remove(actor, sheetId, markKey);
  }
}
