import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isCollective } from '~/governance/policy/policy.ts';
import { policyOf } from '~/governance/policy/policy-of.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { SectionPage } from '../components/section-page.tsx';
import { SettingSection } from '../components/setting-section.tsx';
import { messages } from '../messages/sections.ts';
import { settings } from '../parts/settings.ts';
import { readSection, removeFromSection } from '../read-section.server.ts';
import { saveSetting } from '../save-setting.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.objectif.title);

const SETTINGS = ['rules', 'certification'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { view, document, locale } = await readSection(args, ['indicators', 'surveys']);
  const { objective, rules, certification } = settings;
  const policy = policyOf(document.governance);
  return {
    view,
    specs: objective.fields(document, locale),
    values: objective.values(document, locale),
    // Asked only where the policy decides together.
    rules: isCollective(policy)
      ? { specs: rules.fields(document, locale), values: rules.values(document, locale) }
      : null,
    // Asked only where an operator certifies.
    certification:
      policy.decides.gate === 'operator-certifies'
        ? { specs: certification.fields(document, locale), values: certification.values(document, locale) }
        : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const removed = await removeFromSection(args, form, 'objectif');
  const setting = SETTINGS.find((one) => one === form.get('intent')) ?? 'objective';
  return removed ?? saveSetting(args, form, { setting, section: 'objectif' });
}

export default function Objective() {
  const { view, specs, values, rules, certification } = useLoaderData<typeof loader>();
  return (
    <SectionPage section="objectif" view={view}>
      <SettingSection setting="objective" id="objectif-principal" anchor="objectifs" {...{ view, specs, values }} />
      {rules ? <SettingSection setting="rules" id="regles" view={view} {...rules} /> : null}
      {certification ? (
        <SettingSection setting="certification" id="certification" view={view} {...certification} />
      ) : null}
    </SectionPage>
  );
}
