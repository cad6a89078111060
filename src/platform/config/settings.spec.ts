import { readFileSync } from 'node:fs';
import { ConfigError, readConfig, settings } from './settings.js';

function refusalOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the configuration', () => {
  it('needs nothing on a fresh machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: 'localhost',
      publicUrl: 'http://localhost:3000',
      secretKey: null,
      mailUrl: null,
      worker: 'embedded',
      maxUploadBytes: 25 * 1024 * 1024,
    });
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a port from 0 to 65535.'],
    ['PORT', '70000', 'PORT must be a port from 0 to 65535.'],
    ['HOST', ' ', 'HOST must be an address.'],
    ['PUBLIC_URL', 'chamkin.vn', 'PUBLIC_URL must be an http or https address.'],
    [
      'DATABASE_URL',
      'postgres://a/b',
      'DATABASE_URL must be sqlite:PATH or mysql://user:password@host:port/database.',
    ],
    ['SECRET_KEY', 'short', 'SECRET_KEY must be 32 bytes in base64.'],
    ['WORKER', 'none', 'WORKER must be embedded or separate.'],
    ['MAX_UPLOAD_BYTES', '0', 'MAX_UPLOAD_BYTES must be a number of bytes from 1024 to 2147483648.'],
    ['DRAWN_PAGES_BYTES', '0', 'DRAWN_PAGES_BYTES must be a number of bytes from 1048576 to 1099511627776.'],
    ['SESSION_DAYS', '1.5', 'SESSION_DAYS must be a number of days from 1 to 365.'],
    ['TRUSTED_PROXIES', '-1', 'TRUSTED_PROXIES must be a number from 0 to 10.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.'],
    ['DATA_DIR', '', 'DATA_DIR must be a folder.'],
  ])('stops the start with one sentence: %s=%s', (name, value, sentence) => {
    expect(refusalOf({ [name]: value })).toBe(sentence);
  });

  it('never says the value that was wrong: it may be a secret', () => {
    expect(refusalOf({ SECRET_KEY: 'my secret' })).not.toContain('my secret');
    expect(refusalOf({ DATABASE_URL: 'mysql:my secret' })).not.toContain('my secret');
  });

  it('is in the table of the README, each setting with its default', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { env, fallback } of Object.values(settings)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${env}\``)) ?? `no row for ${env}`;
      expect(row).toContain(fallback ?? env);
    }
  });
});
