import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import styles from '../components/survey.module.css';
import { WaveSection } from '../components/wave-section.tsx';
import { messages } from '../messages/team.ts';
import { readsPlainCounts, readWavesPage } from '../waves/read-waves-page.server.ts';

export const handle: RouteHandle = { action: 'surveys.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'surveys.read');
  const { app, principal, territory, pilot, definition } = opened;
  const isPlain = readsPlainCounts(principal, { territory, pilot });
  return {
    ...(await pilotPageFrame(opened)),
    ...{ isPlain, smallestGroup: definition.smallestGroup },
    lines: await readWavesPage(app, { definition, isPlain }),
    mayTypeIn: decide(principal, 'surveys.type-in', { territory, pilot }) === 'allow',
  };
}

export default function Waves() {
  const t = useMessages(messages);
  const { frame, links, lines, isPlain, smallestGroup, mayTypeIn } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      {lines.length === 0 ? (
        <EmptyState title={t.none} headingLevel={2}>
          {t.noneText}
        </EmptyState>
      ) : (
        <p className="aside">{isPlain ? t.plain : t.guarded(smallestGroup)}</p>
      )}
      <div className={styles.waves}>
        {lines.map((line) => (
          <WaveSection key={line.key} line={line} base={`${links.base}/enquetes`} mayTypeIn={mayTypeIn} />
        ))}
      </div>
    </LaptopFrame>
  );
}
