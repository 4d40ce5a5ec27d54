import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { acceptImport } from '../accept-import.server.ts';
import { ImportOutcome } from '../components/import-outcome.tsx';
import { PreviewForm } from '../components/preview-form.tsx';
import { RowsTable } from '../components/rows-table.tsx';
import { discardImport } from '../discard-import.server.ts';
import { errorText } from '../error-text.ts';
import { findImport } from '../find-import.server.ts';
import { messages } from '../messages/import.ts';
import { sortRows } from '../stored-preview.ts';
import { undoImport } from '../undo-import.server.ts';

export const handle: RouteHandle = { action: 'datamap.write' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.preview.title(data?.fileName),
);

const SHOWN = 40;

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', importId = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  const { reading, ...found } = await findImport(app, { territoryId: territory, importId });
  const open = found.state === 'preview';
  const { clear, doubtful, lost } = sortRows(reading);
  const whole = new URL(args.request.url).searchParams.has('tout');
  return {
    frame: await territoryFrame(app, {
      territoryId: territory,
      principal,
      locale: localeOf(args.request),
      initiativeId: found.initiativeId,
    }),
    ...found,
    counts: {
      rows: reading.rows.length,
      sheets: new Set(reading.rows.map(({ sheet }) => sheet)).size,
      clear: clear.length,
      doubtful: doubtful.length,
    },
    clear: open ? (whole ? clear : clear.slice(0, SHOWN)) : [],
    doubtful: open ? doubtful : [],
    lost: open ? lost : [],
    merges: open ? reading.merges : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', importId = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory: territoryId });
  const { app } = args.context;
  const form = await args.request.formData();
  const audit = (action: string, detail: Record<string, number> = {}) =>
    recordAudit(app, { principal, action, territoryId, subject: importId, detail });
  try {
    switch (form.get('intent')) {
      case 'accept': {
        const doubtful = form.getAll('take').map(String);
        const merges = form.getAll('merge').map(Number);
        await audit('datamap.import-accepted', await acceptImport(app, { territoryId, importId, doubtful, merges }));
        return redirect(`/${territoryId}/donnees?importe=${importId}`);
      }
      case 'undo': {
        const { removed, kept } = await undoImport(app, { territoryId, importId });
        await audit('datamap.import-undone', { removed, kept: kept.length });
        return redirect(`/${territoryId}/donnees/importer/${importId}`);
      }
      case 'discard':
        await discardImport(app, { territoryId, importId });
        await audit('datamap.import-discarded');
        return redirect(`/${territoryId}/donnees/importer/${importId}`);
      default:
        throw new Response(null, { status: 400 });
    }
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
  const { frame, fileName, state, counts, earlier } = data;
  const result = useActionData<{ error: string }>();
  const base = `/${frame.territory.id}/donnees`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.preview.title(fileName)}</h1>
          <p className="lead">
            {t.preview.summary(counts.rows, counts.sheets)} {t.preview.summaryDoubts(counts.doubtful)}{' '}
            {state === 'preview' ? t.preview.nothingYet : null}
          </p>
        </div>
      </div>
      <div className="stack">
        {result?.error ? <Callout tone="bad" title={result.error} role="alert" /> : null}
        {state !== 'preview' ? (
          <ImportOutcome
            state={state}
            base={base}
            acceptedOn={formatDate(locale, data.acceptedAt ?? data.createdAt)}
            items={data.items}
            count={data.itemCount}
          />
        ) : (
          <>
            {earlier ? (
              <Callout tone="warn" title={t.preview.earlier}>
                <p>{t.preview.earlierText(formatDate(locale, earlier.acceptedAt), earlier.items)}</p>
                <p>
                  <Link to={`${base}/importer/${earlier.importId}`}>{t.preview.earlierLink}</Link>
                </p>
              </Callout>
            ) : null}
            <PreviewForm clearCount={counts.clear} doubtful={data.doubtful} lost={data.lost} merges={data.merges} />
            <RowsTable rows={data.clear} all={counts.clear} />
          </>
        )}
      </div>
    </LaptopFrame>
  );
}
