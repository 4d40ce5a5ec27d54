import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { KitFrame } from '../components/kit-frame.tsx';
import { PersonaCard } from '../components/persona-card.tsx';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages } from '../messages/use-cases.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.personas);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who } = await kitReader(args);
  return { who, personas: localise(getKit().personas, locale) };
}

export default function Personas() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { who, personas } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div className="head">
        <div className="stack">
          <h1>{t.personasHeading}</h1>
          <p className="lead">{t.personasLead}</p>
        </div>
        <a className="button is-plain" href={`/methode/personas/imprimer?langue=${locale}`}>
          <Icon name="print" />
          {t.print}
        </a>
      </div>
      <ul className="cards">
        {personas.map((persona) => (
          <li key={persona.key}>
            <PersonaCard persona={persona} headingLevel={2} />
          </li>
        ))}
      </ul>
    </KitFrame>
  );
}
