import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const GUESTS =
  'Prénom;Nom;Courriel;Organisme\nAna;Gil;ana.gil@demo.invalid;CCAS\nBo;Lee;bo.lee@demo.invalid;Yélo\nAna;Gil;ana.gil@demo.invalid;CCAS\n';

async function sound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe('a facilitator with workshops', () => {
  const visit = useBrowser();

  it('plans one and imports its guests', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto('/lyon/ateliers');
    await sound(page);
    await page.getByRole('link', { name: 'Préparer un atelier' }).click();
    await page.getByRole('heading', { name: 'Quel atelier préparer' }).waitFor();
    await sound(page);
    await page.getByRole('link', { name: 'Séminaire Self Data' }).click();
    await page.getByLabel('Jour').fill('2031-03-11');
    await page.getByLabel('Thème').fill('l’action sociale');
    await page.getByLabel('En ajouter, un par ligne').fill('Connaître mes droits\nÉviter de tout redire');
    await sound(page);
    await page.getByRole('button', { name: 'Créer l’atelier' }).click();
    await page.getByText('L’atelier est créé').waitFor();
    await page.getByText('Éviter de tout redire').waitFor();
    await sound(page);
    await page.getByLabel('Animation : qui').fill('Yann T.');
    await page.getByRole('button', { name: 'Confier Animation', exact: true }).click();
    await page.getByText('C’est enregistré').waitFor();

    await page.getByRole('link', { name: 'Liste des invités' }).click();
    await page.getByRole('link', { name: 'Importer une feuille' }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(GUESTS) });
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await page.getByText('3 personnes lues').waitFor();
    await page.getByText('deux fois dans la feuille').waitFor();
    await sound(page);
    await page.getByRole('button', { name: 'Ajouter les lignes cochées' }).click();
    await page.getByText('2 personnes ajoutées').waitFor();
    await sound(page);
  });

  it('invites the guests once, and one answers without JavaScript', async () => {
    const page = await visit.open();
    await enterAs(page, 'Grand Lyon', 'Animateur');
    await page.goto('/lyon/ateliers');
    await page.getByRole('link', { name: 'Séminaire Self Data', exact: true }).click();
    await page.getByRole('link', { name: 'Liste des invités' }).click();
    await page.getByRole('link', { name: 'Inviter', exact: true }).click();
    await page.getByRole('heading', { name: 'Envoyer l’invitation' }).waitFor();
    await page.getByText('Bonjour Ana Gil').waitFor();
    await sound(page);
    await page.getByRole('button', { name: 'Envoyer' }).dblclick();
    await page.getByText('2 lettres parties').waitFor();

    await page.goto('/demo/courrier');
    const mails = page.locator('article', { hasText: 'ana.gil@demo.invalid' });
    expect(await mails.count()).toBe(1);
    const event = await page.request.get(
      (await mails.getByRole('link', { name: 'atelier.ics' }).getAttribute('href')) ?? '',
    );
    expect(await event.text()).toContain('DTSTART:20310311T090000Z');
    const link = await mails.locator('a[href*="/invitation-atelier/"]').getAttribute('href');
    const answer = new URL(link ?? '', visit.baseUrl).pathname;
    const guest = await visit.open({ phone: true, javaScript: false });
    await guest.goto(answer);
    await page.goto(answer);
    await sound(page);
    await guest.getByRole('button', { name: 'Je viens' }).click();
    await guest.getByText('C’est noté : vous venez.').first().waitFor();
    await guest.getByLabel('Nom').fill('Une médiatrice');
    await guest.getByRole('button', { name: 'Proposer cette personne' }).click();
    await guest.getByText('Merci, c’est noté').waitFor();

    await page.goto('/lyon/ateliers');
    await page.getByRole('link', { name: 'Séminaire Self Data', exact: true }).click();
    await page.getByText('2 viennent').waitFor();
    await page.getByRole('link', { name: 'Casting' }).click();
    await page.getByText('Une médiatrice').first().waitFor();
    await sound(page);
  });

  it('reads the minutes of one that was held, corrects a part, and keeps its harvest', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Animateur');
    await page.goto('/nantes/ateliers');
    await page.getByRole('link', { name: 'Lire le compte rendu : Séminaire Self Data' }).click();
    await page.getByRole('heading', { name: 'Ce qui a été choisi' }).waitFor();
    await sound(page);
    await page.getByText('Corriger', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Qui était là' }).fill('Trente-quatre personnes, un matin de mars.');
    await page.getByRole('button', { name: 'Enregistrer la correction' }).first().click();
    await page.getByText('La correction est enregistrée').waitFor();
    await page.getByText('un matin de mars').first().waitFor();
    await page.getByRole('link', { name: 'Séminaire Self Data', exact: true }).click();
    await page.getByRole('link', { name: 'Récolte' }).click();
    await page.getByRole('heading', { name: /laissées par cet atelier/ }).waitFor();
    await sound(page);
    await page.getByRole('button', { name: 'Confirmer la récolte' }).click();
    await page.getByText('C’est enregistré :').waitFor();
    await page.getByRole('link', { name: 'Toute la récolte' }).click();
    await page.getByRole('heading', { name: 'Défis de la démarche' }).waitFor();
    await sound(page);
    await page.goto('/nantes');
    await sound(page);
  });

  it('copies a workshop of the kit and changes it; two tabs hear of each other', async () => {
    const page = await visit.open({ locale: 'en' });
    await page.goto('/?lang=fr');
    await enterAs(page, 'La Rochelle', 'Animatrice');
    await page.goto('/la-rochelle/ateliers');
    await page.getByRole('button', { name: 'Copier et changer Datablitz' }).click();
    await page.waitForURL(/\/modeles\//);
    await sound(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.getByLabel('Durée annoncée').fill('200');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
    await page.getByText(/la durée annoncée en dit 200/).waitFor();
    await page.getByRole('button', { name: 'Prendre la somme' }).click();
    await page.getByText(/font bien/).waitFor();
    await other.getByLabel('Titre de l’atelier').fill('Autre titre');
    await other.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
    await other.getByText('Quelqu’un a modifié ceci').waitFor();
  });

  it('keeps every page of a workshop within a phone', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Animateur');
    await page.goto('/nantes/ateliers');
    const href =
      (await page.getByRole('link', { name: 'Préparer : Imagine I : les services' }).first().getAttribute('href')) ??
      '';
    for (const part of [
      '',
      '/modifier',
      '/invites',
      '/invites?vue=presences',
      '/invites/importer',
      '/invites/courrier',
      '/casting',
      '/recolte',
      '/compte-rendu',
    ]) {
      await page.goto(`${href}${part}`);
      await sound(page);
    }
  });
});
