import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { recordAudit } from '~/access/record-audit.server.ts';
import { openScenario } from './open-scenario.server.ts';
import { partAt, pathOfPart } from './parts/addresses.ts';
import type { PartKey } from './parts/forms.ts';
import { partOf } from './parts/index.ts';
import type { Summary } from './parts/part.ts';
import { saveEdit } from './save-edit.server.ts';
import { pageOfScenario } from './scenario.ts';
import type { SectionKey } from './sections.ts';

export interface PartRow extends Summary {
  readonly id: string;
}

export interface PartRows {
  readonly part: PartKey;
  /** Last part of the address of their forms. */
  readonly path: string;
  readonly rows: readonly PartRow[];
}

/** What every section page shows: its lists, and what was just saved. */
export async function readSection(args: LoaderFunctionArgs, keys: readonly PartKey[]) {
  const opened = await openScenario(args, 'scenario.read');
  const { scenario, locale, frame, territoryId, scenarioId } = opened;
  const { document, revision } = scenario;
  const query = new URL(args.request.url).searchParams;
  const lists: PartRows[] = keys.map((part) => ({
    part,
    path: pathOfPart(part),
    rows: partOf(part)
      .ids(document)
      .map((id) => ({ id, ...partOf(part).summary(document, id, locale) })),
  }));
  const view = {
    frame,
    base: pageOfScenario(territoryId, scenarioId),
    revision,
    lists,
    /** The revision that was just made, when it still is the last one: it can be undone. */
    saved: Number(query.get('fait')) === revision,
    /** Somebody saved first: nothing was done. */
    overtaken: query.has('change'),
  };
  return { ...opened, document, view };
}

/** A row taken out of a list by a button of a section page; undefined when the form asks for something else. */
export async function removeFromSection(args: ActionFunctionArgs, form: FormData, section: SectionKey) {
  const { app, actor, principal, territoryId, scenarioId, locale } = await openScenario(args, 'scenario.write');
  const part = partAt(String(form.get('part') ?? ''));
  if (form.get('intent') !== 'remove' || !part) return undefined;
  const id = String(form.get('id') ?? '');
  const page = `${pageOfScenario(territoryId, scenarioId)}/${section}`;
  const known = (keys: readonly string[]) => keys.includes(id);
  const result = await saveEdit(app, actor, {
    ...{ territoryId, scenarioId, revision: Number(form.get('revision')) },
    seen: (document) => (known(partOf(part).ids(document)) ? partOf(part).values(document, id, locale) : null),
    change: (document) => (known(partOf(part).ids(document)) ? partOf(part).remove(document, id) : document),
  });
  if (result.outcome === 'conflict') return redirect(`${page}?change=1`);
  await recordAudit(app, { principal, action: 'scenario.edited', territoryId, subject: scenarioId });
  return redirect(`${page}?fait=${result.revision}`);
}
