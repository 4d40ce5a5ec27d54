import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';
import { join, PILOT } from './support/prises-partagees.ts';

describe('a cooperative, voting on phones', () => {
  const visit = useBrowser();

  it('proposes, debates, votes in secret, counts at the last ballot, and shows the result', async () => {
    const lead = await visit.open();
    await enterAs(lead, 'La Rochelle', 'Chef de projet');
    const [author, other] = [
      await join(visit, lead, { pilot: PILOT, name: 'Léa' }),
      await join(visit, lead, { pilot: PILOT, name: 'Marius' }),
    ];

    await author.goto('/moi/assemblee');
    await expectAccessible(author);
    await expectNoSidewaysScroll(author);
    await author.getByRole('link', { name: 'Proposer un partage' }).click();
    await author.getByLabel('L’agglomération').check();
    await author.getByLabel('Pourquoi ?').fill('Placer des prises là où l’on recharge.');
    await expectAccessible(author);
    await author.getByRole('button', { name: 'Garder le brouillon' }).click();
    await author.getByRole('button', { name: 'Proposer au groupe' }).click();
    await author.getByText('C’est proposé').waitFor();
    await author.getByRole('link', { name: 'Voter', exact: true }).waitFor();

    await other.goto('/moi/assemblee');
    await other.getByText('Un vote vous attend.').waitFor();
    await other.getByRole('link', { name: 'Pour L’agglomération' }).click();
    await other.getByLabel('Votre message').fill('D’accord, si c’est par mois.');
    await other.getByRole('button', { name: 'Publier' }).click();
    await other.getByText('Votre message est publié.').waitFor();
    await expectAccessible(other);

    const code = await vote(other, 'Oui');
    await other.getByRole('link', { name: 'Revenir à la proposition' }).click();
    await other.getByText('Vous avez voté.').waitFor();
    expect(await other.getByRole('heading', { name: 'Le résultat' }).count()).toBe(0);

    await author.reload();
    await author.getByText('D’accord, si c’est par mois.').waitFor();
    await vote(author, 'Vote blanc');
    await author.getByText('C’était le dernier').waitFor();
    await author.getByRole('link', { name: 'Revenir à la proposition' }).click();
    await author.getByText('2 votes sur 2 membres').waitFor();
    await author.locator('summary', { hasText: 'Tous les bulletins, pour recompter' }).click();
    const mine = author.getByRole('row').filter({ hasText: code });
    expect(await mine.textContent()).toContain('Oui');
    await expectAccessible(author);
    await expectNoSidewaysScroll(author);

    await lead.goto(`${PILOT}/assemblee`);
    await lead.getByRole('link', { name: 'Pour L’agglomération' }).click();
    await lead.getByText('2 votes sur 2 membres').waitFor();
    await expectAccessible(lead);
  });
});

/** Casts a ballot; answers its code. */
async function vote(page: Page, choice: string): Promise<string> {
  await page.getByRole('link', { name: 'Voter', exact: true }).click();
  await page.getByRole('group', { name: 'Adopter cette proposition' }).getByLabel(choice, { exact: true }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
  await page.getByRole('heading', { name: 'Votre bulletin est dans l’urne.' }).waitFor();
  return (await page.locator('code').first().textContent()) ?? '';
}
