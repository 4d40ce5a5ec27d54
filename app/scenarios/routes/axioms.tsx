import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { axiomHarvest } from '../axiom-harvest.server.ts';
import { Ruled } from '../components/ruled.tsx';
import { SaidAxioms } from '../components/said-axioms.tsx';
import { SectionPage } from '../components/section-page.tsx';
import { SettingForm } from '../components/setting-form.tsx';
import { messages } from '../messages/sections.ts';
import { messages as settingWords } from '../messages/settings.ts';
import { settings } from '../parts/settings.ts';
import { readSection } from '../read-section.server.ts';
import { saveSetting } from '../save-setting.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.axiomes.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, view, document, scenario, locale, territoryId } = await readSection(args, []);
  const { fields, values } = settings.axioms;
  return {
    view,
    said: await axiomHarvest(app, { territoryId, initiativeId: scenario.initiativeId }),
    specs: fields(document, locale),
    values: values(document, locale),
  };
}

export async function action(args: ActionFunctionArgs) {
  return saveSetting(args, await args.request.formData(), { setting: 'axioms', section: 'axiomes' });
}

export default function Axioms() {
  const { view, said, specs, values } = useLoaderData<typeof loader>();
  const t = useMessages(settingWords).axioms;
  return (
    <SectionPage section="axiomes" view={view}>
      <SaidAxioms said={said} territoryId={view.frame.laptop.territory.id} />
      <Ruled id="axioms-section" title={t.title} lead={t.lead}>
        <div className="narrow">
          <SettingForm
            setting="axioms"
            specs={specs}
            values={values}
            revision={view.revision}
            mayWrite={view.frame.mayWrite}
          />
        </div>
      </Ruled>
    </SectionPage>
  );
}
