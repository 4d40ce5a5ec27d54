import type { Page } from 'playwright-core';
import { frenchTypography as fr } from '../../../app/platform/i18n/typography.ts';

/** From the workshop's page to its control, open; answers the code and the address of that page. */
export async function openWorkshop(lead: Page): Promise<{ code: string; address: string }> {
  await lead.getByRole('link', { name: 'Animer', exact: true }).click();
  await lead.getByRole('button', { name: 'Ouvrir l’atelier' }).click();
  await lead.getByRole('heading', { name: 'Déroulé' }).waitFor();
  const [, code = ''] = /Code ([^ ]+-\d\d)/.exec((await lead.getByText(/^Code /).textContent()) ?? '') ?? [];
  return { code, address: lead.url().replace('/animer', '') };
}

/** A phone that joins with the code of the wall. */
export async function joinWith(page: Page, address: string, initials: string): Promise<Page> {
  await page.goto(address);
  await page.getByLabel('Vos initiales, si vous voulez signer').fill(initials);
  await page.getByRole('button', { name: 'Rejoindre le mur' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Everybody goes to a step of the agenda. */
export async function step(lead: Page, title: string): Promise<void> {
  await lead.getByRole('button', { name: fr(`Aller à ${title}`) }).click();
  await lead.getByRole('heading', { name: fr(title), level: 2 }).waitFor();
}

/** Puts an activity of the step on every screen. */
export async function show(lead: Page, kind: string): Promise<void> {
  const activities = lead.getByRole('navigation', { name: 'Activités de l’étape' });
  await activities.getByRole('button', { name: kind }).click();
  await activities.locator('[aria-current]', { hasText: kind }).waitFor();
}

/** Writes a note, in answer to one of several questions when `prompt` tells which. */
export async function write(page: Page, hint: string, text: string, prompt?: string): Promise<void> {
  if (prompt) await page.getByText(fr(prompt)).click();
  await page.getByLabel(fr(hint)).fill(text);
  await page.getByRole('button', { name: /^(Garder pour moi|Coller sur le mur)$/ }).click();
  await page.getByRole('listitem').filter({ hasText: text }).waitFor();
}

/** Everybody sees what each wrote alone. */
export async function reveal(lead: Page): Promise<void> {
  await lead.getByRole('button', { name: fr('Dévoiler les post-its') }).click();
  await lead.getByText(/dévoilé\./).waitFor();
}

/** Makes a family and puts notes in it, with its lists and buttons. */
export async function group(lead: Page, family: string, notes: readonly string[]): Promise<void> {
  await lead.getByLabel('Nouvelle famille').fill(family);
  await lead.getByRole('button', { name: 'Créer' }).click();
  const there = lead.locator('section', { has: lead.getByRole('heading', { name: family, level: 3 }) }).last();
  await there.waitFor();
  for (const text of notes) {
    const paper = { has: lead.locator('p', { hasText: text }) };
    const note = lead.getByRole('article').filter(paper);
    await note.getByText('Modifier').click();
    await note.getByLabel('Déplacer vers…').selectOption(family);
    await note.getByRole('button', { name: fr('Déplacer –') }).click();
    await there.getByRole('article').filter(paper).waitFor();
  }
}

/** Takes a seat at a table. */
export async function sit(page: Page, table: string, number: number): Promise<void> {
  await page.getByText(table, { exact: true }).first().click();
  await page.getByRole('button', { name: 'M’asseoir à cette table' }).click();
  await page.getByRole('heading', { name: fr(`Vous êtes à la table ${number}`) }).waitFor();
}

/** Closes for good: the harvest is on screen. */
export async function closeWorkshop(lead: Page, address: string): Promise<void> {
  await lead.goto(address);
  await lead.getByText('Clore l’atelier').click();
  await lead.getByRole('button', { name: 'Clore pour de bon' }).click();
  await lead.getByRole('button', { name: 'Confirmer la récolte' }).waitFor();
}
