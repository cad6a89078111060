import { buffer } from 'node:stream/consumers';
import { fromBuffer, type ZipFile } from 'yauzl';
import { DomainError } from '../../src/kernel/domain-error.js';
import { Approval } from '../../src/modules/awards/approval.service.js';
import { AwardDecisions } from '../../src/modules/awards/award-decisions.service.js';
import { Awards } from '../../src/modules/awards/index.js';
import { Publication } from '../../src/modules/awards/publication.service.js';
import { CertificateFiles, type Paper } from '../../src/modules/documents/certificate-files.service.js';
import { Certificates, Verification } from '../../src/modules/documents/index.js';
import { Papers } from '../../src/modules/documents/papers.service.js';
import { EntryPresenter } from '../../src/modules/entries/entry.presenter.js';
import { TestApp } from '../support/app.js';
import { buildDeciding, type CouncilStage } from '../support/awards.js';
import { readPdf } from '../support/read-pdf.js';

let app: TestApp;
let stage: CouncilStage;
beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildDeciding(app, [
    [9000, 8500],
    [7000, 6000],
  ]);
  await app.get(AwardDecisions).propose(await stage.council.actor(), stage.contest.id);
});
afterAll(() => app.stop());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

const bytesOf = ({ content }: Paper): Promise<Buffer> =>
  Buffer.isBuffer(content) ? Promise.resolve(content) : buffer(content);

async function textOf(paper: Paper): Promise<string> {
  const { pages } = await readPdf(await bytesOf(paper));
  return pages
    .flatMap((page) => page.lines)
    .join('\n')
    .normalize('NFC');
}

function namesIn(zip: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: false }, (error: Error | null, file?: ZipFile) => {
      if (error !== null || file === undefined) return reject(error ?? new Error('no file'));
      const names: string[] = [];
      file.on('entry', (entry: { fileName: string }) => names.push(entry.fileName));
      file.on('end', () => resolve(names));
      file.on('error', reject);
    });
  });
}

const issue = async (): Promise<void> =>
  app.get(Certificates).issue(await stage.secretary.actor(), stage.contest.id);

describe('certificates', () => {
  it('wait for an approved award', async () => {
    expect(await codeOf(issue())).toBe('certificate.no-awards');
    expect(await codeOf(app.get(CertificateFiles).zip(stage.contest.id))).toBe('certificate.none-issued');
    expect(await codeOf(app.get(Papers).resultList(stage.contest.id))).toBe('certificate.no-awards');
  });

  it('are numbered in the order of the prizes, and issued once however often it is asked', async () => {
    const decision = { number: '15/QĐ-BTC', date: '2026-03-31' };
    await app.get(Approval).approve(await stage.council.actor(), stage.contest.id, decision);
    const codes = await Promise.all([codeOf(issue()), codeOf(issue())]);
    expect(codes.filter((code) => code !== 'conflict.stale')).toContain('no error');
    await issue();
    const register = await app.get(Certificates).register(stage.contest.id);
    expect(register.map(({ registerNumber, model }) => [registerNumber, model.prizeName])).toEqual([
      ['SL-0001', 'Giải Nhất'],
      ['SL-0002', 'Giải Nhì'],
      ['SL-0003', 'Giải Nhất'],
      ['SL-0004', 'Giải Nhì'],
    ]);
    expect(new Set(register.map(({ code }) => code)).size).toBe(4);
    expect(await app.get(Certificates).missing(stage.contest.id)).toBe(0);
  });

  it('are unknown to everybody, and not for winners yet, before the results are public', async () => {
    const [first] = await app.get(Certificates).register(stage.contest.id);
    expect(await app.get(Verification).check(first?.code ?? '')).toEqual({ state: 'unknown' });
    const owner = stage.entrants[stage.entryIds.indexOf(first?.entryId ?? '')]!;
    expect(await codeOf(app.get(CertificateFiles).one(await owner.actor(), first?.id ?? ''))).toBe(
      'thing.not-found',
    );
    expect(await codeOf(app.get(CertificateFiles).one(await stage.secretary.actor(), first?.id ?? ''))).toBe(
      'no error',
    );
  });

  it('follow a corrected decision until then', async () => {
    const decision = { number: '16/QĐ-BTC', date: '2026-03-31' };
    await app.get(Approval).approve(await stage.council.actor(), stage.contest.id, decision);
    await app.drain();
    const register = await app.get(Certificates).register(stage.contest.id);
    expect(register.map(({ model }) => model.decisionNumber)).toEqual(Array(4).fill('16/QĐ-BTC'));
  });

  it('reach each winner, and only the own one, once the results are public', async () => {
    await app.get(Publication).publish(await stage.organiser.actor(), stage.contest.id, stage.contest.slug);
    await app.drain();
    const register = await app.get(Certificates).register(stage.contest.id);
    for (const [index, entrant] of stage.entrants.entries()) {
      const actor = await entrant.actor();
      const entryId = stage.entryIds[index] ?? '';
      const own = register.find((row) => row.entryId === entryId)!;
      const view = await app.get(EntryPresenter).view(actor, entryId, 'vi');
      expect(view.award).toEqual({ prizeName: own.model.prizeName, certificateId: own.id });
      const text = await textOf(await app.get(CertificateFiles).one(actor, own.id));
      expect(text).toContain(entrant.fullName);
      expect(text).toContain(own.registerNumber);
      expect(text).toContain('16/QĐ-BTC');
      const other = register.find((row) => row.entryId !== entryId)!;
      expect(await codeOf(app.get(CertificateFiles).one(actor, other.id))).toBe('thing.not-found');
      expect(await codeOf(app.get(CertificateFiles).one(actor, entryId))).toBe('thing.not-found');
    }
    const judge = await stage.judges[0]!.actor();
    expect(await codeOf(app.get(CertificateFiles).one(judge, register[0]!.id))).toBe('thing.not-found');
  });

  it('are the same bytes whenever they are drawn', async () => {
    const [first] = await app.get(Certificates).register(stage.contest.id);
    const actor = await stage.secretary.actor();
    const draw = async (): Promise<Buffer> => bytesOf(await app.get(CertificateFiles).one(actor, first!.id));
    const once = await draw();
    app.clock.advance(3_600_000);
    expect((await draw()).equals(once)).toBe(true);
  });

  it('come as a ZIP of single files and as one file for the printer', async () => {
    const names = await namesIn(await bytesOf(await app.get(CertificateFiles).zip(stage.contest.id)));
    expect(names).toHaveLength(4);
    expect(names[0]).toMatch(/^001 - Giải Nhất - .+\.pdf$/u);
    const printed = await app.get(CertificateFiles).print(stage.contest.id);
    expect((await readPdf(await bytesOf(printed))).pages).toHaveLength(4);
  });
});

describe('verification', () => {
  it('shows what is printed, and nothing more, however the code is typed', async () => {
    const [first] = await app.get(Certificates).register(stage.contest.id);
    const typed = ` ${first!.code.slice(0, 4)} ${first!.code.slice(4)} `.toLowerCase();
    const result = await app.get(Verification).check(typed);
    expect(result).toEqual({
      state: 'valid',
      certificate: {
        contestTitle: stage.contest.title,
        agency: stage.contest.organiser,
        prizeName: 'Giải Nhất',
        categoryName: first!.model.categoryName,
        recipients: first!.model.recipients.map(({ name }) => name),
        workTitle: first!.model.workTitle,
        registerNumber: 'SL-0001',
        decisionNumber: '16/QĐ-BTC',
        decisionDate: '2026-03-31',
        issuedAt: first!.issuedAt,
        code: first!.model.verificationCode,
        accent: stage.contest.accent,
      },
    });
    expect(first!.model.verificationUrl).toBe(
      `http://localhost:3000/xac-minh/${first!.model.verificationCode}`,
    );
  });

  it.each(['', 'ABCD', '0000-0000-0000', "' OR 1=1 --"])('does not know %j', async (code) => {
    expect(await app.get(Verification).check(code)).toEqual({ state: 'unknown' });
  });

  it('tells of a revocation at once, and the register follows', async () => {
    const [award] = await app.get(Awards).published(stage.contest.id);
    const register = await app.get(Certificates).register(stage.contest.id);
    const row = register.find(({ awardId }) => awardId === award?.awardId)!;
    const wish = { reason: 'Có tranh chấp bản quyền', decisionNumber: '20/QĐ-BTC' };
    await app.get(Publication).revoke(await stage.organiser.actor(), stage.contest.id, row.awardId, wish);
    expect((await app.get(Verification).check(row.code)).state).toBe('revoked');
    await app.drain();
    expect((await app.get(Verification).check(row.code)).state).toBe('revoked');
    const after = await app.get(Certificates).register(stage.contest.id);
    expect(after.find(({ id }) => id === row.id)?.revokedAt).toEqual(app.clock.now());
    expect(await codeOf(app.get(CertificateFiles).one(await stage.secretary.actor(), row.id))).toBe(
      'certificate.revoked',
    );
    const names = await namesIn(await bytesOf(await app.get(CertificateFiles).zip(stage.contest.id)));
    expect(names).toHaveLength(3);
    await issue();
    expect(await app.get(Certificates).register(stage.contest.id)).toHaveLength(4);
  });
});

describe('the other papers', () => {
  it('are the receipt of an own work', async () => {
    const [entrant, stranger] = stage.entrants;
    const text = await textOf(await app.get(Papers).receipt(await entrant!.actor(), stage.entryIds[0]!));
    expect(text).toContain('GIẤY BIÊN NHẬN');
    expect(text).toContain('bai-cua-1.docx');
    expect(text).toContain(entrant!.fullName);
    expect(await codeOf(app.get(Papers).receipt(await stranger!.actor(), stage.entryIds[0]!))).toBe(
      'thing.not-found',
    );
  });

  it('are the minutes of sealing and unsealing, without a code', async () => {
    const text = await textOf(await app.get(Papers).minutes(stage.contest.id));
    expect(text).toContain('BIÊN BẢN');
    expect(text).toContain('Lê Chứng Kiến');
    expect(text).toMatch(/4 bài dự thi hợp lệ/u);
  });

  it('are the list of winners, annex to the decision', async () => {
    const text = await textOf(await app.get(Papers).resultList(stage.contest.id));
    expect(text).toContain('16/QĐ-BTC');
    const winners = await app.get(Awards).published(stage.contest.id);
    expect(winners).toHaveLength(3);
    for (const { workTitle } of winners) expect(text).toContain(workTitle);
  });
});
