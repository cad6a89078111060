import { resolve } from 'node:path';

/** What the operator can set. Every value has a default with which a fresh machine works. */
export interface Config {
  /** TCP port of the web server. */
  readonly port: number;
  /** Address the web server listens on. */
  readonly host: string;
  /** The address people type; links in mails, certificates and QR codes begin with it. */
  readonly publicUrl: string;
  /** `sqlite:PATH` or `mysql://user:password@host:port/database`. */
  readonly databaseUrl: string;
  /** Folder of the embedded database, the server's key and the mails of the embedded mailer. */
  readonly dataDir: string;
  /** Folder of the uploaded files. */
  readonly uploadsDir: string;
  /** 32 bytes in base64; absent: made once and kept in the data folder. */
  readonly secretKey: string | null;
  /** `smtp://…` or null: mails land in a folder and on the administrator's page. */
  readonly mailUrl: string | null;
  /** Sender of all mails. */
  readonly mailFrom: string;
  /** `embedded`: jobs run inside the web server; `separate`: `chamkin worker` takes them. */
  readonly worker: 'embedded' | 'separate';
  /** Largest upload in bytes that any category may allow. */
  readonly maxUploadBytes: number;
  /** Largest sound or film in bytes that any category may allow. */
  readonly maxMediaBytes: number;
  /** Bytes of drawn pages that are kept, so that a page is not drawn for every look. */
  readonly drawnPagesBytes: number;
  /** `tcp://host:port` or `unix:/path` of a ClamAV daemon; null: files are not scanned for viruses. */
  readonly clamdUrl: string | null;
  /** Rounds of at most so many sheets are closed within the request; the sheets of larger ones are checked in a job. */
  readonly closeAtOnceSheets: number;
  /** Days a session lives without being used. */
  readonly sessionDays: number;
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  /** pino's log level. */
  readonly logLevel: string;
}

/** A setting that stops the start; the message is one sentence for the operator. */
export class ConfigError extends Error {}

interface Setting<T> {
  readonly env: string;
  readonly fallback: string | null;
  readonly doc: string;
  readonly read: (text: string) => T | undefined;
  readonly expected: string;
}

const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
const path = (value: string): string | undefined => (text(value) === undefined ? undefined : resolve(value));
const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: string): T | undefined =>
    allowed.find((candidate) => candidate === value);
const whole =
  (least: number, most: number) =>
  (value: string): number | undefined => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
const url =
  (...protocols: readonly string[]) =>
  (value: string): string | undefined =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value.replace(/\/$/, '') : undefined;
const databaseUrl = (value: string): string | undefined =>
  /^sqlite:.+/.test(value) ? value : url('mysql:', 'mariadb:')(value);
const key = (value: string): string | undefined =>
  Buffer.from(value, 'base64').length === 32 ? value : undefined;

/** Every setting: name in the environment, default, what it does. The README's table is made of it. */
export const settings: { readonly [K in keyof Config]: Setting<NonNullable<Config[K]>> } = {
  port: {
    env: 'PORT',
    fallback: '3000',
    doc: 'Port of the web server.',
    read: whole(0, 65535),
    expected: 'a port from 0 to 65535',
  },
  host: {
    env: 'HOST',
    fallback: 'localhost',
    doc: 'Address to listen on; 0.0.0.0 for all.',
    read: text,
    expected: 'an address',
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    fallback: null,
    doc: 'Address people type; default http://localhost:PORT.',
    read: url('http:', 'https:'),
    expected: 'an http or https address',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    fallback: null,
    doc: 'sqlite:PATH or mysql://user:password@host:port/database; default SQLite in DATA_DIR.',
    read: databaseUrl,
    expected: 'sqlite:PATH or mysql://user:password@host:port/database',
  },
  dataDir: {
    env: 'DATA_DIR',
    fallback: 'data',
    doc: 'Folder of the embedded database, the key and the mails.',
    read: path,
    expected: 'a folder',
  },
  uploadsDir: {
    env: 'UPLOADS_DIR',
    fallback: 'uploads',
    doc: 'Folder of the uploaded files.',
    read: path,
    expected: 'a folder',
  },
  secretKey: {
    env: 'SECRET_KEY',
    fallback: null,
    doc: '32 bytes in base64; default: made once, kept in DATA_DIR/server.key.',
    read: key,
    expected: '32 bytes in base64',
  },
  mailUrl: {
    env: 'MAIL_URL',
    fallback: null,
    doc: 'smtp://user:password@host:port; default: mails land in DATA_DIR/mail.',
    read: url('smtp:', 'smtps:'),
    expected: 'smtp://user:password@host:port or smtps://user:password@host:port',
  },
  mailFrom: {
    env: 'MAIL_FROM',
    fallback: 'Chấm Kín <chamkin@localhost>',
    doc: 'Sender of all mails.',
    read: text,
    expected: 'a mail address',
  },
  worker: {
    env: 'WORKER',
    fallback: 'embedded',
    doc: 'embedded: jobs run in the web server; separate: in chamkin worker.',
    read: oneOf('embedded', 'separate'),
    expected: 'embedded or separate',
  },
  maxUploadBytes: {
    env: 'MAX_UPLOAD_BYTES',
    fallback: String(25 * 1024 * 1024),
    doc: 'Largest upload in bytes.',
    read: whole(1024, 2_147_483_648),
    expected: 'a number of bytes from 1024 to 2147483648',
  },
  maxMediaBytes: {
    env: 'MAX_MEDIA_BYTES',
    fallback: String(500 * 1024 * 1024),
    doc: 'Largest sound or film in bytes.',
    read: whole(1024, 2_147_483_647),
    expected: 'a number of bytes',
  },
  drawnPagesBytes: {
    env: 'DRAWN_PAGES_BYTES',
    fallback: String(2 * 1024 * 1024 * 1024),
    doc: 'Drawn pages that are kept beside the files, in bytes; the longest unseen go first and are drawn again.',
    read: whole(1024 * 1024, 1024 ** 4),
    expected: 'a number of bytes from 1048576 to 1099511627776',
  },
  clamdUrl: {
    env: 'CLAMD_URL',
    fallback: null,
    doc: 'tcp://host:port or unix:/path of a ClamAV daemon that scans every file; default: none.',
    read: url('tcp:', 'unix:'),
    expected: 'tcp://host:port or unix:/path',
  },
  closeAtOnceSheets: {
    env: 'CLOSE_AT_ONCE',
    // Reading a million sheets takes about twenty seconds: so many are read in less than one.
    fallback: '20000',
    doc: 'Score sheets up to which a round is closed at once; those of larger rounds are checked in the background.',
    read: whole(0, 10_000_000),
    expected: 'a number of sheets',
  },
  sessionDays: {
    env: 'SESSION_DAYS',
    fallback: '14',
    doc: 'Days a session lives unused.',
    read: whole(1, 365),
    expected: 'a number of days from 1 to 365',
  },
  trustedProxies: {
    env: 'TRUSTED_PROXIES',
    fallback: '0',
    doc: 'Number of proxies in front.',
    read: whole(0, 10),
    expected: 'a number from 0 to 10',
  },
  logLevel: {
    env: 'LOG_LEVEL',
    fallback: 'info',
    doc: 'fatal, error, warn, info, debug, trace or silent.',
    read: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    expected: 'fatal, error, warn, info, debug, trace or silent',
  },
};

function readSetting<T>(setting: Setting<T>, environment: NodeJS.ProcessEnv): T | null {
  const given = environment[setting.env] ?? setting.fallback;
  if (given === null || given === '') return null;
  const value = setting.read(given);
  if (value === undefined) throw new ConfigError(`${setting.env} must be ${setting.expected}.`);
  return value;
}

function need<T>(setting: Setting<T>, environment: NodeJS.ProcessEnv): T {
  const value = readSetting(setting, environment);
  if (value === null) throw new ConfigError(`${setting.env} must be ${setting.expected}.`);
  return value;
}

/** Reads and checks the whole configuration. @throws ConfigError naming the setting that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const port = need(settings.port, environment);
  const dataDir = need(settings.dataDir, environment);
  return {
    port,
    dataDir,
    host: need(settings.host, environment),
    publicUrl: readSetting(settings.publicUrl, environment) ?? `http://localhost:${port}`,
    databaseUrl: readSetting(settings.databaseUrl, environment) ?? `sqlite:${dataDir}/chamkin.sqlite`,
    uploadsDir: need(settings.uploadsDir, environment),
    secretKey: readSetting(settings.secretKey, environment),
    mailUrl: readSetting(settings.mailUrl, environment),
    mailFrom: need(settings.mailFrom, environment),
    worker: need(settings.worker, environment),
    maxUploadBytes: need(settings.maxUploadBytes, environment),
    maxMediaBytes: need(settings.maxMediaBytes, environment),
    drawnPagesBytes: need(settings.drawnPagesBytes, environment),
    clamdUrl: readSetting(settings.clamdUrl, environment),
    closeAtOnceSheets: need(settings.closeAtOnceSheets, environment),
    sessionDays: need(settings.sessionDays, environment),
    trustedProxies: need(settings.trustedProxies, environment),
    logLevel: need(settings.logLevel, environment),
  };
}
