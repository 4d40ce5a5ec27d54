import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { cardChoices } from '~/datamap/first-uses/card-choices.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import { parseForm } from '~/ui/form/parse-form.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { EditConflict } from '../components/edit-conflict.tsx';
import { PartForm } from '../components/part-form.tsx';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { editPart } from '../edit-part.ts';
import { messages as pages } from '../messages/pages.ts';
import { messages } from '../messages/parts/index.ts';
import { openScenario } from '../open-scenario.server.ts';
import { NEW, partAt, pathOfPart, sectionOfPart } from '../parts/addresses.ts';
import { forms, type PartKey } from '../parts/forms.ts';
import { partOf } from '../parts/index.ts';
import type { FormValues } from '../parts/part.ts';
import { saveEdit } from '../save-edit.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.write' };
export const meta = pageTitle(pages, (t) => t.edited);

function placeOf({ part: path, item = '' }: LoaderFunctionArgs['params']): { part: PartKey; id: string | undefined } {
  const part = partAt(path);
  if (!part) throw new Response(null, { status: 404 });
  return { part, id: item === NEW ? undefined : item };
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, frame, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const { part, id } = placeOf(args.params);
  const { document, revision, initiativeId } = scenario;
  const kind = partOf(part);
  if (id !== undefined && !kind.ids(document).includes(id)) throw new Response(null, { status: 404 });
  const cards = part === 'datasets' ? await cardChoices(app, { territoryId, initiativeId }) : [];
  return {
    ...{ frame, part, id, revision },
    title: id === undefined ? null : plainText(kind.summary(document, id, locale).title, locale),
    specs: kind.fields(document, id, { locale, cards }),
    values: kind.values(document, id, locale),
    section: `${pageOfScenario(territoryId, scenarioId)}/${sectionOfPart(part)}`,
  };
}

interface Result {
  readonly reply: SubmissionResult<string[]>;
  readonly revision: number;
  readonly conflict: { readonly by: string; readonly theirs: FormValues | null; readonly yours: FormValues } | null;
}

export async function action(args: ActionFunctionArgs): Promise<Result | Response> {
  const opened = await openScenario(args, 'scenario.write');
  const { app, actor, principal, scenario, locale, territoryId, scenarioId } = opened;
  const { part, id } = placeOf(args.params);
  const form = await args.request.formData();
  const revision = Number(form.get('revision'));
  const submission = parseForm(form, { schema: forms[part], locale });
  if (submission.status !== 'success') return { reply: submission.reply(), revision, conflict: null };
  const edit = editPart(scenario.document, { part, id, form: submission.value, locale });
  if (edit.refused) return { reply: submission.reply({ fieldErrors: edit.refused }), revision, conflict: null };
  const result = await saveEdit(app, actor, {
    ...{ territoryId, scenarioId, revision, change: edit.change },
    seen: (document) =>
      id === undefined
        ? null
        : partOf(part).ids(document).includes(id)
          ? partOf(part).values(document, id, locale)
          : 'gone',
  });
  if (result.outcome === 'conflict') {
    const theirs = typeof result.theirs === 'string' ? null : result.theirs;
    const yours = partOf(part).values(edit.change(scenario.document), id, locale);
    return { reply: submission.reply(), revision: result.revision, conflict: { by: result.by, theirs, yours } };
  }
  await recordAudit(app, { principal, action: 'scenario.edited', territoryId, subject: scenarioId });
  const section = `${pageOfScenario(territoryId, scenarioId)}/${sectionOfPart(part)}`;
  if (edit.moveTo) {
    return redirect(`${section}/deplacer?jalon=${encodeURIComponent(id ?? '')}&au=${edit.moveTo}`);
  }
  return redirect(
    `${section}?fait=${result.revision}#${id === undefined ? pathOfPart(part) : `${pathOfPart(part)}-${id}`}`,
  );
}

export default function EditPart() {
  const { frame, part, id, title, specs, values, section, revision } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  const words = useMessages(messages)[part];
  const t = useMessages(pages);
  return (
    <ScenarioFrame {...frame}>
      <div className="narrow">
        <h1>{id === undefined ? words.new : title || t.untitled}</h1>
        {result?.conflict ? <EditConflict {...result.conflict} labels={words.fields} /> : null}
        <PartForm
          id={part}
          schema={forms[part]}
          specs={specs}
          values={values}
          words={words}
          revision={result?.revision ?? revision}
          reply={result?.reply ?? null}
          cancel={section}
        />
      </div>
    </ScenarioFrame>
  );
}
