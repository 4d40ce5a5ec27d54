import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';
import { unfold } from './support/unfold.ts';

describe('a project lead before launch', () => {
  const visit = useBrowser();

  it('reads what is found, mends one point, answers for another, and takes the documents away', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.waitForURL('**/hestia-zeus');
    await page.goto('/nantes/scenarios/nouveau');
    await page.locator('button[name="key"][value="my-smart-home"]').click();
    await page.waitForURL(/\/nantes\/scenarios\/[0-9a-f-]{36}/);
    const base = /\/nantes\/scenarios\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';

    await page.goto(`${base}/controle`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await unfold(page, 'one-objective');
    const objective = page.locator('#one-objective');
    await objective.getByText('L’objectif principal n’est pas écrit').first().waitFor();
    await objective.getByRole('link', { name: /Aller à l’objectif/ }).click();
    await page.waitForURL(/\/objectif#objectif-principal$/);
    await page.getByLabel(/^Objectif principal/).fill('Voir sa courbe fait-il éteindre les veilles ?');
    await page.getByRole('button', { name: 'Enregistrer' }).first().click();
    await page.getByRole('link', { name: 'Contrôle', exact: true }).click();
    await page.waitForURL(/\/controle$/);
    await page.locator('#one-objective', { hasText: 'Voir sa courbe fait-il éteindre les veilles' }).waitFor();

    await unfold(page, 'charter');
    const charter = page.locator('#charter');
    await charter.getByText('Assumer ce point').click();
    await charter.getByRole('button', { name: 'J’en réponds' }).click();
    await charter.getByRole('alert').waitFor();
    await expectAccessible(page);
    await charter.getByLabel('Pourquoi on peut lancer ainsi').fill('Le comité la signe le jour de l’ouverture.');
    await charter.getByRole('button', { name: 'J’en réponds' }).click();
    await page.getByRole('status').filter({ hasText: 'à votre nom' }).waitFor();
    await charter.getByText('Le comité la signe le jour de l’ouverture.').waitFor();
    await charter.getByText(/Claire D\./).waitFor();
    await expectAccessible(page);
    await charter.getByRole('button', { name: /Ne plus assumer/ }).click();
    await page.getByRole('status').filter({ hasText: 'attend de nouveau' }).waitFor();

    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await page.getByRole('heading', { name: 'Les documents du scénario' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Charte', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Charte' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const press = page.locator('#press');
    await press.getByText('Réécrire').click();
    await press.getByLabel('En français').fill('Nantes Métropole parle pour tous.');
    await press.getByRole('button', { name: 'Garder mes mots' }).click();
    await page.getByRole('status').filter({ hasText: 'Vos mots sont gardés' }).waitFor();
    await press.getByText('Nantes Métropole parle pour tous.').first().waitFor();
    await press.getByText('Réécrire').click();
    await press.getByRole('button', { name: 'Revenir au texte proposé' }).click();
    await page.getByRole('status').filter({ hasText: 'de retour' }).waitFor();
    await press.getByText(/Dites qui parle à la presse/).waitFor();

    const dossier = await page.request.get(`${base}/documents/dossier/dossier.pdf`);
    expect(dossier.headers()['content-type']).toBe('application/pdf');
    await page.goto(`${base}/documents/analyse-d-impact`);
    await expectAccessible(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /outil de la CNIL/ }).click();
    const file = await (await downloading).path();
    const pia = JSON.parse(await readFile(file, 'utf8')) as { answers: { data: { text: string | null } }[] };
    expect(pia.answers).toHaveLength(36);
    expect(pia.answers[0]?.data.text).toContain('éteindre les veilles');

    await page.goto(`${base}/documents/changements`);
    await page.getByText('éteindre les veilles').first().waitFor();
    await expectAccessible(page);
  });

  it('works without JavaScript, in English, on a phone', async () => {
    const page = await visit.open({ javaScript: false, locale: 'en', phone: true });
    await page.goto('/');
    await page.locator('button[value="nantes-lead"]').click();
    await page.waitForURL(/hestia-zeus/);
    await page.goto('/nantes/scenarios');
    await page
      .getByRole('link', { name: /Demeter/ })
      .first()
      .click();
    await page.waitForURL(/\/nantes\/scenarios\/[0-9a-f-]{36}$/);
    const base = new URL(page.url()).pathname;
    await page.goto(`${base}/controle`);
    await expectNoSidewaysScroll(page);
    await unfold(page, 'funding');
    const point = page.locator('#funding');
    await point.locator('summary').click();
    await point.getByLabel('Why it may be launched like this').fill('The region answers in January.');
    await point.getByRole('button', { name: 'I answer for it' }).click();
    await page.locator('#funding', { hasText: 'The region answers in January.' }).waitFor();
  });

  it('answers for a whole part at once, without JavaScript', async () => {
    const page = await visit.open({ javaScript: false, locale: 'en', phone: true });
    await page.goto('/');
    await page.locator('button[value="nantes-lead"]').click();
    await page.waitForURL(/hestia-zeus/);
    await page.goto('/nantes/scenarios/nouveau');
    await page.locator('button[name="key"][value="wemix"]').click();
    await page.waitForURL(/\/nantes\/scenarios\/[0-9a-f-]{36}/);
    const other = /\/nantes\/scenarios\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
    await page.goto(`${other}/controle`);
    const actors = page.getByRole('checkbox', { name: /^Actors/ });
    expect(await actors.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Unfold everything' }).click();
    await page.getByRole('link', { name: 'Fold everything' }).waitFor();
    await expectNoSidewaysScroll(page);
    expect(await page.locator('main details:not([open])', { has: page.locator('h3') }).count()).toBe(0);
    await actors.check();
    await page.getByLabel('Why it may be launched like this').first().fill('The partners meet in March.');
    await page.getByRole('button', { name: 'I answer for them' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /\d points noted, under your name/ })
      .waitFor();
    await page.getByText('The partners meet in March.').nth(1).waitFor();
    await page.getByRole('link', { name: 'Fold everything' }).waitFor();
  });
});
