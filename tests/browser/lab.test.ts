import { describe, expect, it } from 'vitest';
import { enterAs, expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts';

const LAB = '/nantes/experimentations/demeter/labo';

describe('the governance lab', () => {
  const visit = useBrowser();

  it('replays a pilot under the five models, says what it cannot play, and leaves other pages their turn', async () => {
    const page = await visit.open();
    await enterAs(page, 'Nantes Métropole', 'Cheffe de projet');
    await page.goto(LAB);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Rejouer sous les cinq modèles' }).click();
    await page.getByRole('progressbar').waitFor();
    await expectAccessible(page);
    const answer = page.getByRole('heading', { name: 'Les copies, et le départ d’une personne' });
    const ends = Date.now() + 240_000;
    const waits: number[] = [];
    const isDone = () =>
      answer.waitFor({ timeout: 500 }).then(
        () => true,
        () => false,
      );
    while (!(await isDone()) && Date.now() < ends) {
      const began = performance.now();
      expect((await page.request.get('/credits')).status()).toBe(200);
      waits.push(performance.now() - began);
    }
    expect(waits.length).toBeGreaterThan(10);
    // A replay in the server's own process kept pages waiting for ten seconds and more.
    expect(Math.max(...waits)).toBeLessThan(5_000);
    await answer.waitFor();
    await expectAccessible(page);

    const phone = await visit.open({ phone: true });
    await enterAs(phone, 'Nantes Métropole', 'Cheffe de projet');
    await phone.goto(LAB);
    await phone.getByRole('heading', { name: 'Les copies, et le départ d’une personne' }).waitFor();
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
  });
});
