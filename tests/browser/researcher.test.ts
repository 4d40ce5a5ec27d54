import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const PAGE = '/nantes/experimentations/hestia-zeus/recherche';

describe('a researcher', () => {
  const visit = useBrowser();

  it('sees flow, retention and survival, and downloads the figures', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Chercheur');
    await page.waitForURL(`**${PAGE}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await page.getByRole('figure').count()).toBe(3);
    for (const name of ['flux', 'retention', 'survie']) {
      const download = page.waitForEvent('download');
      await page.locator(`a[href*="${name}.csv"]`).first().click();
      const lines = readFileSync(await (await download).path(), 'utf8')
        .trim()
        .split(/\r?\n/);
      expect(lines.length, name).toBeGreaterThan(3);
      expect(lines.join('\n'), name).not.toMatch(/T-\d{4}/);
    }
  });

  it('goes in English from question to question: who comes back, who leaves, compare, plan, definitions', async () => {
    const page = await visit.open({ locale: 'en' });
    await enterAs(page, 'Nantes Métropole', 'Researcher');
    await page.goto(PAGE);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    const tabs = page.getByRole('navigation', { name: 'Pages of research' });
    const sound = async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(await page.content()).not.toMatch(/T-\d{4}/);
    };

    await tabs.getByRole('link', { name: 'Who comes back' }).click();
    await page.waitForURL(`**${PAGE}/retours`);
    await page.getByRole('link', { name: 'By day' }).click();
    await page.waitForURL(/pas=jour/);
    await page.getByRole('link', { name: 'Every use' }).click();
    await page.waitForURL(/depart=chaque/);
    await page.getByText('A person counts on every day they are active').waitFor();
    await sound();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('depart'));

    await tabs.getByRole('link', { name: 'Who leaves' }).click();
    await page.waitForURL(`**${PAGE}/departs`);
    await page.getByRole('link', { name: 'log-log' }).click();
    await page.waitForURL(/intervalle=log-log/);
    await page.getByText('95% band (log-log').waitFor();
    await sound();
    const download = page.waitForEvent('download');
    await page.locator('a[href*="survie.png"]').click();
    const png = readFileSync(await (await download).path());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    await page.getByRole('link', { name: 'Definition', exact: true }).first().click();
    await page.waitForURL(/definitions#survie/);
    await sound();

    await tabs.getByRole('link', { name: 'Compare' }).click();
    await page.waitForURL(`**${PAGE}/comparer`);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(/courbe=/);
    await sound();

    await tabs.getByRole('link', { name: 'Plan' }).click();
    await page.waitForURL(`**${PAGE}/prevoir`);
    await page.getByLabel('Testers wanted on the last day').fill('lots');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByText(/a whole number from 1 to/).waitFor();
    await page.getByLabel('Testers wanted on the last day').fill('20');
    await page.getByLabel('Weeks after first use').fill('2');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.waitForURL(/finir=20/);
    await page.getByRole('heading', { name: /^Enrol \d+ people to end with 20 or more/ }).waitFor();
    await sound();
  });

  it('never reads who is who', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Chercheur');
    for (const path of ['/moi', '/nantes/equipe', '/nantes/experimentations/hestia-zeus/liens']) {
      const response = await page.goto(path);
      expect([403, 404], path).toContain(response?.status());
    }
    await page.goto(PAGE);
    expect(await page.content()).not.toMatch(/Odile|T-\d{4}/);
  });

  it('climbs the thread from a figure back to the sheet’s row', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Chercheur');
    await page
      .getByRole('link', { name: /Remonter le fil/ })
      .first()
      .click();
    await page.waitForURL(/\/recherche\/fil\//);
    await expectAccessible(page);
    await page.locator('a[href*="/nantes/donnees/reduire-mes-consommations--"]').first().click();
    await page.waitForURL(/\/nantes\/donnees\//);
    await expectAccessible(page);
    await page
      .locator('main', { hasText: /ligne\s+\d+/ })
      .first()
      .waitFor();
  });
});
