import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Response } from 'express';
import { Clock } from '../../kernel/clock.js';
import { fillSentence } from '../../kernel/locale.js';
import { problems } from '../../kernel/problems.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { statusOf } from '../../platform/http/problem.js';
import { asDomainError } from '../../platform/http/problem.filter.js';
import { type HouseRequest } from '../../platform/http/requires.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { contextOf, htmlHeaders } from './site-response.js';
import { render } from './render.js';
import { ProblemPage } from './views/problem-page.js';

/** Answers what goes wrong on a public page as a page, in the reader's language. */
@Catch()
export class SiteProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HouseRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const { requestId } = request;
    const context = contextOf(request, this.config, this.clock.now());
    const { t, locale } = context;
    const expected = asDomainError(error);
    if (expected === null) this.logger.error({ err: error, requestId }, 'unexpected error');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const page = ((): Parameters<typeof ProblemPage>[0] => {
      if (expected === null) return { context, title: t('errorTitle'), text: t('errorText'), requestId };
      if (expected.kind === 'not-found')
        return { context, title: t('notFoundTitle'), text: t('notFoundText') };
      const sentence = fillSentence(problems[expected.code][locale], expected.params);
      return { context, title: t('errorTitle'), text: sentence };
    })();
    response.status(expected === null ? 500 : statusOf[expected.kind]).set(htmlHeaders(locale));
    response.send(render(ProblemPage(page)));
  }
}
