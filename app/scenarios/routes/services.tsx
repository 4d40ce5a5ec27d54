import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { SectionPage } from '../components/section-page.tsx';
import { messages } from '../messages/sections.ts';
import { readSection, removeFromSection } from '../read-section.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.services.title);

export async function loader(args: LoaderFunctionArgs) {
  const { view } = await readSection(args, ['services']);
  return { view };
}

export async function action(args: ActionFunctionArgs) {
  const done = await removeFromSection(args, await args.request.formData(), 'services');
  if (!done) throw new Response(null, { status: 400 });
  return done;
}

export default function Services() {
  const { view } = useLoaderData<typeof loader>();
  return <SectionPage section="services" view={view} />;
}
