import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { type HouseRequest, Public } from '../../platform/http/requires.js';
import { render } from './render.js';
import { contextOf, htmlHeaders } from './site-response.js';
import { ProblemPage } from './views/problem-page.js';

/** Addresses that do not exist: people get a page that says so, programs get problem details. */
@ApiExcludeController()
@Controller()
export class SiteFallbackController {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('*path')
  nothing(@Req() request: HouseRequest, @Res() response: Response): void {
    const forPeople = !request.path.startsWith('/api/') && request.accepts('html') !== false;
    if (!forPeople) throw new DomainError('thing.not-found');
    const context = contextOf(request, this.config, this.clock.now());
    const { t, locale } = context;
    const page = ProblemPage({ context, title: t('notFoundTitle'), text: t('notFoundText') });
    response.status(404).set(htmlHeaders(locale)).send(render(page));
  }
}
