import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ResearchPage } from '../components/research-page.tsx';
import { loadSection } from '../load-section.server.ts';
import { pageMessages } from '../messages/page.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(pageMessages, (t) => t.documentTitle);

export const loader = (args: LoaderFunctionArgs) => loadSection(args);

export default function Research() {
  const { frame, view } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <ResearchPage view={view} />
    </LaptopFrame>
  );
}
