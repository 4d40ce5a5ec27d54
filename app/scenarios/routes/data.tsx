import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { addFromMap } from '../add-from-map.server.ts';
import { MapPicker } from '../components/map-picker.tsx';
import { SectionPage } from '../components/section-page.tsx';
import { mapChoices } from '../map-choices.server.ts';
import { messages as words } from '../messages/data.ts';
import { messages } from '../messages/sections.ts';
import { openScenario } from '../open-scenario.server.ts';
import { holderKeyOf, holderKeys } from '../parts/holders.ts';
import { readSection, removeFromSection } from '../read-section.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.donnees.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, view, document, scenario, territoryId } = await readSection(args, ['holders', 'datasets', 'questions']);
  const { holders, cards } = await mapChoices(app, { territoryId, initiativeId: scenario.initiativeId });
  const counted = new Set(holderKeys(document));
  const asked = new Set(document.datasets.map(({ justifiedBy }) => justifiedBy));
  return {
    view,
    indispensable: document.partners.filter(
      ({ holder, indispensable }) => indispensable && holder && counted.has(holder),
    ).length,
    holders: holders.filter(({ name }) => !counted.has(holderKeyOf(name))),
    cards: cards.filter(({ key }) => !asked.has(key)),
    mapHref: `/${territoryId}/donnees`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const removed = await removeFromSection(args, form, 'donnees');
  if (removed) return removed;
  const { app, actor, principal, scenario, territoryId, scenarioId } = await openScenario(args, 'scenario.write');
  const result = await addFromMap(app, actor, {
    ...{ territoryId, scenarioId, initiativeId: scenario.initiativeId, revision: Number(form.get('revision')) },
    cardKeys: form.getAll('card').map(String),
    holderNames: form.getAll('holder').map(String),
  });
  await recordAudit(app, { principal, action: 'scenario.edited', territoryId, subject: scenarioId });
  return redirect(`/${territoryId}/scenarios/${scenarioId}/donnees?fait=${result.revision}`);
}

export default function Data() {
  const { view, indispensable, holders, cards, mapHref } = useLoaderData<typeof loader>();
  const t = useMessages(words);
  const said =
    indispensable === 0
      ? t.none
      : indispensable === 1
        ? t.few
        : indispensable <= 5
          ? t.right(indispensable)
          : t.many(indispensable);
  const picker = <MapPicker holders={holders} cards={cards} revision={view.revision} mapHref={mapHref} />;
  return (
    <SectionPage section="donnees" view={view} after={view.frame.mayWrite ? picker : null}>
      <p>
        <b>{said}.</b>
      </p>
    </SectionPage>
  );
}
