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
