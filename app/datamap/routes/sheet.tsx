import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SheetPage } from '../components/sheet/sheet-page.tsx';
import { messages } from '../messages/sheet.ts';
import { actOnSheet } from '../sheet/act-on-sheet.server.ts';
import { columnsChoice } from '../sheet/columns-choice.ts';
import { findSheet } from '../sheet/find-sheet.server.ts';
import { readSheetPage } from '../sheet/read-sheet-page.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };
export const meta = pageTitle(messages, (t, page: { title: string } | undefined) => t.title(page?.title));

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', sheet: slug = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.read', { territory });
  const { app } = args.context;
  const { searchParams } = new URL(args.request.url);
  const sheet = await findSheet(app, { territoryId: territory, slug });
  const columns = columnsChoice(args.request);
  const mayWrite = decide(principal, 'datamap.write', { territory }) === 'allow';
  const locale = localeOf(args.request);
  const { initiativeId } = sheet;
  return data(
    {
      frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
      mayWrite,
      me: principal.kind === 'staff' ? principal.name : '',
      allColumns: columns.all,
      done: searchParams.get('fait'),
      ...(await readSheetPage(app, {
        sheet,
        userId: principal.kind === 'staff' ? principal.userId : null,
        open: mayWrite ? searchParams.get('ligne') : null,
        newId: randomUUID,
      })),
    },
    columns.remember ? { headers: { 'Set-Cookie': columns.remember } } : {},
  );
}

/** The sheet's forms: what works without JavaScript, and what is done to a whole row. */
export async function action(args: ActionFunctionArgs) {
  const { territory = '', sheet: slug = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  const sheet = await findSheet(app, { territoryId: territory, slug });
  const author = { userId: principal.userId, name: principal.name };
  const form = await args.request.formData();
  const answer = await actOnSheet(app, { sheet, author, form, locale: localeOf(args.request) });
  return answer.done ? redirect(`/${territory}/donnees/feuilles/${slug}?fait=${answer.done}`) : answer;
}

export default function Sheet() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <SheetPage {...page} territoryId={frame.territory.id} result={result ?? null} />
    </LaptopFrame>
  );
}
