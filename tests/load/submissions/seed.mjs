// Makes a contest that is receiving, with its staff, and as many complete drafts as are wanted, each of an
// entrant of its own who is signed in. The contest comes about through the services; the drafts are written
// as rows, since making ten thousand of them the long way would take longer than the measurement.
import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../dist/app.module.js';
import { systemActor } from '../../../dist/kernel/actor.js';
import { SettableClock } from '../../../dist/kernel/clock.js';
import { randomId } from '../../../dist/kernel/ids.js';
import { Accounts, RegistrationService } from '../../../dist/modules/accounts/index.js';
import { AccountRow } from '../../../dist/modules/accounts/account.row.js';
import { SessionRow } from '../../../dist/modules/accounts/session.row.js';
import { ContestCreation, ContestEditing, Contests } from '../../../dist/modules/contests/index.js';
import { authorRowOf } from '../../../dist/modules/entries/author-row.js';
import { AuthorRow } from '../../../dist/modules/entries/author.row.js';
import { ConsentRow } from '../../../dist/modules/entries/consent.row.js';
import { EntryRow } from '../../../dist/modules/entries/entry.row.js';
import { readConfig } from '../../../dist/platform/config/settings.js';
import { Database } from '../../../dist/platform/database/database.js';
import { dialectOf } from '../../../dist/platform/database/dialect/index.js';
import { migrate } from '../../../dist/platform/database/migrate.js';
import { JobRunner } from '../../../dist/platform/jobs/job-runner.js';
import { createLogger } from '../../../dist/platform/logging/logger.js';

const [, , wanted, output] = process.argv;
const day = 24 * 3600 * 1000;
const start = Date.now();
const clock = new SettableClock(new Date(start - 3 * day));
const config = readConfig(process.env);
await migrate(dialectOf(config.databaseUrl), clock);
const app = await NestFactory.createApplicationContext(
  AppModule.with({ config, clock, logger: createLogger('silent') }),
  { logger: false },
);
const get = (token) => app.get(token, { strict: false });
const database = get(Database);

const staff = [
  ['secretary', 6],
  ['judge', 20],
  ['panel-head', 3],
  ['council', 5],
];

async function makeContest() {
  const after = (days) => new Date(clock.now().getTime() + days * day);
  const draft = await get(ContestCreation).create(systemActor, {
    template: 'son-la-2023',
    title: 'Cuộc thi viết của buổi đo',
  });
  const edit = { actor: systemActor, contestId: draft.id, version: draft.version };
  await get(ContestEditing).patch(edit, {
    receivingOpensAt: after(1),
    receivingClosesAt: after(30),
    resultsExpectedAt: after(90),
  });
  for (const [role, count] of staff) {
    for (let index = 0; index < count; index += 1) {
      const email = `${role}.${index}@example.vn`;
      const account = {
        fullName: `Cán bộ ${role} ${index}`,
        email,
        phoneKey: null,
        passwordHash: 'none',
        locale: 'vi',
        isAdministrator: false,
        confirmed: true,
      };
      const accountId = await database.run(() => get(RegistrationService).create(account));
      await get(Accounts).grantRole(
        systemActor,
        draft.id,
        typeof accountId === 'string' ? accountId : accountId.id,
        role,
      );
    }
  }
  await get(Contests).fire(systemActor, draft.id, 'announce');
  clock.set(after(1.5));
  await get(JobRunner).drain();
  clock.set(new Date(start));
  return get(Contests).get(draft.id);
}

function draftRows(contest, category, index) {
  const now = clock.now();
  const token = randomBytes(32).toString('base64url');
  const [accountId, entryId] = [randomId(), randomId()];
  const fullName = `Nguyễn Văn Thử ${index}`;
  const email = `thu.${index}@example.vn`;
  const account = {
    id: accountId,
    fullName,
    email,
    emailKey: email,
    phoneKey: null,
    passwordHash: 'none',
    locale: 'vi',
    founderKey: null,
    isAdministrator: false,
    confirmedAt: now,
    consentedAt: now,
    createdAt: now,
    version: 1,
  };
  const session = {
    id: randomId(),
    accountId,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    userAgent: 'load',
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 14 * day),
  };
  const entry = {
    id: entryId,
    contestId: contest.id,
    accountId,
    title: `Bài dự thi số ${index}`,
    titleKey: `bai du thi so ${index}`,
    categoryId: category.id,
    state: 'draft',
    version: 2,
    fileId: null,
    receiptNumber: null,
    submittedAt: null,
    authorsGeneration: 1,
    outcomeReason: null,
    outcomeMessage: null,
    decidedAt: null,
    awardPrizeName: null,
    awardCertificateId: null,
    channel: null,
    sentByUnitId: null,
    sourceKey: null,
    postmarkedOn: null,
    arrivedAt: null,
    registeredBy: null,
    createdAt: now,
    updatedAt: now,
  };
  const person = {
    fullName,
    penName: null,
    birthYear: 1960 + (index % 40),
    unitId: null,
    unitName: 'Trường THPT Chu Văn Thịnh',
    position: null,
    phone: '0912345678',
    email,
    address: 'Bản Mòng, xã Hua La',
  };
  const consents = contest.consentPurposes.map(({ purpose }) => ({
    id: randomId(),
    entryId,
    purpose,
    givenAt: now,
    textHash: '0'.repeat(64),
  }));
  return { account, session, entry, author: authorRowOf(entry, person, 0), consents, token };
}

const contest = await makeContest();
const category = contest.categories.find(({ fileTypes }) => fileTypes.includes('docx'));
const drafts = [];
const chunk = 500;
for (let from = 0; from < Number(wanted); from += chunk) {
  const rows = Array.from({ length: Math.min(chunk, Number(wanted) - from) }, (_, index) =>
    draftRows(contest, category, from + index),
  );
  await database.run(async () => {
    await database.insert(
      AccountRow,
      rows.map((row) => row.account),
    );
    await database.insert(
      SessionRow,
      rows.map((row) => row.session),
    );
    await database.insert(
      EntryRow,
      rows.map((row) => row.entry),
    );
    await database.insert(
      AuthorRow,
      rows.map((row) => row.author),
    );
    await database.insert(
      ConsentRow,
      rows.flatMap((row) => row.consents),
    );
  });
  drafts.push(
    ...rows.map(({ entry, token }, index) => ({
      number: from + index,
      entryId: entry.id,
      version: entry.version,
      token,
    })),
  );
}
writeFileSync(output, JSON.stringify({ contestId: contest.id, drafts }));
await app.close();
