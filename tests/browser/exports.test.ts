import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const PAGE = '/nantes/experimentations/hestia-zeus/recherche';

describe('exports', () => {
  const visit = useBrowser();

  it('lets a researcher see what an export would tell, make it, and keep it', async () => {
    const page = await visit.open({ locale: 'en' });
    await enterAs(page, 'Nantes Métropole', 'Researcher');
    await page.goto(PAGE);
    await page.getByRole('link', { name: 'Exports', exact: true }).first().click();
    await page.waitForURL(`**${PAGE}/exports`);
    await page.getByRole('heading', { level: 1, name: /take the data away/ }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // Without the channel, everything else may stay finer.
    await page.getByLabel('The channel they came through').uncheck();
    await page.getByRole('button', { name: 'See what that gives' }).click();
    await page.waitForURL(
      (url) => url.searchParams.has('k') && !url.searchParams.getAll('colonne').includes('channel'),
    );
    const table = page.getByRole('table', { name: 'What becomes of each column' });
    expect(await table.getByRole('rowheader').allTextContents()).toEqual([
      ...['Their panel', 'The stratum declared at enrolment', 'Their weeks of enrolment'],
    ]);

    await page.getByRole('button', { name: 'Make the export' }).click();
    await page.waitForURL(`**${PAGE}/exports`);
    const link = page.getByRole('link', { name: /^Download \(ZIP/ }).first();
    await link.waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await link.click();
    const files = unzipSync(readFileSync(await (await download).path()));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest.anonymity.columns).toEqual(['panel', 'stratum', 'week']);
    expect(manifest.anonymity.smallest).toBeGreaterThanOrEqual(5);
    expect(strFromU8(files['data/testers.csv'] ?? new Uint8Array()).split('\n')[0]).toContain(
      'id,panel,stratum,enrolment_weeks',
    );
    expect(Object.keys(files)).toContain('figures.R');
  });

  it('works on a phone without JavaScript', async () => {
    const page = await visit.open({ locale: 'en', phone: true, javaScript: false });
    await enterAs(page, 'Nantes Métropole', 'Researcher');
    await page.goto(`${PAGE}/exports`);
    await expectNoSidewaysScroll(page);
    await page.getByText('Public figures', { exact: true }).first().click();
    await page.getByRole('button', { name: 'See what that gives' }).click();
    await page.getByRole('button', { name: 'Make the public figures' }).click();
    await page.waitForURL(`**${PAGE}/exports`);
    await page.getByRole('heading', { name: 'What has already left' }).waitFor();
    expect(
      await page.getByRole('table', { name: 'Exports, the latest first' }).getByText('Public figures').count(),
    ).toBeGreaterThan(0);
  });

  it('offers a lead public figures, and no rows', async () => {
    const page = await visit.open({ locale: 'en' });
    await enterAs(page, 'Nantes Métropole', 'Project lead');
    await page.goto(`${PAGE}/exports`);
    await page.getByText('Rows are for the research team').waitFor();
    expect(await page.getByRole('button', { name: 'Make the export' }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Make the public figures' }).click();
    const link = page.getByRole('link', { name: /^Download \(ZIP/ }).first();
    await link.waitFor({ timeout: 60_000 });
    const download = page.waitForEvent('download');
    await link.click();
    const files = unzipSync(readFileSync(await (await download).path()));
    expect(Object.keys(files).filter((name) => name.startsWith('data/'))).toEqual([]);
    expect(strFromU8(files['figures/flow.csv'] ?? new Uint8Array())).toContain('enrolled');
  });
});
