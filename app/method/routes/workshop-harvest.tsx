import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { HARVEST_KINDS } from '~/kit/schema/parts.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { HarvestForm } from '../components/harvest-form.tsx';
import { addHarvest, confirmHarvest, readHarvestLines } from '../harvest/confirm-harvest.server.ts';
import { gatherHarvest } from '../harvest/gather-harvest.server.ts';
import { listHarvest } from '../harvest/list-harvest.server.ts';
import { messages } from '../messages/harvest.ts';
import { messages as words } from '../messages/words.ts';
import { asPhase } from '../plan/as-phase.ts';
import { workshopPage } from '../plan/workshop-page.server.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const { title, template, initiativeId } = await workshopPage(app, { territoryId, workshopId });
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request), initiativeId }),
    ...{ workshopId, title, phase: asPhase(template.phase) },
    items: await listHarvest(app, { territoryId, initiativeId, workshopId, state: 'all' }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const where = { territoryId, workshopId };
  const form = await args.request.formData();
  if (form.get('intent') === 'gather') {
    await gatherHarvest(app, where);
    return { done: 'gathered', kept: 0, challenges: 0, left: 0 } as const;
  }
  if (form.get('intent') === 'add') {
    const kind = HARVEST_KINDS.find((known) => known === form.get('kind')) ?? 'challenge';
    await addHarvest(app, { ...where, kind, text: String(form.get('text') ?? '') });
    return null;
  }
  const counts = await confirmHarvest(app, { ...where, lines: readHarvestLines(form) });
  await recordAudit(app, {
    ...{ principal, territoryId, subject: workshopId },
    ...{ action: 'method.harvest-confirmed', detail: counts },
  });
  return { done: 'confirmed', ...counts } as const;
}

export default function WorkshopHarvest() {
  const t = useMessages(messages);
  const w = useMessages(words);
  const { frame, workshopId, title, phase, items } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const kept = items.filter(({ state }) => state !== 'dropped').length;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: phase }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`/${frame.territory.id}/ateliers/${workshopId}`}>{title}</Link>
          </p>
          <h1>{t.heading(kept)}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        <Form method="post">
          <SubmitButton look="plain" icon="undo" name="intent" value="gather">
            {t.gather}
          </SubmitButton>
        </Form>
      </div>
      {result?.done === 'gathered' ? <Notice>{t.gathered}</Notice> : null}
      {result?.done === 'confirmed' ? <Notice>{t.confirmed(result.kept, result.challenges)}</Notice> : null}
      {result && result.left > 0 ? <Callout tone="warn" role="alert" title={t.left(result.left)} /> : null}
      <div className="cols">
        <div className="main">{items.length > 0 ? <HarvestForm items={items} /> : <p>{t.none}</p>}</div>
        <div className="side">
          <section className="section">
            <h2>{t.add}</h2>
            <Form method="post" className="stack" key={items.length}>
              <TextField field={{ id: 'text', name: 'text', required: true, maxLength: 300 }} label={t.addText} />
              <SelectField
                field={{ id: 'kind', name: 'kind', required: true }}
                label={t.addKind}
                placeholder={null}
                options={HARVEST_KINDS.map((kind) => ({ value: kind, label: w.one[kind] }))}
              />
              <p>
                <SubmitButton look="plain" name="intent" value="add">
                  {t.addDo}
                </SubmitButton>
              </p>
            </Form>
          </section>
          <p>
            <Link to={`/${frame.territory.id}/recolte`}>{t.all}</Link>
          </p>
        </div>
      </div>
    </LaptopFrame>
  );
}
