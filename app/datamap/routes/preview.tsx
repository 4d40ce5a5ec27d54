import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { AppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { answerImport } from '../answer-import.server.ts';
import { ImportOutcome } from '../components/import-outcome.tsx';
import { ImportFailed, ImportProgress } from '../components/import-progress.tsx';
import { PreviewView } from '../components/preview-view.tsx';
import { errorText } from '../error-text.ts';
import { findImport } from '../find-import.server.ts';
import {
  listImportRows,
  pickView,
  ROW_VIEWS,
  ROWS_PER_PAGE,
  viewCounts,
} from '../importing/list-import-rows.server.ts';
import { messages } from '../messages/preview.ts';

export const handle: RouteHandle = { action: 'datamap.write' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.title(data?.fileName),
);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', importId = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const { searchParams } = new URL(args.request.url);
  const { error, ...found } = await findImport(app, { territoryId: territory, importId });
  const { initiativeId, state, summary } = found;
  const counts = summary && viewCounts(summary);
  const view = counts && pickView(searchParams.get('vue'), counts);
  const asked = Number(searchParams.get('page'));
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  const open =
    state === 'preview' && view && counts ? { view, page, counts, views: ROW_VIEWS, pageSize: ROWS_PER_PAGE } : null;
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
    ...found,
    errorText: error ? errorText(new AppError(error.code, error.params), locale) : undefined,
    open,
    rows: open ? await listImportRows(app, { territoryId: territory, importId, view: open.view, page }) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', importId = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory: territoryId });
  const { app } = args.context;
  const form = await args.request.formData();
  try {
    const answered = await answerImport(app, { territoryId, importId, userId: principal.userId, form });
    if (!answered) throw new Response(null, { status: 400 });
    const here = `/${territoryId}/donnees/importer/${importId}`;
    if (answered.next === 'page') {
      const view = new URL(args.request.url).searchParams.get('vue');
      return redirect(`${here}?${view ? `vue=${encodeURIComponent(view)}&` : ''}page=${answered.page}`);
    }
    const { audit, detail = {} } = answered;
    if (audit) await recordAudit(app, { principal, action: audit, territoryId, subject: importId, detail });
    return redirect(answered.next === 'map' ? `/${territoryId}/donnees?importe=${importId}` : here);
  } catch (error) {
    const text = errorText(error, localeOf(args.request));
    if (text === undefined) throw error;
    return { error: text };
  }
}

export default function Preview() {
  const t = useMessages(messages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { frame, fileName, state, summary, open } = data;
  const result = useActionData<{ error: string }>();
  const base = `/${frame.territory.id}/donnees`;
  const rows = summary?.sheets.reduce((sum, sheet) => sum + sheet.rows, 0) ?? 0;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title(fileName)}</h1>
          {summary ? (
            <p className="lead">
              {t.summary(rows, summary.sheets.filter((sheet) => sheet.rows > 0).length)}{' '}
              {state === 'preview' ? t.nothingYet : null}
            </p>
          ) : null}
        </div>
      </div>
      <div className="stack">
        {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
        {state === 'reading' || state === 'accepting' ? <ImportProgress state={state} task={data.task} /> : null}
        {state === 'failed' ? <ImportFailed text={data.errorText} base={base} /> : null}
        {state === 'preview' && summary && open ? (
          <PreviewView
            {...{ base, summary, rows: data.rows, toDo: data.toDo }}
            {...{ choices: data.choices, merges: data.merges, open }}
          />
        ) : null}
        {state === 'preview' && !summary ? <Callout tone="warn" title={t.old} /> : null}
        {state === 'accepted' || state === 'discarded' || state === 'undone' ? (
          <ImportOutcome
            state={state}
            base={base}
            acceptedOn={formatDate(locale, data.acceptedAt ?? data.createdAt)}
            items={data.items}
            count={data.itemCount}
            updated={data.updated}
          />
        ) : null}
      </div>
    </LaptopFrame>
  );
}
