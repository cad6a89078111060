import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Gives a file as it was compressed when the application was built, to browsers that take it so. */
export function precompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const name = /^\/([\w.-]+\.(js|css|svg))$/.exec(request.path)?.[1];
    if (name === undefined) {
      next();
      return;
    }
    response.vary('Accept-Encoding');
    const wanted = encodings.find(
      (encoding) =>
        request.acceptsEncodings(encoding.name) === encoding.name &&
        existsSync(join(folder, name + encoding.ending)),
    );
    if (wanted !== undefined) {
      request.url += wanted.ending;
      response.type(name);
      response.setHeader('Content-Encoding', wanted.name);
    }
    next();
  };
}
