import { randomInt } from 'node:crypto';
import { Readable } from 'node:stream';
import { type AccountActor, systemActor } from '../../src/kernel/actor.js';
import type { ContestRole } from '../../src/kernel/permissions.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import type { Contest } from '../../src/modules/contests/index.js';
import {
  type AuthorDraft,
  Drafts,
  Editing,
  type PlaceWish,
  Submissions,
  Uploads,
} from '../../src/modules/entries/index.js';
import { Decisions, Sheets } from '../../src/modules/screening/index.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import type { Browser, TestApp } from './app.js';
import { buildMp4, buildWav } from './files/build-media.js';
import { essay } from './files/sentences.js';

const password = 'mật khẩu đủ dài để nhớ';

/** Somebody with an account, signed in. */
export interface TestPerson {
  readonly accountId: string;
  readonly fullName: string;
  readonly phone: string;
  readonly browser: Browser;
  /** Signs in again: a session does not live for the weeks that a test lets pass. */
  signIn(): Promise<string>;
  /** Who they are for the services, with the roles given so far. */
  actor(): Promise<AccountActor>;
}

/** Registers somebody by phone and signs them in. */
export async function person(app: TestApp, fullName: string): Promise<TestPerson> {
  const phone = `09${randomInt(10_000_000, 99_999_999)}`;
  const browser = app.browser();
  const consent = { locale: 'vi', consent: true };
  await browser.post('/api/account/register', { fullName, login: phone, password, ...consent });
  const signIn = async (): Promise<string> => {
    const session = await browser.post('/api/session', { login: phone, password });
    if (session.status !== 200) throw new Error(`sign-in answered ${session.status}`);
    return (session.body as { account: { id: string } }).account.id;
  };
  const accountId = await signIn();
  const actor = async (): Promise<AccountActor> => {
    const answer = await browser.get('/api/session');
    const { roles } = answer.body as Pick<AccountActor, 'roles'>;
    return { kind: 'account', accountId, isAdministrator: false, roles };
  };
  return { accountId, fullName, phone, browser, signIn, actor };
}

/** Gives somebody a role in a contest, as the system. */
export async function appoint(
  app: TestApp,
  contest: Contest,
  role: ContestRole,
  fullName: string,
): Promise<TestPerson> {
  const made = await person(app, fullName);
  await app.get(Accounts).grantRole(systemActor, contest.id, made.accountId, role);
  return made;
}

/** A work as it is handed in; what is absent gets a usual value. */
export interface WorkWish {
  readonly title?: string;
  readonly category?: number;
  readonly authors?: readonly Partial<AuthorDraft>[];
  readonly content?: Buffer;
  readonly fileName?: string;
}

const blankAuthor: AuthorDraft = {
  fullName: '',
  penName: null,
  birthYear: 1985,
  unitId: null,
  unitName: null,
  position: null,
  phone: '0912345678',
  email: null,
  address: null,
};

/** An author with usual values for what is absent. */
export function author(wish: Partial<AuthorDraft>): AuthorDraft {
  return { ...blankAuthor, ...wish };
}

/** A DOCX of some paragraphs, or of words of our own. */
export function docx(paragraphs: readonly string[] = essay(4)): Buffer {
  return buildDocx({ paragraphs });
}

/** A complete draft of a work, not submitted. @returns its id and version */
export async function prepareWork(
  app: TestApp,
  contest: Contest,
  entrant: TestPerson,
  wish: WorkWish = {},
): Promise<{ entryId: string; version: number }> {
  const actor = await entrant.actor();
  const entryId = await app.get(Drafts).begin(actor, contest.id);
  const authors = (wish.authors ?? [{ fullName: entrant.fullName, phone: entrant.phone }]).map(author);
  await app.get(Editing).change(actor, entryId, {
    version: 1,
    title: wish.title ?? 'Giữ lửa nghề rèn',
    categoryId: contest.categories[wish.category ?? 0]?.id ?? null,
    authors,
    consents: contest.consentPurposes.map((one) => one.purpose),
  });
  await uploadTo(app, entrant, entryId, wish.content ?? docx(), wish.fileName ?? 'tac-pham.docx');
  const types = contest.categories[wish.category ?? 0]?.fileTypes ?? [];
  if (!types.some((type) => type === 'wav' || type === 'mp4')) return { entryId, version: 3 };
  const [media, name] = types.includes('wav') ? [buildWav(3), 'tac-pham.wav'] : [buildMp4(3), 'tac-pham.mp4'];
  await uploadTo(app, entrant, entryId, media, name, { role: 'media' });
  return { entryId, version: 4 };
}

/** Puts a file into the store and makes it the work's. */
export async function uploadTo(
  app: TestApp,
  entrant: TestPerson,
  entryId: string,
  content: Buffer,
  clientName: string,
  place: PlaceWish = {},
): Promise<void> {
  const stored = await app.get(FileStore).put(Readable.from([content]), content.length + 1);
  await app.get(Uploads).attach(await entrant.actor(), entryId, { ...stored, clientName }, place);
}

/** A submitted work, inspected. */
export async function submitWork(
  app: TestApp,
  contest: Contest,
  entrant: TestPerson,
  wish: WorkWish = {},
): Promise<string> {
  const { entryId, version } = await prepareWork(app, contest, entrant, wish);
  await app.get(Submissions).submit(await entrant.actor(), entryId, version);
  await app.drain();
  return entryId;
}

/** Screens a work as eligible, the way a secretary does. */
export async function declareEligible(
  app: TestApp,
  contest: Contest,
  secretary: TestPerson,
  entryId: string,
): Promise<void> {
  const actor = await secretary.actor();
  const { sheet } = await app.get(Sheets).open(actor, contest.id, entryId);
  const decision = { version: sheet.version, outcome: 'eligible' as const, reason: null, message: null };
  await app.get(Decisions).decide(actor, contest.id, entryId, decision);
}
