import type { ReactNode } from 'react';
import type { TerritoryFrame } from '~/access/territory-frame.server.ts';
import { DesignTabs } from '~/imagine/components/design-tabs.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { DesignNav } from './design-nav.tsx';

interface Props {
  readonly frame: TerritoryFrame;
  /** Left out on the pages of the whole territory. */
  readonly design?: { readonly href: string; readonly title: string; readonly mayWrite: boolean };
  readonly children: ReactNode;
}

/** The frame of the governance pages: phase 2, its tabs, and the pages of the design one stands in. */
export function DesignPage({ frame, design, children }: Props) {
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 2 }}>
      <DesignTabs territoryId={frame.territory.id} />
      {design ? <DesignNav base={design.href} title={design.title} mayWrite={design.mayWrite} /> : null}
      {children}
    </LaptopFrame>
  );
}
