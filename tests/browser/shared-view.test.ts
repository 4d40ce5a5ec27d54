import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const asTester = (page: Page) => enterAs(page, 'Grand Lyon', 'Testeuse de Mon parcours social');
const asWorker = (page: Page) => enterAs(page, 'Grand Lyon', 'Travailleuse sociale');

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** A document that this page's person may open. */
async function pdfAt(page: Page, path: string): Promise<ReturnType<typeof readPdf>> {
  const cookies = await page.context().cookies();
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return readPdf(await (await page.context().request.get(path, { headers: { Cookie } })).body());
}

describe('a view shown to a social worker', () => {
  const visit = useBrowser();

  it('is chosen, read, written beside, summed up and agreed to, by two people', async () => {
    const tester = await visit.open({ phone: true });
    await asTester(tester);
    await tester.getByText(/Karine L\. voit ce que vous montrez/).waitFor();
    await looksRight(tester);
    await tester.getByRole('link', { name: 'Voir En parler avec quelqu’un' }).click();
    await tester.getByRole('heading', { name: 'Karine L. voit ce que vous avez choisi' }).waitFor();
    await looksRight(tester);
    await tester.getByRole('link', { name: 'Changer ce que je montre' }).click();
    await tester.getByRole('checkbox', { name: 'Droits estimés' }).check();
    for (const part of ['Versements reçus', 'Droits estimés']) {
      await tester.getByText(`Voir exactement ce qu’elle verra ${part}`).click();
    }
    const preview = tester.getByRole('table', { name: 'Droits estimés' });
    await preview.waitFor();
    await looksRight(tester);
    const rights = await preview.textContent();
    await tester.getByRole('button', { name: 'Enregistrer' }).click();
    await tester.getByText('C’est changé, tout de suite.').waitFor();

    const worker = await visit.open();
    await asWorker(worker);
    await looksRight(worker);
    await worker.getByRole('link', { name: 'Farida' }).click();
    await worker.getByText('Vous voyez 4 parties').waitFor();
    expect(await worker.getByRole('table', { name: 'Droits estimés' }).textContent()).toBe(rights);
    await looksRight(worker);
    await worker.getByLabel('Votre remarque').fill('Elle a trouvé un remplacement le jeudi.');
    await worker.getByRole('button', { name: 'Noter la remarque' }).click();
    await worker.getByText('Elle a trouvé un remplacement').waitFor();
    await worker.getByText('Ajouter un but').click();
    await worker.getByLabel('Quoi').fill('Écrire à la mairie');
    await worker.getByRole('button', { name: 'Ajouter le but' }).click();
    await worker.getByRole('heading', { name: 'Écrire à la mairie' }).waitFor();

    await tester.goto('/moi/partage/suivi');
    const line = tester.locator('article').filter({ hasText: 'remplacement le jeudi' });
    await line.getByText(/^Répondre/).click();
    await line.getByLabel('Votre réponse').fill('C’était le vendredi.');
    await line.getByRole('checkbox').check();
    await line.locator('summary').filter({ hasText: 'Effacer' }).click();
    await line.getByRole('button', { name: 'Effacer pour de bon' }).waitFor();
    await looksRight(tester);
    await line.getByRole('button', { name: 'Envoyer' }).click();
    await tester.getByText('dit que ce n’est pas juste').waitFor();
    await tester.getByLabel(/Où en est ce but.*mairie/).selectOption({ label: 'atteint' });
    await tester.getByRole('button', { name: 'Enregistrer Écrire à la mairie' }).click();
    await tester.getByText(/atteint, dit par Farida/).waitFor();

    await worker.getByRole('link', { name: 'Préparer un bilan' }).click();
    await worker.getByRole('table', { name: 'La situation à deux dates' }).waitFor();
    await looksRight(worker);
    await worker.getByLabel(/Ce que vous constatez/).fill('Les démarches avancent.');
    await worker.getByRole('checkbox').first().check();
    await worker.getByRole('button', { name: 'Remettre le bilan' }).click();
    await worker.getByText('attend sa réponse').waitFor();

    await tester.goto('/moi');
    await tester.getByRole('link', { name: 'Le lire' }).click();
    await tester.getByRole('heading', { name: 'Bilan 1' }).waitFor();
    await tester.getByText('Les démarches avancent.').waitFor();
    await looksRight(tester);
    const path = new URL(tester.url()).pathname;
    expect(await pdfAt(tester, `${path}/feuille.pdf`)).toMatchObject({ tagged: true, language: 'fr-FR', loose: [] });
    await tester.getByRole('button', { name: 'J’accepte ce bilan' }).click();
    await tester.getByText(/Accepté le .* Il ne change plus/).waitFor();

    await worker.reload();
    await worker.getByRole('link', { name: /^Bilan 1/ }).click();
    await worker.getByText(/Accepté le/).waitFor();
    await looksRight(worker);
    const shown = new URL(worker.url()).pathname;
    expect(await pdfAt(worker, `${shown}/feuille.pdf`)).toMatchObject({ tagged: true, loose: [] });

    await tester.goto('/moi/journal');
    await tester
      .getByRole('cell', { name: /Karine L\./ })
      .first()
      .waitFor();
    await looksRight(tester);
  });

  it('is taken back without JavaScript, at once, under the eyes of whoever reads it, and shown again', async () => {
    const worker = await visit.open();
    await asWorker(worker);
    await worker.getByRole('link', { name: 'Farida' }).click();
    await worker.getByLabel('Votre remarque').fill('Trop tard.');

    const tester = await visit.open({ phone: true, javaScript: false });
    await asTester(tester);
    await tester.goto('/moi/partage');
    await tester.getByRole('button', { name: 'Reprendre maintenant' }).click();
    await tester.getByText('Cette personne ne voit plus rien').waitFor();
    await tester.getByRole('heading', { name: 'Personne ne voit rien de vous ici' }).waitFor();

    await worker.getByRole('button', { name: 'Noter la remarque' }).click();
    await worker.getByRole('heading', { name: 'Cette vue n’est plus partagée' }).waitFor();
    expect(await worker.content()).not.toContain('Farida');
    await looksRight(worker);
    await worker.getByRole('link', { name: 'Revenir à mes suivis' }).click();
    await worker.getByText('Personne ne vous montre rien en ce moment').waitFor();
    await looksRight(worker);

    await tester.getByRole('link', { name: 'Montrer une vue' }).click();
    await tester.getByRole('button', { name: 'Montrer' }).click();
    await tester.getByText('Rien n’est coché').waitFor();
    await tester.getByRole('checkbox', { name: 'Foyer et quotient familial' }).check();
    await tester.getByRole('radio', { name: 'Aujourd’hui seulement' }).check();
    await tester.getByRole('button', { name: 'Montrer' }).click();
    await tester.getByRole('heading', { name: 'Karine L. voit ce que vous avez choisi' }).waitFor();
    await worker.reload();
    await worker.getByRole('link', { name: 'Farida' }).click();
    await worker.getByText('Vous voyez une partie').waitFor();
    expect(await worker.getByText('Trop tard.').count()).toBe(0);
  });
});
