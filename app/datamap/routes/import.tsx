import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { errorText } from '../error-text.ts';
import { receiveImport } from '../importing/receive-import.server.ts';
import { listImports } from '../list-imports.server.ts';
import { listInitiatives } from '../list-initiatives.server.ts';
import { messages } from '../messages/import.ts';
import { pickInitiative } from '../pick-initiative.ts';
import { receiveWorkbook } from '../receive-workbook.server.ts';

export const handle: RouteHandle = { action: 'datamap.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    initiatives: await listInitiatives(app, { territoryId: territory }),
    imports: await listImports(app, { territoryId: territory }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory });
  const { app } = args.context;
  try {
    const { fileName, bytes, fields } = await receiveWorkbook(args.request);
    const initiatives = await listInitiatives(app, { territoryId: territory });
    const initiativeId = pickInitiative(initiatives, fields.get('initiative'));
    const { importId } = await receiveImport(app, {
      territoryId: territory,
      initiativeId,
      fileName,
      bytes,
      createdById: principal.userId,
    });
    await recordAudit(app, {
      principal,
      action: 'datamap.import-previewed',
      territoryId: territory,
      subject: importId,
    });
    return redirect(`/${territory}/donnees/importer/${importId}`);
  } catch (error) {
    const text = errorText(error, localeOf(args.request));
    if (text === undefined) throw error;
    return { error: text };
  }
}

export default function Import() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, initiatives, imports } = useLoaderData<typeof loader>();
  const result = useActionData<{ error: string }>();
  const base = `/${frame.territory.id}/donnees`;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className="cols">
        <div className="main">
          {result?.error ? (
            <Callout tone="bad" title={t.failed} role="alert">
              <p>{result.error}</p>
              <p>{t.failedKept}</p>
            </Callout>
          ) : null}
          <Form method="post" encType="multipart/form-data" className="sheet stack">
            {initiatives.length > 1 ? (
              <SelectField
                field={{ id: 'initiative', name: 'initiative', required: true, initialValue: frame.initiativeId }}
                label={t.initiative}
                options={initiatives.map(({ id, nameFr, nameEn }) => ({
                  value: id,
                  label: inLocale({ fr: nameFr, en: nameEn }, locale),
                }))}
              />
            ) : null}
            <FileField
              field={{ id: 'classeur', name: 'file', required: true }}
              label={t.file}
              hint={t.fileHint}
              accept=".xlsx,.xlsm,.ods,.xls,.csv,.tsv,.txt,.json"
            />
            <p className="buttons">
              <SubmitButton icon="upload" working={t.sending}>
                {t.send}
              </SubmitButton>
            </p>
          </Form>
          <section className="section">
            <h2>{t.latest}</h2>
            <DataTable
              caption={t.latestCaption}
              captionHidden
              empty={<p className="aside">{t.latestNone}</p>}
              rowKey={(line) => line.id}
              rows={imports}
              columns={[
                {
                  key: 'fileName',
                  label: t.columns.file,
                  cell: (line) => <Link to={`${base}/importer/${line.id}`}>{line.fileName}</Link>,
                },
                { key: 'createdAt', label: t.columns.date, cell: (line) => formatDate(locale, line.createdAt) },
                {
                  key: 'state',
                  label: t.columns.state,
                  cell: (line) => t.states[line.state],
                },
                { key: 'items', label: t.columns.items, align: 'end' },
              ]}
            />
          </section>
        </div>
        <div className="side">
          <section className="section">
            <h2>{t.understood}</h2>
            <ul>
              {t.points.split('\n').map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
          <section className="section stack">
            <h2>{t.template}</h2>
            <p>{t.templateText}</p>
            <p>
              <a className="button is-plain" href={`${base}/modele?langue=${locale}`} download>
                <Icon name="download" />
                {t.templateLink}
              </a>
            </p>
          </section>
        </div>
      </div>
    </LaptopFrame>
  );
}
