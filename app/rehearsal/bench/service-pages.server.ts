import { setTimeout as pause } from 'node:timers/promises';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Env } from '~/platform/env.server.ts';
import { isWidget, type WidgetKey } from '~/services/widgets.ts';
import { openServiceFor } from '~/space/open-service.server.ts';
import { readHome } from '~/space/read-home.server.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import { PLAYED_WIDGETS } from '../engine/acts/widgets.server.ts';
import { withFolder } from '../engine/in-folder.server.ts';
import { shareOut } from '../engine/panel-shares.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import { rehearse } from '../engine/rehearse.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import { openThrowawayContext } from '../engine/throwaway-context.server.ts';
import { certifyAll } from '../lab/certify-all.server.ts';
import { multiplyPanel } from './multiply-panel.server.ts';

/** How long the server takes to make one tester's page, in a small panel and in a large one. */
export interface PageTimes {
  readonly pilot: string;
  readonly page: string;
  /** Milliseconds of processor, the embedded database's included, median: what else runs on the machine counts little. */
  readonly small: number;
  readonly large: number;
  /** large ÷ small. */
  readonly ratio: number;
}

export interface ServicePagesBench {
  readonly pages: readonly PageTimes[];
  /** Testers of each pilot, before and after. */
  readonly small: number;
  readonly large: number;
  readonly worst: PageTimes | null;
}

const SMALL = 8;
const DAYS = 45;
const SEED = 1;
/** Times that a page is made for a median, after two that do not count. */
const TIMES = 15;
const WARM = 2;

/** Plays each pilot small, times the pages of the tester who shares most, multiplies the panel, and times them again. */
export async function benchServicePages(
  env: Env,
  definitions: readonly PilotDefinition[],
  { testers }: { readonly testers: number },
): Promise<ServicePagesBench> {
  const pages: PageTimes[] = [];
  for (const definition of definitions) pages.push(...(await benchPilot(env, definition, testers)));
  const worst = pages.toSorted((a, b) => b.ratio - a.ratio)[0] ?? null;
  return { pages, small: SMALL, large: testers, worst };
}

async function benchPilot(env: Env, definition: PilotDefinition, testers: number): Promise<PageTimes[]> {
  const { startsOn, timeZone } = definition.calendar;
  const throwaway = await openThrowawayContext(env, simulatedDays(startsOn, timeZone).instant(0, 0));
  try {
    const context = await withFolder(throwaway, definition);
    await preparePilot(context, definition);
    await certifyAll(context, definition);
    const { slug } = definition;
    const panels = shareOut(SMALL, definition.panels);
    const played = await rehearse(context, {
      ...{ pilotSlug: slug, panels, days: DAYS, seed: SEED, startsOn, linkLabel: 'Bench' },
    });
    const [someone] = played.participants
      .filter(({ testerId, leftOn }) => testerId !== null && leftOn === null)
      .toSorted((a, b) => b.shown.size + b.granted.length - (a.shown.size + a.granted.length));
    if (!someone?.testerId || !someone.pseudonym) return [];
    const tester: TesterPrincipal = {
      ...{ kind: 'tester', testerId: someone.testerId, pseudonym: someone.pseudonym, pilotSlug: slug },
      ...{ panelKey: someone.person.panelKey, isDemo: true },
    };
    const makers = pagesOf(context, definition, tester);
    const small = await timeAll(makers);
    await multiplyPanel(context, { testerId: tester.testerId, pilotSlug: slug, copies: testers - SMALL });
    const large = await timeAll(makers);
    return [...makers.keys()].map((page) => {
      const [before, after] = [small.get(page) ?? 0, large.get(page) ?? 0];
      return { pilot: slug, page, small: before, large: after, ratio: after / before };
    });
  } finally {
    await throwaway.remove();
  }
}

type Maker = () => Promise<unknown>;

/** The first page, and each page of a service. */
function pagesOf(context: RehearsalContext, definition: PilotDefinition, tester: TesterPrincipal): Map<string, Maker> {
  const widgets = definition.services.flatMap((service) => service.widgets).filter(isWidget);
  const played = widgets.flatMap((widget): [WidgetKey, Maker][] => {
    const look = PLAYED_WIDGETS[widget]?.look;
    return look ? [[widget, async () => look(await openServiceFor(context, tester, { widget, locale: 'fr' }))]] : [];
  });
  return new Map<string, Maker>([['home', () => readHome(context, tester, new URLSearchParams())], ...played]);
}

async function timeAll(makers: ReadonlyMap<string, Maker>): Promise<Map<string, number>> {
  const medians = new Map<string, number>();
  for (const [page, make] of makers) {
    const times: number[] = [];
    for (let at = 0; at < WARM + TIMES; at += 1) {
      const began = process.cpuUsage();
      await make();
      const { user, system } = process.cpuUsage(began);
      if (at >= WARM) times.push((user + system) / 1_000);
      await pause(1);
    }
    medians.set(page, times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0);
  }
  return medians;
}
