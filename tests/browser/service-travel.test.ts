import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe('travel, on a phone', () => {
  const visit = useBrowser();

  it('sees trips by mode and on a map of one’s own, one day of them, blurred', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'La Rochelle', 'Coopérateur');
    await page.getByRole('link', { name: 'Ouvrir Mes trajets', exact: true }).click();
    await page.getByRole('heading', { name: /^En .* trajets$/ }).waitFor();
    await page.getByText('Personne d’autre que vous ne voit cette carte').waitFor();
    await page.getByRole('img', { name: 'Vos trajets du mois' }).waitFor();
    await page.getByText('Les chiffres').first().click();
    await page.getByRole('rowheader', { name: 'Total' }).waitFor();
    await looksRight(page);
    await page
      .getByRole('link', { name: /^Sur la carte/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Vos trajets de ce jour-là' }).waitFor();
    await page.getByRole('link', { name: 'Flouter les lieux' }).click();
    await page.getByText('Les lieux sont arrondis à 500 m').waitFor();
    await page.getByRole('link', { name: 'Mois précédent' }).click();
    await page.waitForURL(/mois=2026-\d\d/);
    await looksRight(page);
  });

  it('sees a footprint and a cost, the score that would leave, advice that is chosen and let go', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'La Rochelle', 'Testeuse de Mon coach mobilité');
    await page.getByRole('link', { name: 'Ouvrir Mon bilan', exact: true }).click();
    await page.getByRole('heading', { name: 'Votre CO₂e, mois par mois' }).waitFor();
    await page.getByRole('heading', { name: 'Ce que vos données ne savent pas' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Euros' }).click();
    await page.getByRole('heading', { name: 'Ce que vous avez payé, mois par mois' }).waitFor();
    await page.getByRole('link', { name: /^Partager mon score/ }).click();
    await page.getByText('Un nombre par mois').waitFor();
    await looksRight(page);

    await page.goto('/moi/conseils');
    await page.getByRole('heading', { name: 'Une aide pour acheter un vélo' }).waitFor();
    await looksRight(page);
    const first = page.getByRole('button', { name: /^J’essaie/ }).first();
    const title = ((await first.textContent()) ?? '').replace('J’essaie', '').trim();
    await first.click();
    await page.getByText('C’est noté, dans votre espace seulement.').waitFor();
    await page.getByRole('button', { name: `J’arrête ${title}` }).click();
    await page.getByText('C’est noté : vous arrêtez.').waitFor();
    expect(await page.getByRole('button', { name: /^J’arrête/ }).count()).toBe(0);
  });
});
