import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const fetched = async (page: Page, label: string): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: label, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
};

/** One answer, for someone who wants to keep everything at home. */
async function answer(page: Page, then: string): Promise<void> {
  for (const choice of ['Quatre ou plus', 'Toute une vie', 'À elles-mêmes', 'Une heure pour commencer']) {
    await page.getByText(choice, { exact: true }).click();
  }
  await page.getByRole('button', { name: then }).click();
}

describe('the governance of a use case', () => {
  const visit = useBrowser();

  it('is answered, chosen, drawn, exported, put to the test and compared by a facilitator', async () => {
    const page = await visit.open();
    await enterAs(page, 'La Rochelle', 'Animatrice');
    await page.goto('/la-rochelle/gouvernance');
    await page.getByRole('heading', { name: 'Où se tiennent vos cas d’usage' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Titre').fill('Vélos en libre-service');
    await page.getByRole('button', { name: 'Commencer' }).click();

    await page.getByRole('link', { name: 'Répondre au questionnaire' }).click();
    await page.getByRole('heading', { name: /^Dix questions/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ajouter cette réponse' }).click();
    await page.getByText('Cette réponse est vide').waitFor();
    await answer(page, 'Ajouter, puis une autre');
    await page.getByText(/^C’est noté/).waitFor();
    await page.getByLabel('Je recopie un papier').check();
    await answer(page, 'Ajouter cette réponse');

    await page.getByRole('heading', { level: 2, name: /^Cloud personnel/ }).waitFor();
    await page.getByText('2 réponses sur 2 : « Toute une vie »').first().waitFor();
    await page.getByText(/^En second/).waitFor();
    await expectAccessible(page);
    const here = page.url();
    await page.getByRole('link', { name: 'Poids', exact: true }).click();
    await page.getByRole('heading', { name: 'Ce qui compte, et combien' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('group', { name: /Que révèlent ces données/ })
      .getByText('0', { exact: true })
      .click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL(here);
    await page.goto(`${here}/poids`);
    await page.getByRole('button', { name: 'Revenir aux poids proposés' }).click();
    await page.waitForURL(here);
    await page.goto(`${here}/reponses`);
    await page.getByText('(sur papier)').waitFor();
    await expectAccessible(page);

    await page.goto(here);
    await page.getByRole('button', { name: 'Retenir ce modèle' }).click();
    await page.getByText('Modèle retenu : Cloud personnel').waitFor();

    await page.goto(`${here}/modele`);
    await page.getByText('Qui décide d’un partage', { exact: true }).first().click();
    await page.getByLabel('Qui décide d’un partage', { exact: true }).selectOption('cooperative');
    await page.getByLabel(/^Pourquoi changer.*Qui décide/).fill('Le groupe veut voter.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Ce qui se contredit').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Schéma', exact: true }).click();
    await page.getByRole('img', { name: /^Qui garde, qui calcule/ }).waitFor();
    await page.getByRole('button', { name: 'Ajouter un acteur' }).click();
    await page.getByText('Dessiné par vous.').waitFor();
    await page.getByLabel('Nom', { exact: true }).nth(4).fill('La Métropole');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('svg text').getByText('Métropole').first().waitFor();
    await expectAccessible(page);
    expect(String(await fetched(page, 'SVG'))).toMatch(/^<svg xmlns[^>]*>.*Métropole/s);
    expect(String(await fetched(page, 'Source mermaid'))).toMatch(/^flowchart LR\n.*La Métropole/s);
    const pdf = await fetched(page, 'PDF');
    expect(readPdf(new Uint8Array(pdf)).text).toContain('La Métropole');

    await page.getByRole('link', { name: 'Mise à l’épreuve' }).last().click();
    await page.getByRole('link', { name: 'Inventer un obstacle' }).click();
    await page.getByLabel('Obstacle', { exact: true }).fill('La crue');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Comment le modèle est touché').fill('Les serveurs sont sous l’eau.');
    await page.getByText('Il plie', { exact: true }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'La crue' }).waitFor();
    await expectAccessible(page);

    await page.goto('/la-rochelle/gouvernance/epreuve');
    await page.getByRole('link', { name: 'Éprouver Vélos en libre-service' }).waitFor();
    await expectAccessible(page);
    await page.goto(`${here}/fonctions`);
    await page.getByLabel(/^Identité/).fill('Une carte de bibliothèque.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByLabel(/^Identité \(corrigé ici\)/).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Comparer avec un autre' }).click();
    await page.getByText('Une carte de bibliothèque.').waitFor();
    await expectAccessible(page);

    await page.goto(here);
    await page.getByText('Renommer ou supprimer').click();
    await page.getByText('Supprimer ce modèle').click();
    await page.getByRole('button', { name: 'Oui, supprimer' }).click();
    await page.waitForURL(/\/gouvernance$/);
    expect(await page.getByRole('link', { name: 'Vélos en libre-service' }).count()).toBe(0);
  }, 240_000);

  it('is reached from a use case: its design, or the form that begins one', async () => {
    const page = await visit.open();
    await page.goto('/');
    await page.locator('button[value="nantes-lead"]').click();
    await page.waitForURL(/\/nantes/);
    const from = async (useCase: string) => {
      await page.goto('/nantes/usages/cas');
      await page.getByRole('link', { name: useCase, exact: true }).click();
      await page.getByRole('link', { name: 'Choisir sa gouvernance' }).click();
    };
    await from('Zeus Techno');
    await page.waitForURL(/gouvernance\?cas=/);
    expect(await page.locator('#cas option:checked').textContent()).toBe('Zeus Techno');
    await from('WeMix');
    await page.waitForURL(/gouvernance\/[0-9a-f-]{36}/);
    await page.getByText(/placent «\sWeMix\s»/).waitFor();
  }, 60_000);

  it('works on a phone without JavaScript, in English too', async () => {
    const page = await visit.open({ phone: true, javaScript: false, locale: 'en' });
    await page.goto('/');
    await page.locator('button[value="lyon-facilitator"]').click();
    await page.goto('/lyon/gouvernance');
    await page.getByRole('link', { name: 'My social situation' }).click();
    await page.getByRole('heading', { name: 'Who gets the keys?' }).waitFor();
    await expectNoSidewaysScroll(page);
    const here = page.url();
    await page.goto(`${here}/schema`);
    await page.getByRole('button', { name: 'Add a flow' }).click();
    await page.getByText('One flow leads nowhere: it is not drawn.').waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByText('Start again from the model').first().click();
    await page.getByRole('button', { name: 'Start again from the model' }).click();
    await page.getByText(/^As the model/).waitFor();
    for (const at of ['questionnaire', 'reponses', 'poids', 'modele', 'epreuve', 'fonctions']) {
      await page.goto(`${here}/${at}`);
      await expectNoSidewaysScroll(page);
    }
  }, 120_000);

  it('tells a second tab that the first one saved', async () => {
    const page = await visit.open();
    await page.goto('/');
    await page.locator('button[value="nantes-facilitator"]').click();
    await page.waitForURL(/\/nantes/);
    await page.goto('/nantes/gouvernance');
    await page.getByRole('link', { name: 'WeMix' }).click();
    await page.waitForURL(/gouvernance\/[0-9a-f-]{36}$/);
    const other = await page.context().newPage();
    await other.goto(`${page.url()}/poids`);
    await page.goto(`${page.url()}/poids`);
    for (const [tab, weight] of [
      [page, '1'],
      [other, '4'],
    ] as const) {
      await tab
        .getByRole('group', { name: /combien de détenteurs/ })
        .getByText(weight, { exact: true })
        .click();
      await tab.getByRole('button', { name: 'Enregistrer' }).click();
    }
    await other.getByText(/Quelqu’un a modifié ce modèle/).waitFor();
  });
});
