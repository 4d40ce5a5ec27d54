import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ReturnsPage } from '../components/research-page.tsx';
import { loadSection } from '../load-section.server.ts';
import { sectionMessages } from '../messages/sections.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(sectionMessages, (t) => t.documentTitles.returns);

export const loader = (args: LoaderFunctionArgs) => loadSection(args);

export default function Returns() {
  const { frame, view } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <ReturnsPage view={view} />
    </LaptopFrame>
  );
}
