import type { Page } from 'playwright-core';

/** Opens the part of the check that holds a point, when it is folded. */
export async function unfold(page: Page, check: string): Promise<void> {
  const part = page.locator('details', { has: page.locator(`#${check}`) }).first();
  if ((await part.count()) > 0 && (await part.getAttribute('open')) === null) await part.locator('> summary').click();
}
