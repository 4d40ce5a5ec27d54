import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { LaRochelleArt } from '~/ui/art/la-rochelle.tsx';
import { LyonArt } from '~/ui/art/lyon.tsx';
import { NantesArt } from '~/ui/art/nantes.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { DemoHome } from '~/ui/home/demo-home.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DOOR_KEYS } from '../demo/door-keys.ts';
import { openDoors } from '../demo/doors.server.ts';
import { messages } from '../messages/home.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requireAccess(args, 'public.read');
  const { app } = args.context;
  return {
    isDemo: app.env.ATELIER_DEMO === 'on',
    who: principal.kind === 'staff' ? principal.name : '',
    open: app.env.ATELIER_DEMO === 'on' ? await openDoors(app) : [],
  };
}

const PLACES = [
  { key: 'nantes', theme: 'energie', art: <NantesArt /> },
  { key: 'la-rochelle', theme: 'mobilite', art: <LaRochelleArt /> },
  { key: 'lyon', theme: 'social', art: <LyonArt /> },
] as const;

export default function Home() {
  const t = useMessages(messages);
  const { isDemo, who, open } = useLoaderData<typeof loader>();
  if (!isDemo) {
    return (
      <PlainFrame who={who}>
        <div className="narrow stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.leadReal}</p>
          <p className="buttons">
            <Link className="button" to="/connexion">
              {t.signIn}
            </Link>
            <Link to="/revenir">{t.tester}</Link>
          </p>
        </div>
      </PlainFrame>
    );
  }
  const doors = PLACES.map(({ key, theme, art }) => ({
    territory: t.places[key].name,
    topic: t.places[key].topic,
    theme,
    art,
    entries: DOOR_KEYS[key]
      .filter((door) => open.includes(door))
      .map((door) => ({ ...t.doors[door], value: door, formAction: '/demo/entrer' })),
  }));
  return (
    <DemoHome
      title={t.heading}
      intro={
        <>
          {t.lead} <Link to="/demo/courrier">{t.outbox}</Link>
        </>
      }
      doors={doors}
      enterAt={t.enterAt}
      enterAs={t.enterAs}
      who={who}
    />
  );
}
