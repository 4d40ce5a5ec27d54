import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { KitFrame } from '../components/kit-frame.tsx';
import styles from '../components/use-case.module.css';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/use-cases.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

const TERRITORIES = ['nantes', 'la-rochelle', 'lyon'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who } = await kitReader(args);
  const { useCases, models } = getKit();
  return {
    who,
    useCases: useCases.map(({ key, title, territory, theme, challenge, pitch, model }) =>
      localise(
        { key, title, territory, theme, challenge, pitch, model: models.find((one) => one.key === model)?.title },
        locale,
      ),
    ),
  };
}

export default function UseCases() {
  const t = useMessages(messages);
  const frame = useMessages(frameMessages);
  const { who, useCases } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div className="head">
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {TERRITORIES.map((territory) => (
        <section key={territory} className={`section ${styles.territory}`}>
          <h2>{frame.territories[territory]}</h2>
          <ul className="cards">
            {useCases
              .filter((useCase) => useCase.territory === territory)
              .map((useCase) => (
                <li key={useCase.key} className="fiche" data-theme={useCase.theme}>
                  <h3>
                    <Link to={`/methode/cas-d-usage/${useCase.key}`}>{useCase.title}</Link>
                  </h3>
                  <p>{useCase.pitch}</p>
                  <dl>
                    <dt>{t.challenge}</dt>
                    <dd>{useCase.challenge}</dd>
                    <dt>{t.model}</dt>
                    <dd>{useCase.model}</dd>
                  </dl>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </KitFrame>
  );
}
