import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type AuthorizeProblem, type CheckedAuthorize, lastDayOf } from '../check-authorize-request.ts';
import { FAULT_PRESETS } from '../faults.ts';
import type { HolderManifest } from '../holder.ts';
import { manifests } from '../manifests.ts';
import type { Faults } from '../sandbox-world.ts';
import { messages } from './messages.ts';
import { CUSTOMERS } from './people.ts';

const STYLE = `
:root { color-scheme: light; font: 17px/1.5 system-ui, sans-serif; color: #1f1633; background: #faf4e8 }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { line-height: 1.15 } h2 { border-top: 2px solid; padding-top: .6rem; margin-top: 2.2rem }
h3 { margin: 1.6rem 0 .2rem } p { margin: .3rem 0 } a { color: #5426a8 }
pre { background: #1f1633; color: #faf4e8; padding: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem }
code { font-size: .9em; overflow-wrap: anywhere }
select, button { font: inherit; padding: .45rem .9rem; min-height: 44px }
button { border: 2px solid #5426a8; background: #fff; color: #5426a8; font-weight: 700 }
button[value=allow], .do { background: #5426a8; color: #fff }
.bar { background: #fbe3b0; padding: .6rem 1rem; font-weight: 700 }
.quiet { color: #5b5268 }
form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: .4rem 0 }
`;

function page(locale: Locale, title: string, body: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>{body}</main>
      </body>
    </html>,
  )}`;
}

/** The front page: what answers, where, and how to begin. */
export function frontPage({ base, locale, faults }: { base: string; locale: Locale; faults: Faults }): string {
  const t = pick(messages, locale);
  const other = locale === 'fr' ? 'en' : 'fr';
  return page(
    locale,
    t.title,
    <>
      <p>
        <a href={`/?lang=${other}`} hrefLang={other} lang={other}>
          {other === 'en' ? 'English' : 'Français'}
        </a>
      </p>
      <h1>{t.title}</h1>
      <p>{t.lede}</p>
      <h2>{t.how.title}</h2>
      <p>1. {t.how.token}</p>
      <pre>{`curl -s ${base}/yelo/oauth2/token \\
  -d grant_type=client_credentials -d client_id=me -d client_secret=secret`}</pre>
      <p>2. {t.how.consent}</p>
      <pre>{`curl -s ${base}/yelo/consents -H 'Content-Type: application/json' \\
  -d '{"customer": "la-rochelle:1", "scopes": ["yelo/trips"]}'`}</pre>
      <p>3. {t.how.call}</p>
      <pre>{`curl -s -H "Authorization: Bearer $TOKEN" \\
  "${base}/yelo/self-data/v1/customers/$CUSTOMER/trips?from=2026-11-01&to=2026-11-15"`}</pre>
      <h2>{t.people}</h2>
      <p>{t.peopleLede(formatNumber(locale, CUSTOMERS.length))}</p>
      <p>
        <a href="/people.json">{t.peopleFile}</a> · <a href="/synthetic-data.zip">{t.data}</a>
      </p>
      <h2>{t.holders}</h2>
      {Object.values(manifests).map((manifest) => (
        <HolderPart key={manifest.id} {...{ manifest, base, locale }} fault={faults[manifest.id]} />
      ))}
    </>,
  );
}

function HolderPart(props: { manifest: HolderManifest; base: string; locale: Locale; fault: string | undefined }) {
  const { manifest, base, locale, fault } = props;
  const t = pick(messages, locale);
  const { id, name, contract, quotas, publishedFrom, permissions } = manifest;
  const n = (value: number): string => formatNumber(locale, value);
  const ask = new URLSearchParams({
    ...{ client_id: 'me', response_type: 'code', state: 'mine', duration: 'P1Y', redirect_uri: base },
  });
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p className="quiet">
        {t.contract[contract.status]}, {contract.version} ·{' '}
        {t.quotas(n(quotas.perSecond), quotas.perHour === null ? null : n(quotas.perHour))} ·{' '}
        {t.published(publishedFrom)}
      </p>
      <p>
        <code>
          {base}/{id}
        </code>{' '}
        · <a href={`/${id}/openapi.json?lang=${locale}`}>{t.document}</a> ·{' '}
        <a href={`/${id}/authorize?${ask}`}>{t.consentPage}</a>
      </p>
      <ul>
        {permissions.map(({ key, title }) => (
          <li key={key}>
            <code>{key}</code> {inLocale(title, locale)}
          </li>
        ))}
      </ul>
      <form method="post" action={`/${id}/incident`}>
        <label>
          {t.incident}{' '}
          <select name="preset" defaultValue={fault ?? ''}>
            <option value="">{t.none}</option>
            {FAULT_PRESETS.map((preset) => (
              <option key={preset}>{preset}</option>
            ))}
          </select>
        </label>
        <button type="submit">{t.play}</button>
      </form>
    </section>
  );
}

/** A simulated consent page. Without scripts, styles or pictures from elsewhere. */
export function consentPage(asked: {
  readonly locale: Locale;
  readonly manifest: HolderManifest;
  readonly client: string;
  readonly returnAddress: string;
  readonly checked: CheckedAuthorize;
}): string {
  const { locale, manifest, client, returnAddress, checked } = asked;
  const t = pick(messages, locale);
  return page(
    locale,
    t.asks(client, manifest.name),
    <>
      <p className="bar">{t.notReal(manifest.name)}</p>
      <h1>{t.asks(client, manifest.name)}</h1>
      <h2>{t.shared}</h2>
      <ul>
        {manifest.permissions
          .filter(({ key }) => checked.scopes.includes(key))
          .map(({ key, title, reason }) => (
            <li key={key}>
              <b>{inLocale(title, locale)}</b>
              <p className="quiet">{inLocale(reason, locale)}</p>
            </li>
          ))}
      </ul>
      <p>{t.until(formatDate(locale, lastDayOf(checked.endsAt)))}</p>
      <p className="quiet">{t.returns(returnAddress)}</p>
      <form method="post">
        <label>
          {t.person}{' '}
          <select name="customer" defaultValue={checked.customer}>
            {[...new Set([checked.customer, ...CUSTOMERS])].map((customer) => (
              <option key={customer}>{customer}</option>
            ))}
          </select>
        </label>
        <button type="submit" name="decision" value="allow">
          {t.allow}
        </button>
        <button type="submit" name="decision" value="refuse">
          {t.refuse}
        </button>
      </form>
    </>,
  );
}

/** Why a consent page refuses what it was asked. */
export function problemPage(locale: Locale, manifest: HolderManifest, { problem, detail }: AuthorizeProblem): string {
  const t = pick(messages, locale);
  return page(
    locale,
    manifest.name,
    <>
      <p className="bar">{t.notReal(manifest.name)}</p>
      <h1>{t.problems[problem](detail)}</h1>
    </>,
  );
}
