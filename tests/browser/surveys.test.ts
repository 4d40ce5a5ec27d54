import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

type Look = (page: Page) => Promise<void>;

const look: Look = async (page) => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

/** Somebody who has just enrolled and said no to everything: a survey does not depend on that. */
async function newcomer(page: Page): Promise<void> {
  await enterAs(page, 'Nantes Métropole', 'Habitante qui reçoit un lien');
  const choose = (question: RegExp, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  await choose(/24 communes/, 'Oui');
  await choose(/compteur/, 'Oui');
  await choose(/Votre logement/, 'Je le loue');
  await choose(/rénové/, 'Non, ou je ne sais pas');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Comment vous appelle-t-on').fill('Odette');
  await page.getByLabel(/18 ans/).check();
  await page.getByRole('button', { name: 'Je rejoins' }).click();
  await page.waitForURL(/\/moi\/accords\//);
}

const next = (page: Page) =>
  page.getByRole('region', { name: 'Avancer ou revenir' }).getByRole('button', { name: 'Continuer' });

/** The whole survey of enrolment, from the tester's home to the thanks. */
async function answer(page: Page, seen: Look): Promise<void> {
  await newcomer(page);
  await page.goto('/moi');
  await page.getByRole('link', { name: /^Répondre.*Avant de commencer/ }).click();
  await page.getByText('Page 1 sur').waitFor();
  await seen(page);

  await page.getByLabel('une idée vague').check();
  await next(page).click();
  await page.getByText('Votre réponse ouvre une question de plus').waitFor();
  const guess = page.getByLabel(/^Combien, à votre avis/);
  await guess.fill('beaucoup');
  await next(page).click();
  await page.getByRole('alert').waitFor();
  await seen(page);
  expect(await guess.inputValue()).toBe('beaucoup');
  await guess.fill('3 200');
  await next(page).click();

  await page.getByText('Page 2 sur').waitFor();
  await seen(page);
  await page.getByRole('group', { name: 'couper les appareils en veille' }).getByLabel('Souvent').check();
  await page.getByRole('button', { name: 'Revenir', exact: true }).click();
  await page.getByText('Page 1 sur').waitFor();
  expect(await guess.inputValue()).toBe('3200');
  await next(page).click();
  await page.getByText('Page 2 sur').waitFor();
  await page.getByRole('button', { name: /^M’arrêter là/ }).click();

  await page.getByText('C’est gardé. Revenez quand vous voulez.').waitFor();
  await seen(page);
  await page.getByRole('link', { name: /^Reprendre/ }).click();
  await page.getByText('Vous reprenez là où vous vous étiez arrêté').waitFor();
  for (let at = 2; !page.url().includes('page=fin') && at < 20; at += 1) {
    const before = page.url();
    if (at > 2) await seen(page);
    await next(page).click();
    await page.waitForURL((url) => url.href !== before);
  }
  await page.getByRole('heading', { name: 'Relire avant d’envoyer' }).waitFor();
  await seen(page);
  await page.getByText('couper les appareils en veille – Souvent').waitFor();
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await page.getByRole('heading', { name: 'Merci, c’est envoyé' }).waitFor();
  await seen(page);
}

describe('a survey on a phone', () => {
  const visit = useBrowser();

  it('is answered page by page, stopped and resumed, read over and sent', async () => {
    const page = await visit.open({ phone: true });
    await answer(page, look);
    await page.getByRole('link', { name: 'Relire ou changer' }).click();
    await page.getByRole('heading', { name: 'Vos réponses' }).waitFor();
    await look(page);
    await page.goto('/moi/partir');
    await page.getByLabel(/Effacer aussi mes réponses/).waitFor();
  });

  it('is the same without JavaScript', async () => {
    // Nothing can be measured in a page without scripts but its width.
    await answer(await visit.open({ phone: true, javaScript: false }), expectNoSidewaysScroll);
  });
});

describe('surveys for the team', () => {
  const visit = useBrowser();
  const BASE = '/nantes/experimentations/hestia-zeus/enquetes';

  it('say when, for whom and how many, show the form, and print it', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Chercheur');
    await page.goto(BASE);
    await page.getByRole('heading', { name: 'Avant de commencer' }).waitFor();
    await look(page);
    await page.getByRole('link', { name: /^Voir le questionnaire – Avant de commencer/ }).click();
    await page.getByRole('heading', { name: 'Tel que les testeurs le voient' }).waitFor();
    await look(page);
    const sheet = await page.request.get(`${BASE}/before/feuille.pdf`);
    expect(sheet.headers()['content-type']).toContain('pdf');
  });

  it('let paper be typed in by number, and say when a number is nobody’s', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Médiatrice');
    await page.goto(`${BASE}/before/saisir`);
    await look(page);
    await page.getByLabel('Numéro de la personne').fill('T-9999');
    await page.getByLabel('une idée vague').check();
    await page.getByRole('button', { name: 'Garder ces réponses' }).click();
    await page.getByRole('alert').waitFor();
    await look(page);
    expect(await page.getByLabel('une idée vague').isChecked()).toBe(true);
  });
});
