import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { withBoth } from '~/platform/i18n/with-text.ts';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { DocumentBody } from '../documents/components/document-body.tsx';
import { DownloadLinks } from '../documents/components/download-links.tsx';
import { PassageForm } from '../documents/components/passage-form.tsx';
import { correctPassage } from '../documents/correct-passage.server.ts';
import { type DocumentKey, passagesOf, unanswered } from '../documents/document.ts';
import { filesOf } from '../documents/download-document.server.ts';
import { messages } from '../documents/messages/documents.ts';
import { documentKeyOf, openDocuments } from '../documents/open-documents.server.ts';
import { readCorrection } from '../documents/read-correction.ts';
import { openScenario } from '../open-scenario.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t, data?: { document: { key: DocumentKey } }) =>
  data ? t.names[data.document.key] : t.list.title,
);

export async function loader(args: LoaderFunctionArgs) {
  const { frame, base, generate, scenario } = await openDocuments(args);
  const document = generate(documentKeyOf(args.params.document));
  return {
    ...{ frame, base, document, revision: scenario.revision },
    files: filesOf(document.key, base),
    waiting: unanswered(document).length,
  };
}

export async function action(args: ActionFunctionArgs) {
  await openScenario(args, 'scenario.write');
  const { app, principal, actor, locale, territoryId, scenarioId, generate } = await openDocuments(args);
  const key = documentKeyOf(args.params.document);
  const asked = readCorrection(await args.request.formData());
  const known = passagesOf(generate(key)).find((one) => one.key === asked?.passage && !one.fixed);
  if (!asked || !known) throw new Response(null, { status: 400 });
  const { intent, passage, revision, fr, en } = asked;
  const written = intent === 'correct' && (fr !== '' || en !== '');
  const [own, other] = locale === 'fr' ? [fr, en] : [en, fr];
  const text = written ? withBoth(locale, own || other, other) : null;
  try {
    await correctPassage(app, actor, { territoryId, scenarioId, revision, document: key, passage, text });
    const detail = { document: key, passage };
    await recordAudit(app, {
      principal,
      action: 'scenario.passage-corrected',
      territoryId,
      subject: scenarioId,
      detail,
    });
    return { error: null, kept: null, done: written ? 'saved' : 'restored' } as const;
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { code, params } = error;
    return { error: { code, by: String(params.by ?? '') }, kept: { passage, fr, en }, done: null } as const;
  }
}

export default function DocumentPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, base, document, files, revision, waiting } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const name = t.names[document.key];
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`${base}/documents`}>{t.back}</Link>
          </p>
          <h1>{name}</h1>
          <p className="lead">{t.about[document.key]}</p>
          <p className="aside">{t.askLead(waiting)}</p>
        </div>
        <DownloadLinks files={files} name={name} />
      </div>
      {result?.error ? (
        <Callout
          tone="bad"
          role="alert"
          title={result.error.code === 'scenarios.archived' ? t.errors.archived : t.errors.changed(result.error.by)}
        />
      ) : result?.done ? (
        <Callout tone="ok" role="status" title={t[result.done]} />
      ) : null}
      <DocumentBody
        document={document}
        base={base}
        form={(passage) =>
          frame.mayWrite ? (
            <PassageForm
              key={`${passage.key}-${revision}`}
              {...{ passage, revision }}
              name={passage.title ? inLocale(passage.title, locale) : name}
              kept={result?.kept?.passage === passage.key ? result.kept : null}
            />
          ) : null
        }
      />
    </ScenarioFrame>
  );
}
