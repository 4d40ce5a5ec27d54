import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Ruled } from '../components/ruled.tsx';
import { SectionPage } from '../components/section-page.tsx';
import { SettingForm } from '../components/setting-form.tsx';
import { messages } from '../messages/sections.ts';
import { messages as settingWords } from '../messages/settings.ts';
import { settings } from '../parts/settings.ts';
import { readSection, removeFromSection } from '../read-section.server.ts';
import { saveSetting } from '../save-setting.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.testeurs.title);

export async function loader(args: LoaderFunctionArgs) {
  const { view, document, locale } = await readSection(args, ['panels', 'doors', 'combos', 'cells', 'messages']);
  const { fields, values } = settings.messageRules;
  return { view, specs: fields(document, locale), values: values(document, locale) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const removed = await removeFromSection(args, form, 'testeurs');
  return removed ?? saveSetting(args, form, { setting: 'messageRules', section: 'testeurs' });
}

export default function Testers() {
  const { view, specs, values } = useLoaderData<typeof loader>();
  const t = useMessages(settingWords).messageRules;
  return (
    <SectionPage
      section="testeurs"
      view={view}
      after={
        <Ruled id="limites-des-messages" title={t.title} lead={t.lead}>
          <div className="narrow">
            <SettingForm
              setting="messageRules"
              specs={specs}
              values={values}
              revision={view.revision}
              mayWrite={view.frame.mayWrite}
              look="plain"
            />
          </div>
        </Ruled>
      }
    />
  );
}
