import { existsSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const CATALOGUE = '../shared/data/inventories/mesinfos_tableau_data.csv';

/** A table's sheet as it comes out of a room: title above, headings in another order, a blank line, two spellings. */
async function workshopSheet(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Se déplacer');
  sheet.addRow(['Datablitz, table 2']);
  sheet.addRow(['Détenteur(s)', 'Accès ?', 'Information', 'Donnée', 'Post-it']);
  sheet.addRow(['Yélo', 'facile', 'Mes trajets en bus', 'Arrêt et heure de montée', 'où je monte']);
  sheet.addRow([]);
  sheet.addRow(['YÉLO', 'moyen', 'Ce que je paie chaque mois', 'Abonnement, date', 'combien']);
  sheet.addRow(['', '', 'Mes points de permis', '', '']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/la-rochelle/donnees/importer');
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
}

describe('a facilitator', () => {
  const visit = useBrowser();

  it('imports a sheet, sees what is doubtful, accepts, filters, edits, exports, and undoes', async () => {
    const page = await visit.open();
    await enterAs(page, 'La Rochelle', 'Animatrice');
    await expectAccessible(page);
    await send(page, 'table-2.xlsx', await workshopSheet());
    await page.waitForURL(/\/importer\/[0-9a-f-]{36}/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator('main', { hasText: /Yélo/i }).first().waitFor();
    await page.getByRole('button', { name: /^Accepter/ }).click();
    await page.getByText('Mes trajets en bus').first().waitFor();

    await page.goto('/la-rochelle/donnees?q=trajets');
    await expectAccessible(page);
    await page.goto('/la-rochelle/donnees');
    await page.getByLabel('Mot-clé').fill('combien');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.getByText(/1 donnée sur/).waitFor();
    await page.locator('a[href*="/donnees/se-deplacer--"]').first().click();
    await page.waitForURL(/se-deplacer--/);
    await expectAccessible(page);

    const other = await page.context().newPage();
    await page.getByRole('link', { name: 'Modifier cette fiche' }).click();
    await page.waitForURL(/modifier$/);
    await other.goto(page.url());
    await expectAccessible(page);
    await page.getByLabel('Données').fill('Abonnement, date, montant');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('La fiche est enregistrée.').waitFor();
    await other.getByLabel('Données').fill('Autre chose');
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await other.getByText(/modifié cette fiche/).waitFor();

    const response = await page.request.get('/la-rochelle/donnees/export/csv');
    expect(await response.text()).toContain('Abonnement, date, montant');

    await page.goto('/la-rochelle/donnees/importer');
    await page.locator('a[href*="/donnees/importer/"]').first().click();
    await page.getByRole('button', { name: 'Annuler cet import' }).click();
    await page.getByText('Cet import est annulé').waitFor();
    // What somebody edited stays.
    await page.goto('/la-rochelle/donnees?q=combien');
    await page.getByText(/^1 donnée (sur|en tout)/).waitFor();
    expect((await page.request.get('/la-rochelle/donnees/se-deplacer--mes-points-de-permis')).status()).toBe(404);
  });

  it('is told what is wrong with a file that is no workbook, and nothing is written', async () => {
    const page = await visit.open();
    await enterAs(page, 'La Rochelle', 'Animatrice');
    for (const [name, bytes] of [
      ['faux.xlsx', Buffer.from('PK\u0003\u0004 mais pas la suite')],
      ['page.xlsx', Buffer.from('<!doctype html><title>Perdu</title>')],
      ['vide.csv', Buffer.alloc(0)],
    ] as const) {
      await send(page, name, bytes);
      await page.getByText('Ce fichier n’a pas pu être lu').waitFor();
      expect(await page.textContent('main')).not.toMatch(/Error|\.ts:\d+/);
    }
    await expectAccessible(page);
  });

  it.skipIf(!existsSync(CATALOGUE))('imports the real catalogue of the MesInfos pilot', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto('/lyon/donnees/importer');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'mesinfos_tableau_data.csv',
      mimeType: 'text/csv',
      buffer: readFileSync(CATALOGUE),
    });
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await page.waitForURL(/\/importer\/[0-9a-f-]{36}/);
    await page
      .locator('main', { hasText: /479 lignes comprises/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Accepter/ }).click();
    await page.goto('/lyon/donnees');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('reads the map on a phone without sideways scrolling', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Animateur');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
