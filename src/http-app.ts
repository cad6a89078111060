import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import { Traffic } from './platform/http/traffic.js';
import { Turns } from './platform/http/turns.js';
import { precompressed } from './platform/http/precompressed.js';
import { requestLog, sameOriginWrites } from './platform/http/request-context.js';
import { createValidationPipe } from './platform/http/validation.js';
import { LOGGER, type Logger } from './platform/logging/logger.js';
import type { PlatformOptions } from './platform/platform.module.js';

const year = 365 * 24 * 3600 * 1000;

function serveWeb(app: NestExpressApplication, folder: string): void {
  const server = app.getHttpAdapter().getInstance();
  const assets = express.static(join(folder, 'assets'), { immutable: true, maxAge: year, index: false });
  server.use(
    '/app/assets',
    precompressed(join(folder, 'assets')),
    assets,
    (_request: Request, response: Response) => {
      response.status(404).end();
    },
  );
  server.use('/app', express.static(folder, { index: false, redirect: false, maxAge: 0 }));
  server.get(/^\/app(\/.*)?$/, (_request: Request, response: Response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
}

/** Makes the web server: API, public pages and the application's files. Does not listen yet. */
export async function createHttpApp(
  options: Omit<PlatformOptions, 'rows'>,
  webFolder: string,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(options), {
    bufferLogs: true,
    bodyParser: false,
    forceCloseConnections: true,
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLogger(logger));
  app.set('trust proxy', options.config.trustedProxies);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(app.get(Traffic).count);
  const turns = new Turns();
  app.getHttpServer().on('connection', turns.connection);
  app.use((_request: Request, _response: Response, next: NextFunction) => {
    turns.begin(next);
  });
  app.use(requestLog(logger));
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'"],
          // A contest's own accent and a bar's length are written on the elements themselves.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
          // The program serves plain http on a province's laptop; a proxy upgrades where there is TLS.
          upgradeInsecureRequests: null,
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: options.config.publicUrl.startsWith('https:'),
      crossOriginEmbedderPolicy: false,
    }),
  );
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    // Answers are somebody's own: no cache between may keep them.
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(sameOriginWrites(options.config.publicUrl));
  app.useBodyParser('json', { limit: '1mb' });
  app.useGlobalPipes(createValidationPipe());
  app.enableShutdownHooks();
  if (existsSync(webFolder)) serveWeb(app, webFolder);
  return app;
}
