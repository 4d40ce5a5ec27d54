import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { moneyOf } from './budget/money.ts';
import { holderKeys, holderName } from './parts/holders.ts';
import { criticalPath } from './plan/slack.ts';
import { readinessOf } from './readiness.ts';
import type { Scenario } from './scenario.ts';

/** A scenario in a line: what a list shows, and a column of the comparison. */
export interface ScenarioLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly pitch: Bilingual;
  readonly mainObjective: Bilingual | null;
  readonly model: PilotDefinition['governance']['model'];
  readonly holders: readonly string[];
  readonly panels: readonly { readonly title: Bilingual; readonly size: number }[];
  readonly testers: number;
  readonly services: readonly Bilingual[];
  readonly startsOn: string;
  readonly endsOn: string;
  /** Days of slack of the chain that decides; null when nothing is dated. */
  readonly slack: number | null;
  readonly plannedEur: number;
  readonly toFindEur: number;
  readonly committedPartners: number;
  readonly partners: number;
  /** Pages of the builder that are said, out of how many. */
  readonly said: number;
  readonly pages: number;
  readonly pilotSlug: string | null;
  readonly archived: boolean;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export function lineOf({ document, id, pilotSlug, archived, updatedAt, updatedBy }: Scenario): ScenarioLine {
  const { title, pitch, mainObjective = null, governance, panels, services, calendar, partners } = document;
  const money = moneyOf(document);
  const readiness = readinessOf(document);
  return {
    ...{ id, title, pitch, mainObjective, model: governance.model, pilotSlug, archived, updatedAt, updatedBy },
    holders: holderKeys(document).map((key) => holderName(document, key)),
    panels: panels.map((panel) => ({ title: panel.title, size: panel.size })),
    testers: panels.reduce((sum, { size }) => sum + size, 0),
    services: services.map((service) => service.title),
    ...{ startsOn: calendar.startsOn, endsOn: calendar.endsOn },
    slack: criticalPath(calendar.milestones, calendar.endsOn)?.slack ?? null,
    ...{ plannedEur: money.plannedEur, toFindEur: money.toFindEur, partners: partners.length },
    committedPartners: partners.filter(({ commitment }) => commitment === 'committed').length,
    said: readiness.filter(({ state }) => state === 'said').length,
    pages: readiness.length,
  };
}
