import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { errorMessages } from './error-page.messages.ts';
import { PlainFrame } from './frames/plain-frame.tsx';

type Known = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 429 | 500;
const KNOWN: readonly Known[] = [400, 401, 403, 404, 409, 410, 413, 429, 500];

/** The status that the page speaks of: the response's own when we have words for it, else its family's. */
export function errorStatus(error: unknown): Known {
  if (!isRouteErrorResponse(error)) return 500;
  const known = KNOWN.find((status) => status === error.status);
  return known ?? (error.status >= 400 && error.status < 500 ? 400 : 500);
}

/** What happened, what was kept, what to do: for every error that no page deals with. Never a stack trace. */
export function ErrorPage({ status: given }: { status?: Known }) {
  const error = useRouteError();
  const status = given ?? errorStatus(error);
  return (
    <PlainFrame>
      <ErrorWords status={status} />
    </PlainFrame>
  );
}

/** The name of the window, before any page gives its language. */
export function ErrorTitle({ locale }: { locale: Locale }) {
  const status = errorStatus(useRouteError());
  return <title>{`${pick(errorMessages, locale)[`s${status}`].title} · Atelier Self Data`}</title>;
}

export function ErrorWords({ status }: { status: Known }) {
  const t = useMessages(errorMessages);
  const { pathname, search } = useLocation();
  const words = t[`s${status}`];
  const retries = status === 429 || status === 500 || status === 409;
  const here = `${pathname}${search}`;
  return (
    <section className="narrow error-page">
      <svg viewBox="0 0 240 60" width="240" height="60" aria-hidden="true">
        <path
          d="M0 42C30 42 34 14 62 16S88 44 108 40"
          fill="none"
          stroke="var(--violet)"
          strokeWidth="6"
          strokeLinecap="round"
        />
        <circle cx="62" cy="16" r="8" fill="var(--violet)" />
        <path
          d="M132 30C152 20 168 22 182 32S220 46 240 34"
          fill="none"
          stroke="var(--edge)"
          strokeWidth="3"
          strokeDasharray="3 8"
          strokeLinecap="round"
        />
      </svg>
      <div className="stack">
        <p className="aside">{t.status(status)}</p>
        <h1>{words.title}</h1>
        <p className="lead">{words.kept}</p>
        <p>{words.next}</p>
      </div>
      <p className="buttons">
        {status === 401 ? (
          <a className="button" href={`/connexion?vers=${encodeURIComponent(here)}`}>
            {t.signIn}
          </a>
        ) : null}
        {retries ? (
          <a className="button" href={here}>
            {t.retry}
          </a>
        ) : null}
        <a className="button is-plain" href="/">
          {t.home}
        </a>
      </p>
    </section>
  );
}
