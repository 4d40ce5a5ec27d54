import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { historyTexts, readTexts } from '~/pilots/archive/history-texts.server.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { FreeTexts } from '../components/free-texts.tsx';
import { archiveMessages as messages } from '../messages/archive.ts';
import { portableArchive } from '../portable-archive.server.ts';

export const handle: RouteHandle = { action: 'pilot.steer' };
export const meta = pageTitle(messages, (t, data?: { title: Bilingual }) => t.page(data?.title ?? { fr: '', en: '' }));

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'pilot.steer');
  const { app, pilot, definition } = opened;
  const { title, smallestGroup } = definition;
  return {
    ...{ title, smallestGroup, contact: definition.contact },
    texts: await historyTexts(app, pilot),
    ...(await pilotPageFrame(opened)),
  };
}

/** The file itself, to a plain form: it is downloaded, and the page stays. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { territory: territoryId = '', pilot: slug = '' } = args.params;
  const principal = await requireStaff(args, 'pilot.steer', { territory: territoryId, pilot: slug });
  const { app } = args.context;
  const form = await args.request.formData();
  const withFigures = form.get('figures') === 'on';
  const withContact = form.get('contact') === 'on';
  const zip = await portableArchive(app, { slug, withFigures, withContact, texts: readTexts(form) });
  await recordAudit(app, {
    principal,
    action: 'pilots.exported',
    territoryId,
    subject: slug,
    detail: { withFigures, withContact },
  });
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
  const { frame, links, smallestGroup, contact, texts } = useLoaderData<typeof loader>();
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
            <FreeTexts texts={texts} />
            <div className="field">
              <label className="check" htmlFor="contact">
                <input id="contact" type="checkbox" name="contact" aria-describedby="contact-aide" />
                <span>{t.contact(contact.name, contact.email)}</span>
              </label>
              <span className="hint" id="contact-aide">
                {t.contactHint}
              </span>
            </div>
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
