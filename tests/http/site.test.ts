import { systemActor } from '../../src/kernel/actor.js';
import { Approval } from '../../src/modules/awards/approval.service.js';
import { AwardDecisions } from '../../src/modules/awards/award-decisions.service.js';
import { Awards } from '../../src/modules/awards/index.js';
import { Publication } from '../../src/modules/awards/publication.service.js';
import { type Contest, ContestEditing, Contests, Deadlines } from '../../src/modules/contests/index.js';
import { Certificates } from '../../src/modules/documents/index.js';
import { type Browser, TestApp } from '../support/app.js';
import { buildDeciding, type CouncilStage } from '../support/awards.js';
import { buildContest, decision, organiserBrowser } from '../support/contests.js';

let app: TestApp;
let reader: Browser;
const day = 24 * 3600 * 1000;

const textOf = (html: string): string =>
  html
    .replace(/<(style|script|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

async function page(path: string, status = 200): Promise<{ html: string; text: string }> {
  const answer = await reader.get(path);
  expect([path, answer.status]).toEqual([path, status]);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.text.startsWith('<!doctype html><html lang="')).toBe(true);
  expect(answer.text).not.toContain('<script');
  return { html: answer.text, text: textOf(answer.text) };
}

describe('on an app of its own', () => {
  beforeEach(async () => {
    app = await TestApp.start();
    reader = app.browser();
  });
  afterEach(() => app.stop());

  it('leads to the first account on a machine that has none', async () => {
    const answer = await reader.get('/');
    expect([answer.status, answer.headers['location']]).toEqual([302, '/app/khoi-tao']);
    await organiserBrowser(app);
    expect((await page('/')).text).toContain('Hiện chưa có cuộc thi nào được công bố.');
  });

  it('lists what was announced, and nothing of drafts', async () => {
    await organiserBrowser(app);
    await buildContest(app, { title: 'Bản nháp bí mật', state: 'draft' });
    await buildContest(app, { title: 'Cuộc thi <b>mở</b>' });
    const { text, html } = await page('/');
    expect(text).toContain('Sắp nhận bài');
    expect(html).toContain('Cuộc thi &lt;b&gt;mở&lt;/b&gt;');
    expect(html).not.toContain('bí mật');
  });

  it('speaks the reader’s language and keeps the one that was chosen', async () => {
    const contest = await buildContest(app, { title: 'Cuộc thi song ngữ', state: 'receiving' });
    const path = `/cuoc-thi/${contest.slug}`;
    expect((await page(path)).text).toContain('Gửi bài dự thi');
    const english = await app.browser().get(path).set('Accept-Language', 'en-GB,vi;q=0.5');
    expect(english.text).toContain('<html lang="en"');
    expect(textOf(english.text)).toContain('Enter a work');
    expect(english.headers['vary']).toContain('Accept-Language');
    const chosen = await page(`${path}?lang=en`);
    expect(chosen.html).toContain(`href="${path}/the-le?lang=en"`);
    expect((await page(`${path}?lang=fr`)).html).toContain('<html lang="vi"');
  });

  it('names the limits of recordings beside those of texts', async () => {
    const draft = await buildContest(app, { template: 'national-2025', state: 'draft' });
    const categories = draft.categories.map((category) =>
      category.fileTypes.includes('wav')
        ? {
            ...category,
            fileTypes: ['docx', 'wav'],
            minMinutes: 5,
            maxMinutes: 30,
            maxMediaBytes: 90 * 1024 ** 2,
          }
        : category,
    );
    const edit = { actor: systemActor, contestId: draft.id, version: draft.version };
    await app.get(ContestEditing).replaceCategories(edit, categories);
    await app.get(Contests).fire(systemActor, draft.id, 'announce');
    const path = `/cuoc-thi/${draft.slug}`;
    expect((await page(path)).text).toContain('5–30 phút DOCX · đến 25 MB ; WAV · đến 90 MB');
    expect((await page(`${path}?lang=en`)).text).toContain(
      '5–30 minutes DOCX · up to 25 MB ; WAV · up to 90 MB',
    );
  });

  it.each(['/', '/app/dang-nhap', '/api/session'])(
    'lets nothing foreign run or be loaded: %s',
    async (path) => {
      const { headers } = await app.browser().get(path);
      const policy = new Map(
        String(headers['content-security-policy'])
          .split(';')
          .map((rule) => rule.trim().split(/ (.*)/su).slice(0, 2) as [string, string]),
      );
      for (const rule of ['default-src', 'script-src', 'style-src', 'font-src', 'form-action', 'base-uri']) {
        expect([rule, policy.get(rule)]).toEqual([rule, "'self'"]);
      }
      for (const rule of ['script-src-attr', 'object-src', 'frame-ancestors']) {
        expect([rule, policy.get(rule)]).toEqual([rule, "'none'"]);
      }
    },
  );

  it('says the same of a draft, of a cancelled draft and of nothing', async () => {
    const draft = await buildContest(app, { title: 'Chưa công bố', state: 'draft' });
    const gone = await buildContest(app, { title: 'Bỏ dở', state: 'draft' });
    await app.get(Contests).fire(systemActor, gone.id, 'cancel', { reason: 'Nhầm.' });
    const pages = await Promise.all(
      [draft.slug, gone.slug, 'khong-co'].map((slug) => page(`/cuoc-thi/${slug}`, 404)),
    );
    const texts = new Set(pages.map((each) => each.text));
    expect(texts.size).toBe(1);
    expect([...texts][0]).toContain('Không tìm thấy trang này');
    await page(`/cuoc-thi/${draft.slug}/the-le`, 404);
    await page(`/cuoc-thi/${draft.slug}/ket-qua`, 404);
    expect((await page('/cuoc-thi/khong-co?lang=en', 404)).text).toContain('Page not found');
  });

  it('follows the contest through its states', async () => {
    const contest = await buildContest(app, { title: 'Một vòng đời' });
    const contests = app.get(Contests);
    const path = `/cuoc-thi/${contest.slug}`;
    const shows = async (...sentences: string[]): Promise<void> => {
      const { text } = await page(path);
      for (const sentence of sentences) expect(text).toContain(sentence);
    };
    await shows('Sắp nhận bài', 'Mở nhận bài sau 1 ngày', 'Đọc thể lệ', 'Hôm nay, 02/3/2026');
    app.clock.set(contest.receivingOpensAt ?? new Date());
    await app.drain();
    await shows('Đang nhận bài', 'Còn 29 ngày', 'Gửi bài dự thi', '09:00 ngày 01/4/2026, giờ Việt Nam');
    const closesAt = new Date((contest.receivingClosesAt?.getTime() ?? 0) + 2 * day);
    const { version } = await contests.get(contest.id);
    await app
      .get(Deadlines)
      .extend(systemActor, contest.id, { closesAt, reason: 'Do mưa lũ.', decision, version });
    await shows('Còn 31 ngày', 'Đã gia hạn theo quyết định ngày 03/3/2026.', 'Do mưa lũ.');
    app.clock.set(new Date(closesAt.getTime() + 1));
    const grace = await page(path);
    expect(grace.text).toContain('Đã hết hạn nhận bài');
    expect(grace.text).not.toContain('Gửi bài dự thi');
    app.clock.advance(6 * 60_000);
    await app.drain();
    await shows('Đang sàng lọc', 'Tổ Thư ký đang sàng lọc tác phẩm.', 'Công bố kết quả dự kiến ngày');
    await contests.fire(systemActor, contest.id, 'seal');
    await shows('Đang chấm kín', 'không ai biết tác giả');
    await contests.fire(systemActor, contest.id, 'decide');
    await shows('Đang xét giải', 'Hội đồng thẩm định giải đang xét giải.');
    expect((await page(`${path}/ket-qua`)).text).toContain('Kết quả chưa được công bố');
    await contests.fire(systemActor, contest.id, 'cancel', { reason: 'Không đủ tác phẩm.' });
    await shows('Cuộc thi đã dừng', 'Không đủ tác phẩm.');
  });

  it('shows the rules with their contents, and nothing active in them', async () => {
    const rules = '# Điều lệ\n\n<script>alert(1)</script>\n\n## Đối tượng\n\n[xem](javascript:alert(1))';
    const contest = await buildContest(app, { title: 'Thể lệ riêng', patch: { rules } });
    const { html, text } = await page(`/cuoc-thi/${contest.slug}/the-le`);
    expect(html).toContain('<a href="#muc-doi-tuong">Đối tượng</a>');
    expect(html).toContain('<h2 id="muc-doi-tuong">');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('href="javascript:');
    const front = await page(`/cuoc-thi/${contest.slug}`);
    expect(front.html).toContain(`href="/cuoc-thi/${contest.slug}/the-le#muc-doi-tuong"`);
  });

  it('serves its own files, each under a name that never changes its content', async () => {
    const contest = await buildContest(app);
    const { html } = await page(`/cuoc-thi/${contest.slug}`);
    const path = /href="(\/site\.[0-9a-f]{12}\.css)"/.exec(html)?.[1] ?? '';
    const css = await reader.get(path);
    expect([css.status, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(css.text).not.toMatch(/url\(['"]?https?:/);
    const fonts = [...css.text.matchAll(/url\('(\/site-fonts\/[^']+)'\)/g)].map((match) => match[1] ?? '');
    expect(fonts.length).toBeGreaterThan(5);
    for (const font of new Set(fonts)) {
      const answer = await reader.get(font);
      expect([font, answer.status, answer.headers['content-type']]).toEqual([font, 200, 'font/woff2']);
    }
    for (const none of [
      '/site.000000000000.css',
      '/site-fonts/x.woff2',
      '/site-fonts/..%2f..%2fpackage.json',
    ]) {
      expect([none, (await reader.get(none)).status]).toEqual([none, 404]);
    }
    expect((await reader.get('/site-icon.svg')).headers['content-type']).toContain('image/svg+xml');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('answers unknown addresses to people as a page, to programs as a problem', async () => {
    expect((await page('/khong/co/gi', 404)).text).toContain('Không tìm thấy trang này');
    const api = await reader.get('/api/khong-co');
    expect([api.status, api.body.code]).toEqual([404, 'thing.not-found']);
    const program = await reader.get('/khong-co').set('Accept', 'application/json');
    expect([program.status, program.body.code]).toEqual([404, 'thing.not-found']);
  });

  it('asks for a certificate’s code', async () => {
    expect((await page('/xac-minh')).text).toContain('Nhập mã in dưới ô QR');
    expect((await page('/xac-minh?ma=%20')).text).toContain('Vui lòng nhập mã xác minh.');
    const typed = await reader.get('/xac-minh?ma=ab%2Fcd&lang=en');
    expect([typed.status, typed.headers['location']]).toEqual([303, '/xac-minh/ab%2Fcd?lang=en']);
    const hostile = await page(`/xac-minh/${encodeURIComponent('"><img src=x>')}`);
    expect(hostile.text).toContain('Không tìm thấy chứng nhận');
    expect(hostile.html).not.toContain('<img');
    expect((await page(`/xac-minh/${'A'.repeat(500)}`)).text).not.toContain('A'.repeat(61));
    // No route can be found for an address that cannot be read: the program's own filter answers.
    const broken = await reader.get('/xac-minh/%E0%A4%A');
    expect([broken.status, broken.body.code]).toEqual([422, 'request.malformed']);
  });
});

describe('after a contest was judged', () => {
  let stage: CouncilStage;
  let contest: Contest;

  beforeAll(async () => {
    app = await TestApp.start();
    reader = app.browser();
    stage = await buildDeciding(app, [
      [9000, 8500],
      [7000, 6000],
    ]);
    contest = stage.decided;
    await app.get(AwardDecisions).propose(await stage.council.actor(), contest.id);
  });
  afterAll(() => app.stop());

  it('keeps the results to itself until they are published', async () => {
    const council = await stage.council.actor();
    await app.get(Approval).approve(council, contest.id, { number: '88-QĐ/BTC', date: '2026-03-31' });
    const [award] = await app.get(Awards).decided(contest.id);
    const { html, text } = await page(`/cuoc-thi/${contest.slug}/ket-qua`);
    expect(text).toContain('Kết quả chưa được công bố');
    for (const secret of [...(award?.authorNames ?? ['?']), award?.workTitle ?? '?', '88-QĐ/BTC']) {
      expect(html).not.toContain(secret);
    }
  });

  it('publishes winners by category with the decision and the commitments', async () => {
    await app.get(Publication).publish(await stage.organiser.actor(), contest.id, contest.slug);
    await app.get(Certificates).issue(await stage.secretary.actor(), contest.id);
    const awards = await app.get(Awards).published(contest.id);
    const { text } = await page(`/cuoc-thi/${contest.slug}/ket-qua`);
    expect(awards.length).toBeGreaterThan(2);
    for (const award of awards) {
      expect(text).toContain(`${award.authorNames.join(', ')} “${award.workTitle}”`);
      expect(text).toContain(award.prizeName);
    }
    expect(text).toContain('Theo Quyết định số 88-QĐ/BTC ngày 31/3/2026');
    expect(text).toContain('Đã nhận Được chấm Đạt giải');
    expect(text).toContain(`Tổng 4 4 ${awards.length}`);
    expect(text).toMatch(/Cách kiểm tra kết quả này .* Chung khảo: 4 tác phẩm ([0-9a-f]{8} ?){8}/);
    expect((await page(`/cuoc-thi/${contest.slug}`)).text).toContain('Xem kết quả');
  });

  it('verifies a certificate, however its code is typed', async () => {
    const [first] = await app.get(Certificates).register(contest.id);
    const printed = (first?.code ?? '').match(/.{4}/g)?.join('-') ?? '';
    const { text } = await page(`/xac-minh/${printed.toLowerCase().replaceAll('-', '%20')}`);
    expect(text).toContain('Chứng nhận hợp lệ');
    for (const shown of [
      printed,
      contest.title,
      first?.registerNumber ?? '?',
      first?.model.workTitle ?? '?',
    ]) {
      expect(text).toContain(shown);
    }
    expect((await page(`/xac-minh/${printed}?lang=en`)).text).toContain('Valid certificate');
    const unknown = await page('/xac-minh/0000-0000-0000');
    expect(unknown.text).toContain('Không tìm thấy chứng nhận');
    expect(unknown.text).not.toContain(contest.title);
  });

  it('leaves a tombstone for what was revoked', async () => {
    const [first] = await app.get(Certificates).register(contest.id);
    const award = await app.get(Awards).find(first?.awardId ?? '');
    const wish = { reason: 'Sao chép.', decisionNumber: '90-QĐ/BTC' };
    await app.get(Publication).revoke(await stage.organiser.actor(), contest.id, award?.awardId ?? '', wish);
    const verified = await page(`/xac-minh/${first?.code}`);
    expect(verified.text).toContain('Chứng nhận đã bị thu hồi');
    expect(verified.text).toContain('Ngày thu hồi');
    const { text } = await page(`/cuoc-thi/${contest.slug}/ket-qua`);
    expect(text).toContain(`“${award?.workTitle}” Giải đã bị thu hồi`);
    expect(text).not.toContain(award?.authorNames.join(', ') ?? '');
    expect(text).not.toContain('Sao chép.');
  });
});
