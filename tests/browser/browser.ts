import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Player } from '../../src/demo/stage.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import type { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const patienceMs = 20_000;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = process.env['SCREENSHOTS'];

/** The server's answers carry the time of the test's own clock, as they would carry the machine's. */
export function keepTime(app: TestApp): void {
  app.nest.getHttpServer().prependListener('request', (_request, response) => {
    response.setHeader('Date', app.clock.now().toUTCString());
  });
}

/** The sizes of window at which every page is looked at. */
export const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** What axe says of a page, as far as it is read here. */
interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The system's Chromium in front of one server; it notes what no page may do. */
export class Chrome {
  /** Errors in the console, and requests that leave the server: none at the end of a journey. */
  readonly faults: string[] = [];
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  private constructor(
    private readonly browser: Browser,
    readonly baseUrl: string,
  ) {}

  static async launch(baseUrl: string): Promise<Chrome> {
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    return new Chrome(await chromium.launch({ executablePath, args: flags }), baseUrl);
  }

  /** A new tab of somebody's own browser; nobody is signed in there at first. */
  async visitor(name = 'visitor', locale = 'vi-VN'): Promise<Page> {
    const page = await (await this.contextOf(`${name} ${locale}`, locale)).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${String(error)}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.baseUrl) {
        this.faults.push(`${page.url()}: request to ${request.url()}`);
      }
    });
    return page;
  }

  /** A new tab in which a player is signed in. */
  async playedBy(player: Player, locale = 'vi-VN'): Promise<Page> {
    const page = await this.visitor(player.email, locale);
    const { token } = player.client as unknown as { token: string };
    await page.context().addCookies([{ name: sessionCookie, value: token, url: this.baseUrl }]);
    return page;
  }

  /** A new tab in which somebody is signed in who came without a walk through the contest. */
  async signedIn(who: TestPerson, locale = 'vi-VN'): Promise<Page> {
    const page = await this.visitor(who.fullName, locale);
    await page.context().addCookies([{ name: sessionCookie, value: await who.signIn(), url: this.baseUrl }]);
    return page;
  }

  /** Pictures of every tab as it stands, for whoever looks into a failure. */
  async pictures(name: string): Promise<void> {
    if (screenshots === undefined) return;
    mkdirSync(screenshots, { recursive: true });
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      await page.screenshot({ path: join(screenshots, `${name}-${index + 1}.png`), fullPage: true });
    }
  }

  /** What was noted since it was last asked, once each. */
  takeFaults(): string[] {
    return [...new Set(this.faults.splice(0))];
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  private contextOf(key: string, locale: string): Promise<BrowserContext> {
    const known = this.contexts.get(key);
    if (known !== undefined) return known;
    const options = { baseURL: this.baseUrl, viewport: sizes.wide, locale, reducedMotion: 'reduce' } as const;
    const made = this.browser.newContext(options).then(async (context) => {
      context.setDefaultTimeout(patienceMs);
      const language = locale.slice(0, 2);
      await context.addInitScript(`localStorage.setItem('chamkin.locale', '${language}')`);
      return context;
    });
    this.contexts.set(key, made);
    return made;
  }
}

/** Goes to an address and waits until the page has its heading and nothing more to load. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until the page has its heading and no part that is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const loading = page.getByRole('status', { name: /^(Đang tải|Loading)…$/u });
  while ((await loading.count()) > 0) await loading.first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** Waits until words are seen on the page. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Presses the button of that name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Presses a button of the page, and the button of the same name in the question that comes. */
export async function pressAndConfirm(page: Page, name: string, typed?: string): Promise<void> {
  await press(page, name);
  const dialog = page.getByRole('dialog');
  if (typed !== undefined) await dialog.getByRole('textbox').fill(typed);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What axe finds serious or critical on the page as it stands. */
export async function axe(page: Page): Promise<string[]> {
  // Not as a script element, which the content security policy rightly refuses; once for each page that is opened.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  const found = await page.evaluate<Violation[]>(
    'axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) => violations)',
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const [first] = nodes;
      return `${id} (${nodes.length}×): ${help}: ${first?.html.slice(0, 160)} ${first?.failureSummary ?? ''}`;
    });
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Keeps pictures of the page, wide and narrow, where `SCREENSHOTS` names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(screenshots, `${name}-${size.width}.png`), fullPage: true });
  }
  await page.setViewportSize(sizes.wide);
}

/** Keeps a picture of what the window shows just now, where `SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** Changes the paper, and waits until the page has followed: it hears of it with the next frame that is drawn. */
export async function onPaper(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // Pages without the application follow by their styles alone.
  await page.waitForFunction(
    (wanted) => (document.documentElement.dataset['scheme'] ?? wanted) === wanted,
    colorScheme,
  );
}

/** Looks at the page as it stands, wide and narrow, in the light and in the dark: nothing is wrong with it. */
export async function expectFine(chrome: Chrome, page: Page, name: string): Promise<void> {
  await shot(page, name);
  const wide = await axe(page);
  await page.setViewportSize(sizes.narrow);
  const narrow = await axe(page);
  const wider = await overflow(page);
  await page.setViewportSize(sizes.wide);
  await onPaper(page, 'dark');
  await settled(page);
  // Colours that fade over must have arrived before they are measured; a fading that is broken off has ended too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  await shot(page, `${name}-dark`);
  const dark = await axe(page);
  await onPaper(page, 'light');
  expect({ name, wide, narrow, dark, wider, faults: chrome.takeFaults() }).toEqual({
    ...{ name, wide: [], narrow: [], dark: [] },
    ...{ wider: 0, faults: [] },
  });
}
