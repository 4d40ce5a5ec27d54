import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const PILOT = '/nantes/experimentations/hestia-zeus';

describe('coming into a panel', () => {
  const visit = useBrowser();

  it('tells somebody that a panel is not for them, why, and what else there is', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Habitante qui reçoit un lien');
    const choose = (question: RegExp, answer: string) =>
      page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
    await choose(/24 communes/, 'Non');
    await choose(/compteur/, 'Non');
    await choose(/Votre logement/, 'Je le loue');
    await choose(/rénové/, 'Oui, des travaux sont faits');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { name: /pas fait pour vous/ }).waitFor();
    expect(await page.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
    await page.getByText(/espace info énergie/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('lets a mediator type and the person decide, then confirm on their own phone', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Médiatrice');
    await expectAccessible(page);
    await page.getByRole('link', { name: /Accompagner une personne Familles/ }).click();
    await page.getByRole('heading', { name: /Avec la personne/ }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('group', { name: /pris part au défi/ })
      .getByLabel('Oui', { exact: true })
      .check();
    await page
      .getByRole('group', { name: /a-t-il été rénové/ })
      .getByLabel(/des travaux sont faits/)
      .check();
    await page.getByLabel(/Comment l’appelle-t-on/).fill('Denise');
    await page.getByLabel(/18 ans/).check();
    await page.getByLabel('Oui, j’accepte').first().check();
    await page.getByRole('button', { name: 'Inscrire la personne' }).click();
    await page.getByRole('heading', { name: /a une place/ }).waitFor();
    await expectAccessible(page);
    const address = (await page.getByText(/\/revenir\//).textContent()) ?? '';

    const phone = await visit.open({ phone: true });
    await phone.goto(new URL(address).pathname);
    await phone.getByRole('button').last().click();
    await phone.getByRole('heading', { name: /ce que vous avez décidé/ }).waitFor();
    await phone
      .getByText(/Samira B/)
      .first()
      .waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
    await phone.getByRole('button', { name: 'Je confirme ces réponses' }).click();
    await phone.waitForURL(/\/moi\/accords\//);
    await phone.goto('/moi/contact');
    await phone.getByText(/Samira B.* vous a aidé/).waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);

    // Nothing of the person is open to whoever helped.
    const answer = await page.request.get('/moi/contact', { maxRedirects: 0 });
    expect(answer.status()).toBe(403);
  });

  it('shows a lead what is missing, and no name', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto(`${PILOT}/panel`);
    await page.getByRole('heading', { name: /Familles à énergie positive/ }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await page.locator('main').textContent()).not.toMatch(/T-\d{4}/);
  });
});
