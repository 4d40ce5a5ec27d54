import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe('a group that decides together, on a phone', () => {
  const visit = useBrowser();

  it('finds its map, or why there is none, what it shared, and what it wishes', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'La Rochelle', 'Coopérateur');
    await page.getByRole('link', { name: 'Ouvrir La carte commune', exact: true }).click();
    await page.getByRole('heading', { name: 'Et mes trajets ?' }).waitFor();
    await looksRight(page);
    await page.goto('/moi/partages');
    await page.getByRole('heading', { name: 'Ce qui a été partagé' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: /l’assemblée$/ }).click();
    await page.getByRole('heading', { name: 'Ce que le groupe souhaite' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Tout ce qui a été partagé, et combien' }).click();
    await page.waitForURL('**/moi/partages');
  });
});
