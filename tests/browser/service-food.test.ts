import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

/** A page as it must be on a phone. */
async function look(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe('what a tester of food gets', () => {
  const visit = useBrowser();

  it('shows the basket, takes a correction back, offers something instead and keeps a diary', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Testeuse de Demeter');
    await page.getByRole('link', { name: 'Ouvrir Mon panier' }).click();
    await page.getByRole('heading', { name: 'Produit par produit' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const first = page.getByRole('link', { name: /^Corriger/ }).first();
    await first.click();
    await page.getByLabel('C’est…').waitFor();
    await expectAccessible(page);
    await page.getByLabel('C’est…').selectOption({ label: 'Tofu' });
    await page.getByRole('button', { name: 'Retenir' }).click();
    await page.getByText('C’est retenu. Le panier est recompté.').waitFor();
    expect(await page.getByText(/dit par vous/).count()).toBe(1);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('Correction oubliée').waitFor();
    expect(await page.getByText(/dit par vous/).count()).toBe(0);

    await look(page, '/moi/a-la-place');
    await page.getByRole('link', { name: /^Voir/ }).first().click();
    const take = page.getByRole('button', { name: /^Je prendrai plutôt ça/ }).first();
    await take.waitFor();
    await expectAccessible(page);
    await take.click();
    await page.getByRole('heading', { name: 'Vous avez choisi' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /^Retirer/ })
      .first()
      .click();
    await page.getByText('Choix retiré.').waitFor();
  });

  it('keeps the diary without JavaScript', async () => {
    const page = await visit.open({ phone: true, javaScript: false });
    await enterAs(page, 'Nantes Métropole', 'Testeuse de Demeter');
    await page.goto('/moi/carnet');
    const note = async () => {
      await page.getByLabel('Pain').check();
      await page.getByLabel(/Une assiette/).check();
      await page.getByRole('button', { name: 'Noter' }).click();
      await page.getByText('C’est noté.').waitFor();
    };
    // The words said of the first note would do for the second: its line is what is waited for.
    const taken = page.getByRole('button', { name: /^Retirer/ });
    await note();
    await taken.first().waitFor();
    await note();
    await taken.nth(1).waitFor();
    await page.getByLabel('Combien vivent à la maison').fill('0');
    await page.getByRole('button', { name: 'Retenir' }).click();
    await page.getByText('Un nombre entre 1 et 24.').waitFor();
    await taken.first().click();
    await page.getByText('Note retirée.').waitFor();
    expect(await taken.count()).toBe(1);

    // The same diary, where it can be measured.
    const measured = await visit.open({ phone: true });
    await enterAs(measured, 'Nantes Métropole', 'Testeuse de Demeter');
    await look(measured, '/moi/carnet');
    await look(measured, '/moi/resultats/contribution/month-basket');
    await look(measured, '/observatoire/demeter/observatory');
  });
});
