import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const HEAD = 'Défi;Information;Données;Détenteur(s);Accès';
const sheet = (...lines: string[]) => Buffer.from([HEAD, ...lines].join('\n'));

describe('the data map', () => {
  const visit = useBrowser();

  it('is updated by a second import, drawn as a network, shared, corrected by a stranger', async () => {
    const page = await visit.open();
    await enterAs(page, 'La Rochelle', 'Animatrice');
    const send = async (buffer: Buffer) => {
      await page.goto('/la-rochelle/donnees/importer');
      const file = { name: 'velo.csv', mimeType: 'text/csv', buffer };
      await page.locator('input[type="file"]').setInputFiles(file);
      await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
      await page.waitForURL(/\/importer\/[0-9a-f-]{36}/);
    };
    await send(
      sheet('Pédaler;Mes trajets à vélo;Départ et arrivée;Vélib local;facile', 'Pédaler;Mes pannes;Date;Atelier;'),
    );
    await page.getByRole('button', { name: 'Accepter 2 lignes' }).click();
    await page.waitForURL(/importe=/);
    await send(sheet('Pédaler;Mes trajets à vélo;Départ, arrivée, durée;Vélib local;facile'));
    await page.getByText('Une fiche de la carte n’est pas dans ce classeur').waitFor();
    await page.getByText('Départ et arrivée').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Accepter 1 ligne' }).click();
    await page.waitForURL(/importe=/);

    await page.goto('/la-rochelle/donnees/reseau');
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Vélib local, 1 donnée/ }).click();
    await page.getByRole('heading', { name: 'Le fil de « Vélib local »' }).waitFor();

    await page.goto('/la-rochelle/donnees/usages/nouveau');
    await page.getByLabel('Nom du service').fill('Carnet de route');
    await page.getByText('Pédaler', { exact: true }).last().click();
    await page.getByLabel('Mes trajets à vélo').check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Carnet de route' }).waitFor();
    await expectAccessible(page);

    await page.goto('/la-rochelle/donnees/partage');
    await page.getByRole('button', { name: 'Ouvrir un lien' }).click();
    const link = page.locator('a[href*="/carte/"]').first();
    await link.waitFor();
    await expectAccessible(page);
    const address = new URL((await link.getAttribute('href')) ?? '').pathname;

    const stranger = await visit.open({ phone: true, javaScript: false });
    await stranger.goto(address);
    await expectNoSidewaysScroll(stranger);
    await stranger.goto(`${address}/pedaler--mes-pannes`);
    await stranger.getByLabel('Que faut-il corriger ?').fill('Il manque le lieu');
    await stranger.getByRole('button', { name: 'Envoyer la suggestion' }).click();
    await stranger.getByText(/Merci\./).waitFor();

    const other = await visit.open({ locale: 'en' });
    await other.goto(address);
    await expectAccessible(other);
    await other.goto(`${address}?vue=reseau`);
    await expectAccessible(other);

    await page.goto('/la-rochelle/donnees');
    await page.getByRole('link', { name: 'Partage 1 à lire' }).click();
    await page.getByRole('button', { name: 'Accepter et corriger la fiche' }).click();
    await page.getByText('Il manque le lieu').waitFor();
    await page.goto('/la-rochelle/donnees/partage');
    await page.getByRole('button', { name: 'Fermer ce lien' }).click();
    await page.getByText('Aucun lien ouvert.').waitFor();
    expect((await stranger.goto(address))?.status()).toBe(404);
  });
});
