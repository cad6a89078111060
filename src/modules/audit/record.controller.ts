import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Locale } from '../../kernel/locale.js';
import { PageQuery } from '../../platform/http/page-query.js';
import { CurrentLocale, Public, Requires } from '../../platform/http/requires.js';
import { Audit } from './audit.service.js';
import { RecordHead, RecordPage } from './dto/record.dto.js';
import { RecordReader } from './record.service.js';

/** The record, for those who watch. */
@Controller('api')
export class RecordController {
  constructor(
    private readonly reader: RecordReader,
    private readonly audit: Audit,
  ) {}

  /** The record of a contest, newest first. */
  @Requires('record:read')
  @Get('contests/:contestId/record')
  read(
    @Param('contestId') contestId: string,
    @Query() query: PageQuery,
    @CurrentLocale() locale: Locale,
  ): Promise<RecordPage> {
    return this.reader.read(contestId, query, locale);
  }

  /** The end of the chain, for everybody to note down. */
  @Public()
  @Get('record/head')
  head(): Promise<RecordHead> {
    return this.audit.head();
  }
}
