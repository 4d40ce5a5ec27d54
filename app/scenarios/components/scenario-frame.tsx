import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { TerritoryFrame } from '~/access/territory-frame.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { messages } from '../messages/frame.ts';
import { pageOfScenario } from '../scenario.ts';
import frameStyles from './section-nav.module.css';
import { SectionNav } from './section-nav.tsx';

export interface ScenarioFrameProps {
  readonly laptop: TerritoryFrame;
  readonly scenario: {
    readonly id: string;
    readonly title: Bilingual;
    readonly pilotSlug: string | null;
    readonly archived: boolean;
  };
  readonly mayWrite: boolean;
  readonly mayLaunch: boolean;
  readonly children: ReactNode;
}

/**
 * The frame of a page of one scenario: the masthead, the scenario's name, its pages as navigation, then the page, which
 * brings its own h1. Spread what `openScenario` gives: `<ScenarioFrame {...frame}>`.
 */
export function ScenarioFrame({ laptop, scenario, children }: ScenarioFrameProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const territoryId = laptop.territory.id;
  const base = pageOfScenario(territoryId, scenario.id);
  return (
    <LaptopFrame {...laptop} phases={{ reached: laptop.reachedPhase, here: 3 }}>
      <SectionNav
        base={base}
        all={`/${territoryId}/scenarios`}
        title={inLocale(scenario.title, locale) || t.untitled}
      />
      {scenario.archived ? <p className={`aside ${frameStyles.note}`}>{t.archived}</p> : null}
      {scenario.pilotSlug ? (
        <p className={`aside ${frameStyles.note}`}>
          {t.launched} <Link to={`/${territoryId}/experimentations/${scenario.pilotSlug}`}>{t.seePilot}</Link>
        </p>
      ) : null}
      {children}
    </LaptopFrame>
  );
}
