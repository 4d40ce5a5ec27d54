import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PersonaCard } from '~/kit/components/persona-card.tsx';
import { getKit } from '~/kit/load-kit.server.ts';
import { type Localised, localise } from '~/kit/localise.ts';
import type { Persona } from '~/kit/schema/kit.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import styles from '../components/idea-fiche.module.css';
import { messages } from '../messages/personas.ts';
import { openDesign } from '../open-design.server.ts';
import { listPersonas } from '../personas/list-personas.server.ts';
import { asKitPersona } from '../personas/persona.ts';
import { putPersonaAway } from '../personas/save-persona.server.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale, mayWrite } = await openDesign(args, 'design.read');
  const { personas: kit } = getKit();
  const own = await listPersonas(app, where);
  return {
    ...{ frame, mayWrite },
    own: own.map(({ id, document, basedOn, retired }) => ({
      ...{ id, retired, card: localise(asKitPersona(id, document), locale) },
      basedOn: kit.find(({ key }) => key === basedOn)?.name,
    })),
    kit: kit.map((persona) => localise(persona, locale)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, where } = await openDesign(args, 'design.write');
  const { territoryId } = where;
  const form = await args.request.formData();
  const back = form.get('intent') === 'back';
  await putPersonaAway(app, { territoryId, personaId: String(form.get('persona') ?? ''), back });
  return redirect(`/${territoryId}/usages/personas`);
}

export default function Personas() {
  const t = useMessages(messages);
  const { frame, mayWrite, own, kit } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/usages/personas`;
  const active = own.filter(({ retired }) => !retired);
  const retired = own.filter((one) => one.retired);
  const here = kit.filter(({ theme }) => theme === frame.theme);
  const elsewhere = kit.filter(({ theme }) => theme !== frame.theme);
  const adapt = ({ key, name }: Localised<Persona>) =>
    mayWrite ? (
      <Link className="button is-quiet" to={`${base}/nouveau?de=${key}`}>
        {t.adapt}
        <span className="visually-hidden"> {t.of(name)}</span>
      </Link>
    ) : null;
  return (
    <DesignFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
          <p>
            <a className="button is-quiet" href={`${base}/imprimer`}>
              <Icon name="print" />
              {t.print}
            </a>
          </p>
        </div>
        {mayWrite ? (
          <Link className="button" to={`${base}/nouveau`}>
            <Icon name="plus" />
            {t.add}
          </Link>
        ) : null}
      </div>
      <div className={styles.groups}>
        <section className="section">
          <h2>{t.own}</h2>
          {active.length === 0 ? (
            <p>{t.ownNone}</p>
          ) : (
            <Cards>
              {active.map(({ id, card, basedOn }) => (
                <li key={id} id={id}>
                  <PersonaCard persona={card} headingLevel={3} />
                  {basedOn ? <p className="aside">{t.adapted(basedOn)}</p> : null}
                  {mayWrite ? (
                    <Form method="post" className="buttons">
                      <Link className="button is-quiet" to={`${base}/${id}`}>
                        {t.edit}
                        <span className="visually-hidden"> {t.of(card.name)}</span>
                      </Link>
                      <SubmitButton name="persona" value={id} look="quiet">
                        {t.away}
                        <span className="visually-hidden"> {t.of(card.name)}</span>
                      </SubmitButton>
                    </Form>
                  ) : null}
                </li>
              ))}
            </Cards>
          )}
          {mayWrite && retired.length > 0 ? (
            <details>
              <summary>{t.retired(retired.length)}</summary>
              <ul className="list">
                {retired.map(({ id, card }) => (
                  <li key={id}>
                    <span>{card.name}</span>
                    <Form method="post">
                      <input type="hidden" name="intent" value="back" />
                      <SubmitButton name="persona" value={id} look="quiet">
                        {t.back}
                        <span className="visually-hidden"> {t.of(card.name)}</span>
                      </SubmitButton>
                    </Form>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
        <section className="section">
          <h2>{t.kit}</h2>
          <Cards>
            {here.map((persona) => (
              <li key={persona.key}>
                <PersonaCard persona={persona} headingLevel={3} />
                {adapt(persona)}
              </li>
            ))}
          </Cards>
          <details>
            <summary>{t.otherThemes}</summary>
            <Cards>
              {elsewhere.map((persona) => (
                <li key={persona.key}>
                  <PersonaCard persona={persona} headingLevel={3} />
                  {adapt(persona)}
                </li>
              ))}
            </Cards>
          </details>
        </section>
      </div>
    </DesignFrame>
  );
}

const Cards = ({ children }: { children: ReactNode }) => <ul className="cards">{children}</ul>;
