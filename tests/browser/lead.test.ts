import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const PILOT = '/nantes/experimentations/hestia-zeus';

describe('a project lead', () => {
  const visit = useBrowser();

  it('reads the pilot, follows a dataset to its card, creates a link that a tester can follow', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.waitForURL(`**${PILOT}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.goto(`${PILOT}/definition`);
    await expectAccessible(page);
    await page.locator('a[href^="/nantes/donnees/"]').first().click();
    await page.waitForURL(/\/nantes\/donnees\//);
    await page
      .locator('main', { hasText: /Enedis/ })
      .first()
      .waitFor();

    await page.goto(`${PILOT}/liens`);
    await expectAccessible(page);
    await page.getByLabel('Un mot pour les reconnaître').fill('Soirée du 12');
    await page.getByRole('button', { name: 'Créer' }).click();
    const link = await page
      .getByText(/\/rejoindre\/[\w-]{20,}/)
      .first()
      .textContent();
    await expectAccessible(page);
    const path = /\/rejoindre\/[\w-]+/.exec(link ?? '')?.[0] ?? '';
    await page.goto(`${PILOT}/liens`);
    await page.getByRole('columnheader', { name: 'Jusqu’au' }).getByRole('link').click();
    await page.waitForURL(/tri=expiresAt/);
    await expectAccessible(page);
    const tester = await visit.open({ phone: true });
    await tester.goto(path);
    await tester
      .locator('h1', { hasText: /Hestia/ })
      .first()
      .waitFor();
  });

  it('reads who did what, from the team’s page, and narrows it', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto('/nantes/equipe');
    await page.getByLabel('Nom').fill('Zoé');
    await page.getByLabel('Adresse électronique').fill('zoe.lead@example.org');
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await page.getByText('L’invitation est partie').waitFor();
    await page.getByRole('link', { name: 'Voir le journal des actions' }).click();
    await page.waitForURL(/\/nantes\/journal/);
    await page
      .getByRole('cell', { name: /a invité quelqu’un/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await page.textContent('main')).not.toMatch(/zoe\.lead|Zoé/);
    await page.getByLabel('À propos de').selectOption({ label: 'Les inscriptions' });
    await page.getByRole('button', { name: 'Filtrer' }).click();
    // Offered once the page is narrowed.
    await page.getByRole('link', { name: 'Tout montrer' }).waitFor();
    expect(page.url()).toContain('quoi=panels');
    expect(await page.textContent('main')).not.toMatch(/a invité quelqu’un/);
    await expectAccessible(page);
  });

  it('sees the page on a phone and in English', async () => {
    const page = await visit.open({ phone: true });
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await expectNoSidewaysScroll(page);
    await page.goto(`${PILOT}?lang=en`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await expectAccessible(page);
  });
});
