import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, devices, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { ...devices['Pixel 7'], viewport: { width: 375, height: 800 } };

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  /** A window of its own: no cookie of anybody else. */
  open(options?: { phone?: boolean; locale?: 'fr' | 'en'; javaScript?: boolean }): Promise<Page>;
  readonly baseUrl: string;
}

/** The server of this worker. */
export function serverUrl(): string {
  const url = inject('baseUrls')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!url) throw new Error(`Worker ${process.env.VITEST_POOL_ID} has no server`);
  return url;
}

/** Where this worker's server reads the pilots' folders: its own copy. */
export function pilotsDir(): string {
  const directory = inject('pilotsDirs')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!directory) throw new Error(`Worker ${process.env.VITEST_POOL_ID} has no pilots`);
  return directory;
}

/** One Chromium per test file; a test during which a page throws is a test that fails. */
export function useBrowser(): Visit {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const thrown: Error[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: QUIET });
  });
  afterEach(() => {
    expect(thrown.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
  });
  return {
    get baseUrl() {
      return serverUrl();
    },
    async open({ phone = false, locale = 'fr', javaScript = true } = {}) {
      if (!browser) throw new Error('The browser is open only inside tests');
      const context = await browser.newContext({
        ...(phone ? PHONE : DESKTOP),
        baseURL: serverUrl(),
        locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
        javaScriptEnabled: javaScript,
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => {
        if (!isGivenUp(error)) thrown.push(error);
      });
      return page;
    },
  };
}

/** The router gives a request up for a newer one of the same form, and leaves its promise unheard: no fault. */
const isGivenUp = (error: Error): boolean => error.name === 'AbortError';

/** Enters the demo by the door whose label is given, in the territory given, whatever the page's language. */
export async function enterAs(page: Page, place: string, label: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('list', { name: new RegExp(`^(Entrer à ${place} comme|Enter ${place} as)$`) })
    .getByRole('button', { name: label })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname !== '/' && url.pathname !== '/demo/entrer');
}

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A dock that sticks over a link would be measured as a target too small; nothing is covered on a tall screen.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size) await page.setViewportSize({ width: size.width, height: Math.max(size.height, height + 200) });
  const { violations } = await new AxeBuilder({ page })
    // In the page itself: none has frames, whose results another page would put together at twice the time.
    .setLegacyMode()
    // Nothing is told of what passes.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  if (size) await page.setViewportSize(size);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect(found, page.url()).toEqual([]);
}

/** Nothing sticks out sideways: no horizontal scrolling of the page itself. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll, page.url()).toBeLessThanOrEqual(client);
}
