import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  data,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { LocaleProvider } from '~/platform/i18n/locale-context.tsx';
import { DEFAULT_LOCALE } from '~/platform/i18n/messages.ts';
import { localeOf, rememberLocale } from '~/platform/i18n/request-locale.server.ts';
import { useNonce } from '~/platform/nonce.tsx';
import { ErrorPage, ErrorTitle } from '~/ui/error-page.tsx';
import '~/ui/styles/index.css';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const remember = rememberLocale(request);
  return data(
    { locale: localeOf(request), isDemo: context.app.env.ATELIER_DEMO === 'on' },
    remember ? { headers: { 'Set-Cookie': remember } } : {},
  );
}

/** Pages show what one person may see: no shared cache keeps them. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const kept = new Headers({ 'Cache-Control': 'private, no-store', Vary: 'Cookie, Accept-Language' });
  for (const cookie of loaderHeaders.getSetCookie()) kept.append('Set-Cookie', cookie);
  return kept;
};

export function Layout({ children }: { children: ReactNode }) {
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? DEFAULT_LOCALE;
  const nonce = useNonce();
  // Null where nothing failed.
  const failed = (useRouteError() ?? undefined) !== undefined;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {failed ? <ErrorTitle locale={locale} /> : <Meta />}
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
