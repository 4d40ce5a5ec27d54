import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const SHEET = '/la-rochelle/donnees/feuilles/maitriser-son-budget-mobilite';

const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row - 1}"][data-column="${column}"]`);

/** Pastes as a spreadsheet would, into the cell that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

const saved = (page: Page) => page.getByText(/^Enregistré à/).waitFor();

describe('a sheet of the Datablitz', () => {
  const visit = useBrowser();

  it('is opened for a challenge, filled in at the keyboard, pasted into, undone', async () => {
    const page = await visit.open();
    await enterAs(page, 'La Rochelle', 'Animatrice');
    await page.goto('/la-rochelle/donnees/feuilles');
    await expectAccessible(page);
    await page.getByLabel('Défi').fill('Maîtriser son budget mobilité');
    await page.getByRole('button', { name: 'Ouvrir la feuille' }).click();
    await page.waitForURL(`**${SHEET}`);
    await page.getByRole('grid', { name: 'La feuille' }).waitFor();

    await cell(page, 1, 0).click();
    await page.keyboard.type('Ce que je paie chaque mois');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Abonnement, prix');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Yélo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('o');
    await page.getByText('1 ligne, 1 sur des personnes').waitFor();
    await saved(page);
    await expectAccessible(page);

    await cell(page, 2, 0).click();
    await paste(
      page,
      'Mes trajets\t"Arrêt\nheure"\tYélo, SNCF\tmoyen\toui\nMon plein\tLitres\tCarte\tdifficile\toui\n',
    );
    await page.getByText('3 lignes, 3 sur des personnes').waitFor();
    expect(await cell(page, 2, 2).textContent()).toBe('Yélo ; SNCF');
    await saved(page);
    await page.reload();
    await page.getByText('3 lignes, 3 sur des personnes').waitFor();

    await page.getByRole('grid').waitFor();
    await cell(page, 1, 0).click();
    await page.keyboard.press('Control+z');
    await page.getByText('1 ligne, 1 sur des personnes').waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('3 lignes, 3 sur des personnes').waitFor();

    await cell(page, 3, 3).click();
    await paste(page, 'parfois');
    await page.getByRole('dialog').getByText('parfois').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ne rien coller' }).click();

    await cell(page, 3, 2).click();
    await page.keyboard.press('Delete');
    await page.keyboard.type('ye');
    await page.getByRole('option', { name: /Yélo.*cité/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await cell(page, 3, 2).getByText('Yélo').waitFor();
  });

  it('is filled in by two at once: cells, names, a conflict told with both texts, an offline change sent later', async () => {
    const ines = await visit.open();
    const paul = await visit.open();
    await enterAs(ines, 'La Rochelle', 'Animatrice');
    await enterAs(paul, 'La Rochelle', 'Chef de projet');
    for (const page of [ines, paul]) {
      await page.goto(SHEET);
      await page.getByRole('grid').waitFor();
    }
    await cell(paul, 2, 1).click();
    await cell(ines, 2, 1).locator('span').first().waitFor();
    await paul.keyboard.press('F2');
    await cell(ines, 2, 1).click();
    await ines.keyboard.type('Arrêt seulement');
    await ines.keyboard.press('Enter');
    await saved(ines);
    await paul.keyboard.type(', station');
    await paul.keyboard.press('Tab');
    const told = paul.getByRole('alert').filter({ hasText: 'Une case a changé' });
    await told.getByText('Arrêt seulement').waitFor();
    await told.getByText(/station/).waitFor();
    await expectAccessible(paul);
    await told.getByRole('button', { name: 'Mettre le mien' }).click();
    await cell(ines, 2, 1)
      .getByText(/station/)
      .waitFor();

    await ines.context().setOffline(true);
    await cell(ines, 3, 1).click();
    await ines.keyboard.type('Litres, prix du plein');
    await ines.keyboard.press('Enter');
    await ines.getByText(/Pas de réseau/).waitFor();
    await ines.context().setOffline(false);
    await cell(paul, 3, 1).getByText('Litres, prix du plein').waitFor();
    await ines.getByText(/Pas de réseau/).waitFor({ state: 'detached' });
  });

  it('splits a broad row, and joins two names of a holder', async () => {
    const page = await visit.open();
    await enterAs(page, 'La Rochelle', 'Animatrice');
    await page.goto(SHEET);
    await page.getByRole('link', { name: /^Ligne 1 :/ }).click();
    await page.getByRole('link', { name: 'Découper en données précises' }).click();
    await page.waitForURL(/decouper/);
    expect(await page.getByRole('textbox', { name: 'Données précises' }).inputValue()).toBe('Abonnement\nprix');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Découper' }).click();
    await page.getByText('5 lignes, 5 sur des personnes').waitFor();
    await page.goto('/la-rochelle/donnees/feuilles');
    await page.getByText('Réunir deux autres noms').click();
    await page.getByLabel('Ce nom').selectOption('sncf');
    await page.getByLabel('devient').selectOption('yelo');
    await page.getByRole('button', { name: 'Réunir', exact: true }).click();
    await page.getByText('SNCF est devenu Yélo').waitFor();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.getByText('Les deux noms sont de nouveau à part').waitFor();
    await expectAccessible(page);
  });

  it('works without JavaScript, and on a phone row by row', async () => {
    for (const options of [{ javaScript: false, phone: false }, { phone: true }]) {
      const page = await visit.open(options);
      await enterAs(page, 'La Rochelle', 'Animatrice');
      await page.goto(SHEET);
      // axe is a script: it reads the page that has scripts.
      if (options.phone) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole('link', { name: 'Ajouter une ligne' }).click();
      await page.getByLabel('Information').fill('Ma prime d’assurance');
      if (options.phone) await expectAccessible(page);
      await page.getByRole('button', { name: 'Enregistrer la ligne' }).click();
      await page.getByText('La ligne est enregistrée.').waitFor();
      await expectNoSidewaysScroll(page);
    }
  });
});
