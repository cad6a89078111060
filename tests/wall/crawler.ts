import { Agent, type IncomingMessage, request } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { type DeclaredRoute, listRoutes } from '../support/routes.js';

/** What the crawler puts into the parameters of addresses, by the parameter's name. */
export type Pool = Readonly<Record<string, readonly string[]>>;

/** An answer of the server, whole: every byte that a reader gets. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly everything: string;
}

/** Somebody who crawls: with a session token, or without. */
export interface Crawler {
  readonly role: string;
  readonly token: string | null;
}

const unknownId = '00000000-0000-4000-8000-000000000000';

/** Every combination of what the pool knows. */
function knownAddresses(path: string, pool: Pool): string[] {
  const parameter = /[:*](\w+)/.exec(path)?.[1];
  if (parameter === undefined) return [path];
  return (pool[parameter] ?? []).flatMap((value) =>
    knownAddresses(path.replace(/[:*]\w+/, encodeURIComponent(value)), pool),
  );
}

/** Each parameter once as something that does not exist, the others as the first that does. */
function unknownAddresses(path: string, pool: Pool): string[] {
  const parameters = [...path.matchAll(/[:*](\w+)/g)].map(([, name]) => name ?? '');
  const put = (unknown: string): string =>
    path.replace(/[:*](\w+)/g, (_, name: string) =>
      encodeURIComponent(name === unknown ? unknownId : (pool[name]?.[0] ?? unknownId)),
    );
  return parameters.map(put);
}

/** Searching must not tell more than reading: queries wherever somebody sees them. */
function withQueries(route: DeclaredRoute, path: string, queries: readonly string[]): string[] {
  return route.takesQuery ? [path, ...queries.map((query) => `${path}?${query}`)] : [path];
}

/** An answer as it came: every header, and the body to its end. */
function received(response: IncomingMessage): Promise<Pick<Answer, 'status' | 'everything'>> {
  const { rawHeaders, statusCode = 0 } = response;
  const head = rawHeaders.map((part, index) => part + (index % 2 === 0 ? ': ' : '\n')).join('');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({ status: statusCode, everything: `${head}\n${text}` });
    });
  });
}

/** Asks once. Not by `fetch`: a crawl asks thousands of times, and would spend more on asking than on answers. */
async function ask(
  agent: Agent,
  base: string,
  method: string,
  path: string,
  crawler: Crawler,
): Promise<Answer> {
  const headers: Record<string, string> = {
    Accept: '*/*',
    Origin: 'http://localhost:3000',
    'Accept-Language': 'vi',
  };
  if (crawler.token !== null) headers['Cookie'] = `chamkin_session=${crawler.token}`;
  const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? '' : '{}';
  if (body !== '') Object.assign(headers, { 'Content-Type': 'application/json', 'Content-Length': '2' });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(base + path, { agent, method, headers }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { path: `${method} ${path}`, ...(await received(response)) };
}

/** Asks every route for everything in the pool, as one reader; writes are sent with an empty body. */
export async function crawl(
  app: INestApplication,
  base: string,
  crawler: Crawler,
  pool: Pool,
  options: { readonly queries: readonly string[]; readonly writes: boolean },
): Promise<Answer[]> {
  const routes: DeclaredRoute[] = listRoutes(app).filter(
    ({ method, path }) => (method === 'GET' || options.writes) && path !== '/api/session',
  );
  const answers: Answer[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (const route of routes) {
    const { method } = route;
    const known = knownAddresses(route.path, pool);
    const queried =
      method === 'GET' ? known.flatMap((one) => withQueries(route, one, options.queries)) : known;
    const asked = [...new Set([...queried, ...unknownAddresses(route.path, pool)])];
    for (const one of asked) answers.push(await ask(agent, base, method, one, crawler));
  }
  agent.destroy();
  return answers;
}
