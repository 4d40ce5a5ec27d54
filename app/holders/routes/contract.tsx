import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Tag } from '~/ui/tag.tsx';
import { ContractShape } from '../components/contract-shape.tsx';
import styles from '../components/contracts.module.css';
import { isHolderId } from '../holder-ids.ts';
import {
  contractFields,
  contractName,
  contractSchema,
  proposedContracts,
  schemaPath,
} from '../proposal/contract-schema.ts';
import { messages } from '../proposal/messages.ts';
import { holders } from '../registry.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t, data?: { name: string }) => t.holderTitle(data?.name ?? ''));

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { holder: id } = args.params;
  if (!isHolderId(id)) throw new Response(null, { status: 404 });
  const { manifest } = holders[id];
  const { name, site, contract, permissions, quotas, publishedFrom, maxConsentYears } = manifest;
  const shapes = proposedContracts(holders[id]).map((one) => ({
    ...{ name: contractName(one), title: one.dataset.title, schema: schemaPath(one) },
    call: decodeURI(new URL(one.operation.address).pathname),
    ...{ maxWindowDays: one.dataset.maxWindowDays, months: one.dataset.history.months },
    fields: contractFields(contractSchema(one, args.context.app.publicUrl)),
  }));
  const whole = shapes.length === manifest.datasets.length;
  // A supermarket that stands for any has no site.
  const isPlaceholder = new URL(site).hostname.endsWith('.test');
  return {
    name,
    site: isPlaceholder ? null : site,
    contract,
    permissions,
    quotas,
    publishedFrom,
    maxConsentYears,
    shapes,
    whole,
  };
}

/** One holder: which contract, what can be asked of it, how often, and in which shape it answers. */
export default function Contract() {
  const t = useMessages(messages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { name, site, contract, permissions, quotas, publishedFrom, maxConsentYears, shapes, whole } = data;
  return (
    <PlainFrame>
      <div className="stack">
        <p>
          <Link to="/contrats">{t.all}</Link>
        </p>
        <h1>{t.holderTitle(name)}</h1>
        <p>
          <Tag tone="plain">{t.status[contract.status]}</Tag> {site ? <a href={site}>{site}</a> : null}
        </p>
        <dl className="facts">
          <div>
            <dt>{t.facts.version}</dt>
            <dd>{contract.version}</dd>
          </div>
          <div>
            <dt>{t.facts.source}</dt>
            <dd>{inLocale(contract.source, locale)}</dd>
          </div>
          <div>
            <dt>{t.facts.readOn}</dt>
            <dd>{t.day(contract.readOn)}</dd>
          </div>
          <div>
            <dt>{t.facts.quotas}</dt>
            <dd>{t.quotas(quotas.perSecond, quotas.perHour)}</dd>
          </div>
          <div>
            <dt>{t.facts.published}</dt>
            <dd>{t.published(publishedFrom)}</dd>
          </div>
          <div>
            <dt>{t.facts.consent}</dt>
            <dd>{t.years(maxConsentYears)}</dd>
          </div>
        </dl>
        <section className="section" aria-labelledby="demandes">
          <h2 id="demandes">{t.permissions}</h2>
          <ul className={styles.list}>
            {permissions.map(({ key, title, reason }) => (
              <li key={key}>
                <b>{inLocale(title, locale)}</b>
                <small>
                  {inLocale(reason, locale)} · <code translate="no">{key}</code>
                </small>
              </li>
            ))}
          </ul>
        </section>
        <section className="section" aria-labelledby="formes">
          <h2 id="formes">{t.datasets}</h2>
          {shapes.length === 0 ? <p>{t.none}</p> : null}
          {shapes.length > 0 && !whole ? <p>{t.partly}</p> : null}
          {shapes.map((shape) => (
            <ContractShape key={shape.name} shape={shape} />
          ))}
          {shapes.length > 0 ? (
            <p>
              <Link to="/contrats#refus">{t.refusals}</Link>
            </p>
          ) : null}
        </section>
      </div>
    </PlainFrame>
  );
}
