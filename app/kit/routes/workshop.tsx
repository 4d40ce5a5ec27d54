import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AgendaBar } from '../components/agenda-bar.tsx';
import { KitFrame } from '../components/kit-frame.tsx';
import { Lines } from '../components/lines.tsx';
import { StepDetail } from '../components/step-detail.tsx';
import styles from '../components/workshop.module.css';
import { WorkshopFacts } from '../components/workshop-facts.tsx';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/workshop.ts';
import { agendaMinutes } from '../schema/workshop.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.title(data?.workshop.title ?? ''),
);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who, territoryId, mayPlan } = await kitReader(args);
  const kit = getKit();
  const at = kit.workshops.findIndex(({ key }) => key === args.params.workshop);
  const found = kit.workshops[at];
  if (!found) throw new Response(null, { status: 404 });
  const named = (key: string) => kit.workshops.find((other) => other.key === key);
  const link = (workshop: (typeof kit.workshops)[number] | undefined) =>
    workshop ? localise({ key: workshop.key, title: workshop.title }, locale) : undefined;
  return {
    who,
    workshop: localise(found, locale),
    minutes: agendaMinutes(found),
    needs: found.needs.map((key) => link(named(key))).filter((one) => one !== undefined),
    sheets: kit.sheets.filter(({ key }) => found.sheets.includes(key)).map(({ title }) => localise(title, locale)),
    previous: link(kit.workshops[at - 1]),
    next: link(kit.workshops[at + 1]),
    planHref: mayPlan && territoryId ? `/${territoryId}/ateliers/nouveau?modele=${found.key}` : undefined,
  };
}

export default function KitWorkshop() {
  const t = useMessages(messages);
  const { minutes: time } = useMessages(frameMessages);
  const { who, workshop, minutes, needs, sheets, previous, next, planHref } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div className="head">
        <div>
          <h1>{workshop.title}</h1>
          <p className="lead">{workshop.purpose}</p>
        </div>
        {planHref ? (
          <Link className="button" to={planHref}>
            {t.plan}
            <Icon name="arrow-right" />
          </Link>
        ) : null}
      </div>
      <div className="cols">
        <div className="main">
          <section className="section">
            <h2>{t.agenda}</h2>
            <p>{t.agendaSentence(workshop.steps.length, time(minutes))}</p>
            <AgendaBar steps={workshop.steps} label={t.agendaAlt} />
            <ol className={styles.steps}>
              {workshop.steps.map((step, index) => (
                <StepDetail
                  key={step.key}
                  step={step}
                  part={step.part !== workshop.steps[index - 1]?.part ? step.part : undefined}
                />
              ))}
            </ol>
          </section>
          <div className={styles.lists}>
            <Lines title={t.prepare} lines={workshop.prepare} />
            <Lines title={t.afterwards} lines={workshop.afterwards} />
            <Lines title={t.bring} lines={workshop.material} />
            <Lines title={t.roles} lines={workshop.roles.map((role) => `${role.title}. ${role.task}`)} />
          </div>
        </div>
        <WorkshopFacts workshop={workshop} needs={needs} sheets={sheets} />
      </div>
      <nav className={styles.around} aria-label={t.agenda}>
        {previous ? (
          <Link to={`/methode/ateliers/${previous.key}`}>
            <small>{t.previous}</small>
            <b>{previous.title}</b>
          </Link>
        ) : (
          <span />
        )}
        {next ? (
          <Link to={`/methode/ateliers/${next.key}`}>
            <small>{t.next}</small>
            <b>{next.title}</b>
          </Link>
        ) : null}
      </nav>
    </KitFrame>
  );
}
