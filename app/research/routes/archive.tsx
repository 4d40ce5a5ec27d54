import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { archiveMessages as messages } from '../messages/archive.ts';
import { portableArchive } from '../portable-archive.server.ts';

export const handle: RouteHandle = { action: 'pilot.steer' };
export const meta = pageTitle(messages, (t, data?: { title: Bilingual }) => t.page(data?.title ?? { fr: '', en: '' }));

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'pilot.steer');
  const { definition } = opened;
  const { title, smallestGroup } = definition;
  return {
    ...{ title, smallestGroup },
    ...(await pilotPageFrame(opened)),
  };
}

/** The file itself, to a plain form: it is downloaded, and the page stays. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { territory: territoryId = '', pilot: slug = '' } = args.params;
  const principal = await requireStaff(args, 'pilot.steer', { territory: territoryId, pilot: slug });
  const { app } = args.context;
  const withFigures = (await args.request.formData()).get('figures') === 'on';
  const zip = await portableArchive(app, { slug, withFigures });
  await recordAudit(app, { principal, action: 'pilots.exported', territoryId, subject: slug, detail: { withFigures } });
  return new Response(Buffer.from(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${slug}-archive.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

export default function Archive() {
  const t = useMessages(messages);
  const { frame, links, smallestGroup } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <div className="cols">
        <div className="main">
          <section className="section" aria-labelledby="contenu">
            <h2 id="contenu">{t.inside}</h2>
            <ul>
              {t.contents.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <form method="post" className="sheet stack">
            <div className="field">
              <label className="check" htmlFor="chiffres">
                <input id="chiffres" type="checkbox" name="figures" aria-describedby="chiffres-aide" />
                <span>{t.figures}</span>
              </label>
              <span className="hint" id="chiffres-aide">
                {t.figuresHint(smallestGroup)}
              </span>
            </div>
            <p className="buttons">
              <button type="submit" className="button is-large">
                <Icon name="download" />
                {t.download}
              </button>
              <Link to={`${links.base}/protocole`}>{t.back}</Link>
            </p>
          </form>
        </div>
        <aside className="side">
          <section className="section" aria-labelledby="jamais">
            <h2 id="jamais">{t.never}</h2>
            <p>{t.neverText}</p>
          </section>
        </aside>
      </div>
    </LaptopFrame>
  );
}
