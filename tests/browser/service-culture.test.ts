import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const enter = (page: Page) => enterAs(page, 'Grand Lyon', 'Testeur de Sortia Lyon');

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** The proof in letters, as it is given to be copied. */
const letters = async (page: Page): Promise<string> =>
  (await page.locator('[translate=no]').textContent({ timeout: 20_000 })) ?? '';

/** With one letter of the fare changed. */
const altered = (proof: string): string => {
  const at = proof.indexOf('.') + 30;
  return `${proof.slice(0, at)}${proof[at] === 'A' ? 'B' : 'A'}${proof.slice(at + 1)}`;
};

describe('outings at one’s own price, on a phone', () => {
  const visit = useBrowser();

  it('sees prices and why, chooses, undoes, proves a fare that a till reads without a network, prints one', async () => {
    const page = await visit.open({ phone: true });
    await enter(page);
    await page.getByRole('link', { name: 'Ouvrir Le programme', exact: true }).click();
    await page.getByRole('heading', { name: 'Le programme, à votre prix' }).waitFor();
    await page.getByText('Programme simulé').first().waitFor();
    await page.getByText('votre quotient familial est sous 800 €').waitFor();
    await page
      .getByText(/au lieu de/)
      .first()
      .waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: 'Comprendre' }).click();
    await page.getByText(/masquées/).waitFor();
    await page.getByRole('link', { name: 'Tout remontrer' }).click();
    const first = page.getByRole('button', { name: /^Je choisis/ }).first();
    await first.click();
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('Retirée de vos sorties').waitFor();
    await first.click();
    await page.getByText('C’est noté').waitFor();
    await page.getByRole('link', { name: '1 sortie choisie' }).click();
    await looksRight(page);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: /ICS/ }).click();
    expect(readFileSync(await (await file).path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART/);

    await page.getByRole('link', { name: /Préparer une preuve/ }).click();
    await page.getByRole('heading', { name: 'La preuve signée' }).waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Préparer la preuve' }).click();
    await page.getByRole('heading', { name: 'Votre preuve est prête' }).waitFor();
    await looksRight(page);
    const proof = await letters(page);
    expect(proof.split('.')).toHaveLength(3);

    const till = await visit.open({ phone: true });
    await till.goto('/caisse');
    await looksRight(till);
    await till.context().setOffline(true);
    await till.getByLabel('La preuve').fill(proof);
    await till.getByRole('button', { name: 'Vérifier' }).click();
    await till.getByText('Oui', { exact: true }).waitFor();
    await till.getByText('Vérifié ici, sans réseau.').waitFor();
    await looksRight(till);
    await till.getByLabel('La preuve').fill(altered(proof));
    await till.getByRole('button', { name: 'Vérifier' }).click();
    await till.getByText('Non', { exact: true }).waitFor();
    await looksRight(till);
    await till.context().setOffline(false);
    await till.goto('/credits');
    await till.goto(`/caisse#${proof}`);
    await till.getByText('Oui', { exact: true }).waitFor();
    expect(till.url()).toMatch(/\/caisse$/);

    await page.getByRole('link', { name: /la preuve imprimée/ }).click();
    await page.getByRole('heading', { name: 'La preuve imprimée' }).waitFor();
    await looksRight(page);
    const cookies = await page.context().cookies();
    const sheet = await page.context().request.post('/moi/preuve/feuille.pdf', {
      form: { choice: 'today', fare: 'solidarity' },
      headers: {
        Origin: new URL(page.url()).origin,
        Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      },
    });
    expect(readPdf(await sheet.body())).toMatchObject({ tagged: true, pages: 1 });
    await page.reload();
    await page.getByText('Tarif solidaire, imprimée').waitFor();
  });

  it('chooses, proves and checks without JavaScript', async () => {
    const page = await visit.open({ phone: true, javaScript: false });
    await enter(page);
    await page.goto('/moi/sorties?filtre=1&prix=0');
    await page
      .getByRole('button', { name: /^Je choisis/ })
      .first()
      .click();
    await page.getByText('C’est noté').waitFor();
    await page.goto('/moi/preuve');
    await page.getByRole('button', { name: 'Préparer la preuve' }).click();
    await page.getByRole('heading', { name: 'Votre preuve est prête' }).waitFor();
    await page.getByText('La preuve en lettres').click();
    const proof = await letters(page);
    await page.goto('/caisse');
    await page.getByLabel('La preuve').fill(proof);
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await page.getByText('Oui', { exact: true }).waitFor();
    await page.getByText('Vérifié par le serveur.').waitFor();
  });
});
