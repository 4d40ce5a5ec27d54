import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { adviceFor } from '~/kit/advice-for.server.ts';
import { AdviceHere } from '~/kit/components/advice-here.tsx';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SheetList } from '../components/sheet/sheet-list.tsx';
import { errorText } from '../error-text.ts';
import { isUuid } from '../find-import.server.ts';
import { listInitiatives } from '../list-initiatives.server.ts';
import { messages } from '../messages/sheet-list.ts';
import { listCitedHolders } from '../sheet/list-cited-holders.server.ts';
import { listSheets } from '../sheet/list-sheets.server.ts';
import { mergeHolders, proposeMerges } from '../sheet/merge-holders.server.ts';
import { openSheet } from '../sheet/open-sheet.server.ts';
import { unmergeHolders } from '../sheet/unmerge-holders.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.read', { territory });
  const { app } = args.context;
  const holders = await listCitedHolders(app, { territoryId: territory });
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    mayWrite: decide(principal, 'datamap.write', { territory }) === 'allow',
    sheets: await listSheets(app, { territoryId: territory }),
    initiatives: await listInitiatives(app, { territoryId: territory }),
    advice: adviceFor('datasheets', localeOf(args.request)),
    holders,
    merges: proposeMerges(holders),
  };
}

interface Result {
  readonly error: string | null;
  readonly merged: { from: string; into: string; rows: number; gestureId: string } | null;
  readonly unmerged: { rows: number; kept: number } | null;
}
const NOTHING: Result = { error: null, merged: null, unmerged: null };

export async function action(args: ActionFunctionArgs): Promise<Result | Response> {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const author = { userId: principal.userId, name: principal.name };
  try {
    if (text('intent') === 'merge') {
      const choice = { territoryId: territory, from: text('from'), into: text('into') };
      const gestureId = randomUUID();
      const merged = await mergeHolders(app, { ...choice, author, gestureId });
      await recordAudit(app, { principal, action: 'datamap.holders-merged', territoryId: territory });
      return { ...NOTHING, merged: { ...merged, gestureId } };
    }
    if (text('intent') === 'unmerge') {
      const gestureId = text('gesture');
      if (!isUuid(gestureId)) throw new Response(null, { status: 400 });
      const unmerged = await unmergeHolders(app, { territoryId: territory, gestureId, author });
      await recordAudit(app, { principal, action: 'datamap.holders-parted', territoryId: territory });
      return { ...NOTHING, unmerged };
    }
    const challenge = { territoryId: territory, initiativeId: text('initiative'), challenge: text('challenge') };
    const { slug } = await openSheet(app, challenge);
    return redirect(`/${territory}/donnees/feuilles/${slug}`);
  } catch (error) {
    const words = errorText(error, localeOf(args.request));
    if (words === undefined) throw error;
    return { ...NOTHING, error: words };
  }
}

export default function Sheets() {
  const t = useMessages(messages);
  const { frame, advice, ...page } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
      {result?.merged ? (
        <Notice undo={{ label: t.unmerge, fields: { intent: 'unmerge', gesture: result.merged.gestureId } }}>
          {t.merged(result.merged.from, result.merged.into, result.merged.rows)}
        </Notice>
      ) : null}
      {result?.unmerged ? <Notice>{t.unmerged(result.unmerged.rows, result.unmerged.kept)}</Notice> : null}
      <SheetList {...page} base={`/${frame.territory.id}/donnees`} />
      <AdviceHere advice={advice} />
    </LaptopFrame>
  );
}
