import type { NextFunction, RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import { randomId } from '../../kernel/ids.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type Logger, withoutTokens } from '../logging/logger.js';
import { problemBody } from './problem.js';
import { type HouseRequest, localeOf } from './requires.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Gives each request an id and writes one line for it: no body, no query, no address of the reader. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (request: HouseRequest, response) => {
      request.requestId = randomId();
      response.setHeader('X-Request-Id', request.requestId);
      return request.requestId;
    },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        url: withoutTokens(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'info',
    autoLogging: { ignore: (request) => (request.url ?? '').startsWith('/app/assets/') },
  }) as RequestHandler;
}

/** Refuses writes that another site's page sent: the Origin header must be one of ours. */
export function sameOriginWrites(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).origin;
  return (request: HouseRequest, response: Response, next: NextFunction): void => {
    if (safeMethods.has(request.method)) return next();
    const origin = request.headers.origin;
    const host = request.headers.host ?? '';
    const here = origin === own || origin === `http://${host}` || origin === `https://${host}`;
    if (here) return next();
    const error = new DomainError('request.foreign-origin');
    response
      .status(403)
      .type('application/problem+json')
      .send(
        JSON.stringify(problemBody(error, localeOf(request), `urn:request:${request.requestId ?? 'none'}`)),
      );
  };
}
