import { JSDOM } from 'jsdom';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { LocaleProvider } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';

/** What the server sends for `node`, as a document to look into. Refuses what the security policy would. */
export function renderPage(node: ReactNode, { at = '/', locale = 'fr' as Locale } = {}): Document {
  const element = <LocaleProvider locale={locale}>{node}</LocaleProvider>;
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [at] });
  const html = quietly(() => renderToStaticMarkup(<RouterProvider router={router} />));
  if (/\sstyle="/.test(html)) throw new Error(`An inline style: ${html}`);
  return new JSDOM(html).window.document;
}

/** The router warns about useLayoutEffect on the server, which Remix's own server rendering does not meet. */
function quietly<T>(run: () => T): T {
  const { error } = console;
  console.error = (...words: unknown[]) => {
    if (!String(words[0]).includes('useLayoutEffect')) error(...words);
  };
  const result = run();
  console.error = error;
  return result;
}
