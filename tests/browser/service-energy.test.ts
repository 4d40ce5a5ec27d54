import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe('energy, on a phone', () => {
  const visit = useBrowser();

  it('sees what the cold costs, and gestures in the order of what they would save', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Testeuse');
    await page.getByRole('link', { name: 'Voir ce que le froid vous coûte' }).click();
    await page.getByText(/Un jour plus froid d’un degré vous prend/).waitFor();
    await page.getByText('Les chiffres du logement').click();
    await page.getByRole('rowheader', { name: /^Chauffage d’un an/ }).waitFor();
    await looksRight(page);
    await page.goto('/moi/ecogestes');
    await page
      .getByText(/chez vous\s:\senviron/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'CO₂e' }).click();
    await page.waitForURL(/tri=co2eKg/);
    await looksRight(page);
  });

  it('sees what works bring in, with aid and without, and estimates the State’s aid without JavaScript', async () => {
    const page = await visit.open({ phone: true, javaScript: false });
    await enterAs(page, 'Nantes Métropole', 'Testeuse');
    await page.goto('/moi/travaux');
    await page.getByText(/Vos travaux vous font gagner environ/).waitFor();
    await page.getByRole('columnheader', { name: 'Avec l’aide' }).waitFor();
    await page.getByLabel('Revenu fiscal de référence (€)').fill('27 000');
    await page.getByLabel('Classe visée').selectOption('b');
    await page.getByRole('button', { name: 'Estimer l’aide' }).click();
    // A home of class D: MaPrimeRénov’ gives nothing for works in depth any more; certificates do.
    await page.getByText(/Vous auriez environ/).waitFor();
    await page.getByText(/ne va plus qu’aux logements classés E, F ou G/).waitFor();
    await page.getByText(/D’après le modèle public mesaidesreno/).waitFor();
  });

  it('finds the pages of works and of homes alike sound, and sees exactly what it shares', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Testeuse');
    await page.goto('/moi/travaux');
    await looksRight(page);
    await page.getByRole('button', { name: 'Estimer l’aide' }).click();
    await page.getByRole('alert').waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Voir ce que des foyers semblables ont gagné' }).click();
    await page.getByRole('heading', { name: 'L’énergie d’un an, par m²' }).waitFor();
    expect(await page.getByText(/Votre nombre est partagé depuis/).count()).toBe(2);
    await looksRight(page);
    await page.goto('/moi/resultats/hestia/year-per-m2');
    await page.getByText('Ce qui chauffe le logement').waitFor();
    await looksRight(page);
  });
});
