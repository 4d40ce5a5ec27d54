import type { ReactNode } from 'react';
import type { TerritoryFrame } from '~/access/territory-frame.server.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { DesignTabs } from './design-tabs.tsx';

/** A page of the second phase: masthead, trail, tabs. */
export function DesignFrame({ frame, children }: { frame: TerritoryFrame; children: ReactNode }) {
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 2 }}>
      <DesignTabs territoryId={frame.territory.id} />
      {children}
    </LaptopFrame>
  );
}
