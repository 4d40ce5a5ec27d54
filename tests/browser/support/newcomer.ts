import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Does what one page of a scenario asks, with what that page offers. */
export type Filler = (page: Page) => Promise<void>;

const DAY_MS = 86_400_000;

/** A day as a date field takes it, counted from today. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('C’est enregistré.').waitFor();
}

/** Follows the link of the page that bears this name, and waits for its form. */
export async function openForm(page: Page, name: string, firstLabel: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/scenarios\/[^/]+\/[^/]+\/[^/]+$/);
  await page.getByLabel(firstLabel, { exact: true }).waitFor();
}

/** Opens a page of the scenario from the list of its pages. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages du scénario' }).getByRole('link', { name, exact: true }).click();
  await page.locator('nav a[aria-current="page"]', { hasText: name }).waitFor();
}

/**
 * Follows the launch page's list of what is missing, from its first line, until nothing is. A page that the list sends
 * back to had not said all that it asked.
 */
export async function fillWhatIsMissing(page: Page, fillers: Readonly<Record<string, Filler>>): Promise<string[]> {
  const visited: string[] = [];
  const list = page.getByRole('region', { name: 'Ce qui manque au dossier' });
  for (;;) {
    await openPage(page, 'Lancement');
    await list.waitFor();
    const first = list.getByRole('heading', { level: 3 }).first().getByRole('link');
    if ((await first.count()) === 0) return visited;
    const name = (await first.textContent()) ?? '';
    expect(visited, (await list.textContent()) ?? '').not.toContain(name);
    visited.push(name);
    const filler = fillers[name];
    if (!filler) throw new Error(`The list leads to a page nobody expected: ${await list.textContent()}`);
    await first.click();
    await page.locator('nav a[aria-current="page"]', { hasText: name }).waitFor();
    await filler(page);
  }
}

/** Answers by name for every point that holds the launch, all at once, as a lead would after a meeting. */
export async function answerForPoints(page: Page): Promise<void> {
  await page.getByText('Répondre de plusieurs points à la fois', { exact: true }).click();
  // Its parts are folded at first, and what is folded cannot be ticked.
  const form = page.locator('#plusieurs');
  for (const part of await form.locator('details > summary').all()) await part.click();
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByRole('textbox').fill('Vu en comité, et assumé par la métropole.');
  await form.getByRole('button', { name: 'J’en réponds' }).click();
  await page.getByText(/^C’est noté/).waitFor();
}
