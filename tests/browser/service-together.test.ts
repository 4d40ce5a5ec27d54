import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe('a group that decides together, on a phone', () => {
  const visit = useBrowser();

  it('finds its map, or why there is none, what it shared, and what it wishes', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'La Rochelle', 'Coopérateur');
    await page.getByRole('link', { name: 'Ouvrir La carte commune', exact: true }).click();
    await page.getByRole('heading', { name: 'Et mes trajets ?' }).waitFor();
    await looksRight(page);
    await page.goto('/moi/partages');
    await page.getByRole('heading', { name: 'Ce qui a été partagé' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: /l’assemblée$/ }).click();
    await page.getByRole('heading', { name: 'Ce que le groupe souhaite' }).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: 'Tout ce qui a été partagé, et combien' }).click();
    await page.waitForURL('**/moi/partages');
  });
});

describe('the wall of homes', () => {
  const visit = useBrowser();
  const TEXT = 'Les fanes de radis font une bonne soupe';

  it('is written on under a chosen name, with a gentle check, and moderated with a reason its author reads', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Testeuse de Demeter');
    await page.goto('/moi/echanges');
    await page.getByLabel('Mon nom ici').fill('Nadia');
    await page.getByRole('button', { name: 'Prendre ce nom' }).click();
    await page.getByText('Ce nom ressemble au vôtre').waitFor();
    await looksRight(page);
    await page.getByLabel('Mon nom ici').fill('Soupe au chou');
    await page.getByRole('button', { name: 'Prendre ce nom' }).click();
    await page.getByText('C’est votre nom ici.').waitFor();
    await page.getByText('Écrire sur le mur').click();
    await page.getByLabel('Thème', { exact: true }).selectOption({ label: 'Les restes' });
    await page.getByLabel('Votre message').fill(`${TEXT}. Appelez le 06 12 34 56 78`);
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.getByText(/un numéro de téléphone/).waitFor();
    await looksRight(page);
    await page.getByLabel('Votre message').fill(TEXT);
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.getByText('Votre message est sur le mur.').waitFor();
    await page.getByText('Corriger').first().waitFor();
    await looksRight(page);

    const lead = await visit.open();
    await enterAs(lead, 'Nantes Métropole', 'Animateur');
    await lead.goto('/nantes/experimentations/demeter/mur');
    await lead.getByText(TEXT).waitFor();
    await looksRight(lead);
    const post = lead.getByRole('listitem').filter({ hasText: TEXT });
    await post.getByText('Masquer', { exact: false }).first().click();
    await post.getByLabel('Pourquoi ?').fill('Déjà dit plus bas');
    await post.getByRole('button', { name: /^Masquer ce message/ }).click();
    await lead.getByText('Masqué. La personne').waitFor();
    await page.reload();
    await page.getByText('Masqué : Déjà dit plus bas').waitFor();
    await post.getByRole('button', { name: /^Remettre/ }).click();
    await lead.getByText('Tout le monde le voit.').waitFor();
    await looksRight(lead);
    await page.goto('/moi/partir');
    await page.getByText('Votre message sur le mur').waitFor();
    await looksRight(page);
  });
});

describe('a month for the observatory', () => {
  const visit = useBrowser();

  it('is chosen line by line, seen exactly, sent, and taken back', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Testeuse de Demeter');
    await page.goto('/moi/contribution');
    await page.getByRole('heading', { name: 'Contribuer, ligne par ligne' }).waitFor();
    await looksRight(page);
    const first = page.locator('input[name="ligne"]').first();
    await first.uncheck();
    await page.getByLabel('Les euros, arrondis').check();
    await page.getByRole('button', { name: 'Voir ce qui partirait' }).click();
    await page.getByRole('heading', { name: 'Exactement ce qui part' }).waitFor();
    await page.getByRole('columnheader', { name: '€' }).waitFor();
    expect(await first.isChecked()).toBe(false);
    await looksRight(page);
    await page.getByRole('button', { name: 'Envoyer ces lignes' }).click();
    await page.getByText('C’est envoyé.').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Reprendre cet envoi' }).click();
    await page.getByText('C’est repris').waitFor();
    await page.getByRole('link', { name: 'Voir la page publique de l’observatoire' }).click();
    await page.getByRole('heading', { name: 'Ce que mangent les foyers, par rayon et par sorte' }).waitFor();
    await looksRight(page);
  });
});
