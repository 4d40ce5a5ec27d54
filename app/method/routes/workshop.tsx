import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AgendaTable } from '../components/agenda-table.tsx';
import { WorkshopActs } from '../components/workshop-acts.tsx';
import { WorkshopChecklists } from '../components/workshop-checklists.tsx';
import { WorkshopHead } from '../components/workshop-head.tsx';
import { WorkshopRoles } from '../components/workshop-roles.tsx';
import { WorkshopSide } from '../components/workshop-side.tsx';
import { messages } from '../messages/workshop.ts';
import { asPhase } from '../plan/as-phase.ts';
import { roleHolders } from '../plan/role-holders.server.ts';
import { sheetTitles } from '../plan/sheet-titles.server.ts';
import { doWorkshopAct, readWorkshopAct } from '../plan/workshop-acts.server.ts';
import { workshopPage } from '../plan/workshop-page.server.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.read', writeAction: 'workshop.run' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.pageTitle(data?.workshop.title),
);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireAccess(args, 'workshop.read', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const workshop = await workshopPage(app, { territoryId, workshopId });
  const mayRun = decide(principal, 'workshop.run', { territory: territoryId }) === 'allow';
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale, initiativeId: workshop.initiativeId }),
    workshop,
    sheets: sheetTitles(workshop.template.sheets, locale),
    mayRun,
    roles: mayRun ? await roleHolders(app, { workshopId }) : undefined,
    said: new URL(args.request.url).searchParams.get('dit'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const act = readWorkshopAct(await args.request.formData());
  if (!act) throw new Response(null, { status: 400 });
  try {
    const next = await doWorkshopAct(app, { territoryId, workshopId, userId: principal.userId }, act);
    if (act.intent !== 'tick') {
      await recordAudit(app, {
        principal,
        action: `method.workshop-${act.intent}`,
        territoryId,
        subject: workshopId,
      });
    }
    return redirect(next);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: problemText(error, localeOf(args.request)) };
  }
}

export default function Workshop() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, workshop, sheets, mayRun, roles, said } = useLoaderData<typeof loader>();
  const result = useActionData<{ error: string }>();
  const territoryId = frame.territory.id;
  const base = `/${territoryId}/ateliers/${workshop.id}`;
  const { template, state } = workshop;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: asPhase(template.phase) }}>
      <WorkshopHead territoryId={territoryId} workshop={workshop} mayRun={mayRun} />
      {result ? <Callout tone="bad" role="alert" title={result.error} /> : null}
      {said === 'enregistre' ? <Notice>{t.saved}</Notice> : null}
      {said === 'cree' ? <Notice>{t.planned}</Notice> : null}
      {state === 'closed' ? <Callout tone="info" title={t.closedNote} /> : null}
      {state === 'cancelled' ? (
        <Callout tone="warn" title={t.cancelledNote}>
          {mayRun ? (
            <Form method="post" className="buttons">
              <Link className="button is-plain" to={`${base}/invites/courrier?lettre=annulation`}>
                {t.tellGuests}
              </Link>
              <SubmitButton look="quiet" name="intent" value="uncancel">
                {t.uncancel}
              </SubmitButton>
            </Form>
          ) : null}
        </Callout>
      ) : null}
      <div className="cols">
        <div className="main">
          <section className="section">
            <h2>{t.agenda}</h2>
            <AgendaTable agenda={workshop.agenda} />
          </section>
          <section className="section">
            <h2>{t.objectives}</h2>
            <ul>
              {template.objectives.map((objective) => (
                <li key={objective.fr}>{inLocale(objective, locale)}</li>
              ))}
            </ul>
          </section>
          <WorkshopChecklists workshop={workshop} mayRun={mayRun} />
          {state === 'closed' && template.afterwards.length > 0 ? (
            <section className="section">
              <h2>{t.afterwards}</h2>
              <ul>
                {template.afterwards.map((item) => (
                  <li key={item.fr}>{inLocale(item, locale)}</li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <div className="side">
          <WorkshopSide
            base={base}
            mapBase={`/${frame.territory.id}/donnees`}
            workshop={workshop}
            sheets={sheets}
            mayRun={mayRun}
          />
          <section className="section">
            <h2>{t.roles}</h2>
            <WorkshopRoles workshop={workshop} holders={roles?.holders} names={roles?.names ?? []} />
          </section>
          {mayRun ? (
            <section className="section">
              <h2>{t.more}</h2>
              <WorkshopActs workshop={workshop} />
            </section>
          ) : null}
        </div>
      </div>
    </LaptopFrame>
  );
}
