import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { GuestPreview } from '../components/guest-preview.tsx';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { readKeptGuests } from '../guests/guest-import.ts';
import { addGuests } from '../guests/manage-guests.server.ts';
import { previewGuests } from '../guests/preview-guests.server.ts';
import type { GuestRow } from '../guests/read-guest-rows.ts';
import { receiveList } from '../guests/receive-list.server.ts';
import { messages } from '../messages/guests.ts';
import { asPhase } from '../plan/as-phase.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.importTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const workshop = await findWorkshop(app, { territoryId, workshopId });
  const frame = await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request) });
  return { frame, title: workshop.title, phase: asPhase(templateOf(workshop).phase), workshopId };
}

type Result = { readonly rows: readonly GuestRow[] } | { readonly error: string };

/** A file asks for a preview; the preview's own form, which has no file, is an acceptance. */
export async function action(args: ActionFunctionArgs): Promise<Result | Response> {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const where = { territoryId, workshopId };
  try {
    if (args.request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
      return { rows: await previewGuests(app, { ...where, ...(await receiveList(args.request)) }) };
    }
    const { guests, refused } = readKeptGuests(await args.request.formData());
    const { added } = await addGuests(app, { ...where, guests });
    return redirect(`/${territoryId}/ateliers/${workshopId}/invites?ajoutes=${added}&ecartes=${refused}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: problemText(error, localeOf(args.request)) };
  }
}

export default function ImportGuests() {
  const t = useMessages(messages);
  const { frame, title, phase, workshopId } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: phase }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`/${frame.territory.id}/ateliers/${workshopId}/invites`}>{title}</Link>
          </p>
          <h1>{t.importTitle}</h1>
          <p className="lead">{t.importLead}</p>
        </div>
      </div>
      {result && 'error' in result ? <Callout tone="bad" role="alert" title={result.error} /> : null}
      {result && 'rows' in result ? (
        <GuestPreview rows={result.rows} />
      ) : (
        <Form method="post" encType="multipart/form-data" className="sheet stack">
          <FileField
            field={{ id: 'liste', name: 'file', required: true }}
            label={t.file}
            hint={t.fileHint}
            accept=".xlsx,.xlsm,.ods,.xls,.csv"
          />
          <p>
            <SubmitButton icon="upload">{t.read}</SubmitButton>
          </p>
        </Form>
      )}
    </LaptopFrame>
  );
}
