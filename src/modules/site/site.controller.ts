import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ReactElement } from 'react';
import { Clock } from '../../kernel/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { type HouseRequest, Public } from '../../platform/http/requires.js';
import { Accounts } from '../accounts/index.js';
import { Verification } from '../documents/index.js';
import type { PageContext } from './page-context.js';
import { render } from './render.js';
import { SiteProblemFilter } from './site-problem.filter.js';
import { contextOf, htmlHeaders } from './site-response.js';
import { Site } from './site.service.js';
import { ContestPage } from './views/contest-page.js';
import { HomePage } from './views/home-page.js';
import { ResultsPage } from './views/results-page.js';
import { RulesPage } from './views/rules-page.js';
import { VerificationAnswerPage, VerificationFormPage } from './views/verification-page.js';

const longestCode = 60;

/** The public pages: plain HTML that needs no script. */
@ApiExcludeController()
@Public()
@UseFilters(SiteProblemFilter)
@Controller()
export class SiteController {
  constructor(
    private readonly site: Site,
    private readonly accounts: Accounts,
    private readonly verification: Verification,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The contests; on a machine that was just set up, the way to its first account. */
  @Get('/')
  async home(@Req() request: HouseRequest, @Res() response: Response): Promise<void> {
    if (await this.accounts.setupNeeded()) return response.redirect(302, '/app/khoi-tao');
    const contests = await this.site.list();
    this.send(request, response, (context) => HomePage({ context, contests }));
  }

  /** A contest. */
  @Get('cuoc-thi/:slug')
  async contest(
    @Param('slug') slug: string,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const contest = await this.site.contest(slug);
    const recordHead = await this.site.recordHead();
    this.send(request, response, (context) => ContestPage({ context, contest, recordHead }));
  }

  /** Its rules. */
  @Get('cuoc-thi/:slug/the-le')
  async rules(
    @Param('slug') slug: string,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const contest = await this.site.contest(slug);
    this.send(request, response, (context) => RulesPage({ context, contest }));
  }

  /** Its results, once they are published. */
  @Get('cuoc-thi/:slug/ket-qua')
  async results(
    @Param('slug') slug: string,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const contest = await this.site.contest(slug);
    const results = await this.site.results(contest);
    this.send(request, response, (context) => ResultsPage({ context, contest, results }));
  }

  /** The form for a certificate's code; what was typed leads to the code's own address. */
  @Get('xac-minh')
  verificationForm(@Req() request: HouseRequest, @Res() response: Response): void {
    const typed = request.query['ma'];
    const code = typeof typed === 'string' ? typed.trim().slice(0, longestCode) : null;
    if (code === null || code === '') {
      return this.send(request, response, (context) =>
        VerificationFormPage({ context, missing: code !== null }),
      );
    }
    const { href } = contextOf(request, this.config, this.clock.now());
    response.redirect(303, href(`/xac-minh/${encodeURIComponent(code)}`));
  }

  /** Whether a certificate is valid, revoked or unknown. */
  @Get('xac-minh/:code')
  async verify(
    @Param('code') typed: string,
    @Req() request: HouseRequest,
    @Res() response: Response,
  ): Promise<void> {
    const code = typed.slice(0, longestCode);
    const result = await this.verification.check(code);
    this.send(request, response, (context) => VerificationAnswerPage({ context, code, result }));
  }

  private send(
    request: HouseRequest,
    response: Response,
    page: (context: PageContext) => ReactElement,
  ): void {
    const context = contextOf(request, this.config, this.clock.now());
    response.set(htmlHeaders(context.locale)).send(render(page(context)));
  }
}
