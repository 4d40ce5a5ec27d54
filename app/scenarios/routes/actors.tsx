import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { SectionPage } from '../components/section-page.tsx';
import { SettingSection } from '../components/setting-section.tsx';
import { messages } from '../messages/sections.ts';
import { settings } from '../parts/settings.ts';
import { readSection, removeFromSection } from '../read-section.server.ts';
import { saveSetting } from '../save-setting.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.acteurs.title);

export async function loader(args: LoaderFunctionArgs) {
  const { view, document, locale } = await readSection(args, ['partners', 'team']);
  const { fields, values } = settings.contact;
  return { view, specs: fields(document, locale), values: values(document, locale) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const removed = await removeFromSection(args, form, 'acteurs');
  return removed ?? saveSetting(args, form, { setting: 'contact', section: 'acteurs' });
}

export default function Actors() {
  const { view, specs, values } = useLoaderData<typeof loader>();
  const contact = <SettingSection setting="contact" id="contact-section" {...{ view, specs, values }} />;
  return <SectionPage section="acteurs" view={view} after={contact} />;
}
