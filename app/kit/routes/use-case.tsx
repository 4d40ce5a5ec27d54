import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Tag } from '~/ui/tag.tsx';
import { KitFrame } from '../components/kit-frame.tsx';
import { PersonaCard } from '../components/persona-card.tsx';
import { Storyboard } from '../components/storyboard.tsx';
import styles from '../components/use-case.module.css';
import { UseCaseData } from '../components/use-case-data.tsx';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/use-cases.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.one(data?.useCase.title ?? ''),
);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who } = await kitReader(args);
  const { useCases, personas, models, domains } = getKit();
  const useCase = useCases.find(({ key }) => key === args.params.useCase);
  if (!useCase) throw new Response(null, { status: 404 });
  const persona = personas.find(({ key }) => key === useCase.persona);
  const model = models.find(({ key }) => key === useCase.model);
  return {
    who,
    useCase: localise(useCase, locale),
    persona: persona && localise(persona, locale),
    model: model && localise({ key: model.key, title: model.title, summary: model.summary }, locale),
    domains: domains.filter(({ key }) => useCase.domains.includes(key)).map(({ title }) => localise(title, locale)),
  };
}

export default function UseCasePage() {
  const t = useMessages(messages);
  const frame = useMessages(frameMessages);
  const { who, useCase, persona, model, domains } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div data-theme={useCase.theme}>
        <div className={styles.intro}>
          <p>
            <Tag>{frame.territories[useCase.territory]}</Tag>
          </p>
          <h1>{useCase.title}</h1>
          <p className="lead">{useCase.pitch}</p>
        </div>
        <Storyboard title={t.story(persona?.name ?? '')} moments={useCase.storyboard} />
        <div className="cols">
          <div className="main">
            <section className="section">
              <h2>{t.functions}</h2>
              <ul>
                {useCase.functions.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
            <UseCaseData data={useCase.data} />
            {model ? (
              <section className="section">
                <h2>{t.model}</h2>
                <p>
                  <Link to={`/methode/modeles#${model.key}`}>
                    <b>{model.title}</b>
                  </Link>
                  . {model.summary}
                </p>
                <p>{useCase.why}</p>
              </section>
            ) : null}
          </div>
          <aside className="side">
            <section className="section">
              <dl className="facts">
                <div>
                  <dt>{t.challenge}</dt>
                  <dd>{useCase.challenge}</dd>
                </div>
                <div>
                  <dt>{t.public}</dt>
                  <dd>{useCase.public}</dd>
                </div>
                <div>
                  <dt>{t.domains}</dt>
                  <dd>{domains.join(', ')}</dd>
                </div>
              </dl>
            </section>
            {persona ? <PersonaCard persona={persona} headingLevel={2} /> : null}
          </aside>
        </div>
        <p>
          <Link to="/methode/cas-d-usage">{t.all}</Link>
        </p>
        <p className="aside">{frame.source(useCase.source)}</p>
      </div>
    </KitFrame>
  );
}
