import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Response } from 'express';
import { MulterError } from 'multer';
import { DomainError } from '../../kernel/domain-error.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { internalBody, problemBody } from './problem.js';
import { type HouseRequest, localeOf } from './requires.js';

const fromStatus: Record<number, DomainError> = {
  400: new DomainError('request.malformed'),
  401: new DomainError('access.sign-in'),
  403: new DomainError('access.denied'),
  404: new DomainError('thing.not-found'),
  413: new DomainError('request.too-large'),
  415: new DomainError('request.malformed'),
};

function statusOfForeign(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  // Express's body parsers throw errors that carry a status.
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}

/** The expected error behind whatever was thrown, or null when it was not expected. */
export function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof MulterError) {
    return new DomainError(error.code === 'LIMIT_FILE_SIZE' ? 'request.too-large' : 'request.malformed');
  }
  const status = statusOfForeign(error);
  return status === null ? null : (fromStatus[status] ?? null);
}

/** Answers every error as problem details; what was not expected gives 500 and no message. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HouseRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const expected = asDomainError(error);
    const instance = `urn:request:${request.requestId ?? 'none'}`;
    if (expected === null)
      this.logger.error({ err: error, requestId: request.requestId }, 'unexpected error');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const locale = localeOf(request);
    const body = expected === null ? internalBody(locale, instance) : problemBody(expected, locale, instance);
    if (expected?.kind === 'rate-limited')
      response.setHeader('Retry-After', String(expected.params['seconds'] ?? 60));
    response.status(body.status).setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Language', locale);
    response.type('application/problem+json').send(JSON.stringify(body));
  }
}
