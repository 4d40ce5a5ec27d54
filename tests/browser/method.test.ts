import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const visit = useBrowser();

const PAGES = [
  '/methode',
  '/methode/ateliers/seminar',
  '/methode/ateliers/datablitz',
  '/methode/modeles',
  '/methode/cas-d-usage',
  '/methode/cas-d-usage/la-toque-verte',
  '/methode/personas',
  '/methode/tour',
  '/methode/conseils',
  '/methode/questions',
] as const;

describe('the method, read by anyone', () => {
  it('is accessible on a laptop in French and on a phone in English', async () => {
    const laptop = await visit.open();
    const phone = await visit.open({ phone: true, locale: 'en' });
    for (const page of PAGES) {
      for (const window of [laptop, phone]) {
        await window.goto(page);
        await expectAccessible(window);
        await expectNoSidewaysScroll(window);
      }
    }
  });

  it('goes from the stages to a workshop, and from there to the next', async () => {
    const page = await visit.open({ javaScript: false });
    await page.goto('/methode');
    await page.getByRole('link', { name: 'Séminaire Self Data' }).click();
    await page.getByText('Défis : écrire', { exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Séminaire Self Data');
    expect(await page.title()).toBe('Séminaire Self Data, la méthode · Atelier Self Data');
    await page.getByRole('link', { name: /Atelier suivant/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Datablitz');
  });

  it('names the page of an address that leads nowhere', async () => {
    const page = await visit.open();
    await page.goto('/methode/ateliers/nulle-part');
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    expect(await page.title()).toBe(`${heading} · Atelier Self Data`);
  });

  it('shows the stops of one road of the tour, without JavaScript', async () => {
    const page = await visit.open({ javaScript: false });
    await page.goto('/methode/tour');
    const all = await page.getByRole('article').count();
    await page.getByRole('link', { name: 'Capteurs citoyens' }).first().click();
    const some = await page.getByRole('article').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.getByText(`${some} étapes sur ${all}`).waitFor();
  });

  it('leads a lead from a piece of advice to the page of their territory where it bites', async () => {
    const page = await visit.open();
    await page.goto('/methode/conseils');
    expect(await page.getByRole('link', { name: 'Les ateliers' }).count()).toBe(0);
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto('/methode/conseils');
    const link = page.getByRole('link', { name: 'La cartographie' }).first();
    expect(await link.getAttribute('href')).toBe('/nantes/donnees');
  });
});
