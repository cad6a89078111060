import { type DestinationStream, type Logger, pino } from 'pino';

/** Injection token of the program's logger. */
export const LOGGER = Symbol('Logger');
export type { Logger };

const secrets = ['password', 'token', 'cookie', 'authorization', 'payload', 'text', 'query', 'parameters'];

/** Hides what looks like a secret link or session token in an address. */
export function withoutTokens(url: string): string {
  return url.replace(/[A-Za-z0-9_-]{40,}/g, '…').replace(/\?.*$/, '');
}

/** JSON logs by pino; keys that could carry a secret are removed wherever they stand near the top. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
    serializers: {
      // TypeORM's errors carry the statement and its parameters: names, texts, hashes.
      err: (error: unknown) =>
        error instanceof Error
          ? {
              type: error.name,
              message: error.message.slice(0, 300),
              stack: error.stack?.split('\n').slice(0, 12).join('\n'),
            }
          : { type: typeof error },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
