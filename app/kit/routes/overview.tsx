import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { KitFrame } from '../components/kit-frame.tsx';
import styles from '../components/overview.module.css';
import { PhaseList } from '../components/phase-list.tsx';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages } from '../messages/overview.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who } = await kitReader(args);
  const { phases, workshops, domains, icebreakers } = getKit();
  return {
    who,
    phases: localise(phases, locale),
    workshops: workshops.map(({ key, title, purpose, durationMinutes }) =>
      localise({ key, title, purpose, durationMinutes }, locale),
    ),
    domains: localise(domains, locale),
    icebreakers: localise(icebreakers, locale),
  };
}

const FURTHER = [
  ['models', '/methode/modeles'],
  ['useCases', '/methode/cas-d-usage'],
  ['tour', '/methode/tour'],
  ['tips', '/methode/conseils'],
] as const;

export default function MethodOverview() {
  const t = useMessages(messages);
  const { who, phases, workshops, domains, icebreakers } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div className={styles.intro}>
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <h2 className="visually-hidden">{t.phases}</h2>
      <PhaseList phases={phases} workshops={workshops} />
      <section className={`section ${styles.part}`}>
        <h2>{t.domains}</h2>
        <p>{t.domainsText}</p>
        <ul className={styles.domains}>
          {domains.map((domain) => (
            <li key={domain.key}>
              <h3>{domain.title}</h3>
              <p>{domain.summary}</p>
              <ul>
                {domain.examples.map((example) => (
                  <li key={example}>{example}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <section className={`section ${styles.part}`}>
        <h2>{t.more}</h2>
        <ul className={styles.further}>
          {FURTHER.map(([key, href]) => (
            <li key={key}>
              <Link to={href}>
                <b>{t.links[key].title}</b>
              </Link>
              <p>{t.links[key].text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className={`section ${styles.part}`}>
        <h2>{t.breakers}</h2>
        <p>{t.breakersText}</p>
        <ul className={styles.breakers}>
          {icebreakers.map((breaker, index) => (
            <li key={breaker.key} className={`note ${PAPERS[index % PAPERS.length] ?? ''}`}>
              <div>
                <h3>
                  {breaker.title}, {breaker.minutes} min
                </h3>
                {breaker.how.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
              {breaker.needs ? <p className="by">{t.needs(breaker.needs)}</p> : null}
            </li>
          ))}
        </ul>
      </section>
    </KitFrame>
  );
}

const PAPERS = ['', 'is-bleu', 'is-rose', 'is-vert', 'is-peche'] as const;
