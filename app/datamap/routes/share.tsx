import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { drawQr } from '~/platform/draw-qr.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MapTabs } from '../components/map-tabs.tsx';
import { ShareList } from '../components/share-list.tsx';
import { SuggestionList } from '../components/suggestion-list.tsx';
import { messages } from '../messages/sharing.ts';
import { closeShare, listShares, shareMap } from '../sharing/share-map.server.ts';
import { answerSuggestion, listSuggestions } from '../sharing/suggestions.server.ts';

export const handle: RouteHandle = { action: 'datamap.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  const shares = await listShares(app, { territoryId: territory });
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    shares: shares.map(({ id, token, hidesNotes, createdAt }) => {
      const url = `${app.publicUrl}/carte/${token}`;
      return { id, url, hidesNotes, createdAt: createdAt.toISOString(), qr: drawQr(url) };
    }),
    suggestions: await listSuggestions(app, territory),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory: territoryId });
  const { app } = args.context;
  const form = await args.request.formData();
  const id = String(form.get('id') ?? '');
  const audit = (action: string, subject: string) => recordAudit(app, { principal, action, territoryId, subject });
  const here = `/${territoryId}/donnees/partage`;
  switch (form.get('intent')) {
    case 'open': {
      const { userId } = principal;
      const { initiativeId } = await territoryFrame(app, { territoryId, principal, locale: 'fr' });
      const hidesNotes = form.get('hidesNotes') === 'on';
      const made = await shareMap(app, { territoryId, initiativeId, hidesNotes, userId });
      await audit('datamap.shared', made.id);
      return redirect(here);
    }
    case 'close':
      await closeShare(app, { territoryId, id });
      await audit('datamap.share-closed', id);
      return redirect(here);
    case 'accept': {
      const { itemKey } = await answerSuggestion(app, { territoryId, id, state: 'accepted' });
      await audit('datamap.suggestion-accepted', id);
      return redirect(`/${territoryId}/donnees/${itemKey}/modifier?suggestion=${id}`);
    }
    case 'decline':
      await answerSuggestion(app, { territoryId, id, state: 'declined' });
      await audit('datamap.suggestion-declined', id);
      return redirect(here);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Share() {
  const t = useMessages(messages);
  const { frame, shares, suggestions } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/donnees`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <MapTabs base={base} mayWrite />
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className="cols">
        <div className="main">
          <ShareList shares={shares} />
          <Form method="post" className="sheet stack">
            <CheckboxField field={{ id: 'hidesNotes', name: 'hidesNotes', initialValue: true }} label={t.hidesNotes} />
            <p className="buttons">
              <SubmitButton name="intent" value="open" icon="link">
                {t.make}
              </SubmitButton>
            </p>
          </Form>
        </div>
        <div className="side">
          <SuggestionList suggestions={suggestions} base={base} />
        </div>
      </div>
    </LaptopFrame>
  );
}
