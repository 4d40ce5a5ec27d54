import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { adviceFor } from '~/kit/advice-for.server.ts';
import { AdviceHere } from '~/kit/components/advice-here.tsx';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { CopyList } from '../components/copy-list.tsx';
import styles from '../components/kit-list.module.css';
import { KitList } from '../components/kit-list.tsx';
import { WorkshopTable } from '../components/workshop-table.tsx';
import { copyTemplate, putCopyAway } from '../copies/copy-template.server.ts';
import { messages } from '../messages/workshops.ts';
import { workshopsPage } from '../plan/workshops-page.server.ts';

export const handle: RouteHandle = { action: 'workshop.read', writeAction: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'workshop.read', { territory });
  const { app } = args.context;
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    mayRun: decide(principal, 'workshop.run', { territory }) === 'allow',
    advice: adviceFor('workshops', localeOf(args.request)),
    ...(await workshopsPage(app, { territoryId: territory })),
  };
}

const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('copy'), key: z.string().max(80) }),
  z.object({ intent: z.literal('restore'), copy: z.uuid() }),
]);

export async function action(args: ActionFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory });
  const { app } = args.context;
  const asked = schema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!asked.success) throw new Response(null, { status: 400 });
  if (asked.data.intent === 'restore') {
    await putCopyAway(app, { territoryId: territory, copyId: asked.data.copy, back: true });
    return redirect(`/${territory}/ateliers`);
  }
  const { id } = await copyTemplate(app, {
    territoryId: territory,
    key: asked.data.key,
    createdById: principal.userId,
    locale: localeOf(args.request),
  });
  return redirect(`/${territory}/ateliers/modeles/${id}`);
}

export default function Workshops() {
  const t = useMessages(messages);
  const { frame, mayRun, workshops, kit, copies, advice } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/ateliers`;
  const held = workshops.filter(({ state }) => state === 'closed' || state === 'running').length;
  const ahead = workshops.filter(({ state }) => state === 'planned').length;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 0 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading(held, ahead)}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        {mayRun ? (
          <Link className="button" to={`${base}/nouveau`}>
            <Icon name="plus" />
            {t.plan}
          </Link>
        ) : null}
      </div>
      <div className={styles.page}>
        <section className="section">
          <h2>{t.title}</h2>
          <WorkshopTable territoryId={frame.territory.id} workshops={workshops} mayRun={mayRun} />
          {held > 0 ? (
            <p className={styles.after}>
              <Link to={`/${frame.territory.id}/recolte`}>{t.harvestLink}</Link>
            </p>
          ) : null}
        </section>
        <section className="section">
          <h2>{t.kit}</h2>
          <p>{t.kitLead}</p>
          <KitList base={base} kit={kit} mayRun={mayRun} />
          <AdviceHere advice={advice} />
        </section>
        {mayRun ? (
          <section className="section">
            <h2>{t.ours}</h2>
            <CopyList base={base} copies={copies} kit={kit} />
          </section>
        ) : null}
      </div>
    </LaptopFrame>
  );
}
