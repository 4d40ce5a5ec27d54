import type { PilotPanel } from '~/pilots/definition/people.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { REST_CELL } from '~/pilots/quota-cells.ts';
import { channelsOf } from '~/pilots/recruitment-channels.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { dayIn } from './confirm-day.ts';
import { type GuardedCell, guardCounts, guardPanel } from './guard-panel.ts';
import { readSeats } from './read-seats.server.ts';
import { seatsLeft } from './seats.ts';

export interface ChannelLine {
  /** Null for links that say nothing of how they are handed out. */
  readonly title: Bilingual | null;
  readonly links: number;
  /** People who came by it, enrolled or not; null is withheld. */
  readonly came: number | null;
}

export interface TierLine {
  readonly key: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly size: number;
  readonly wishes: number | null;
  readonly invited: number | null;
  /** Whether there are places and people who wish for them. */
  readonly canInvite: boolean;
}

export type DrawStep =
  | { readonly step: 'none' }
  | { readonly step: 'to-announce'; readonly suggested: string }
  | { readonly step: 'announced'; readonly drawOn: string; readonly isToday: boolean }
  | { readonly step: 'drawn'; readonly on: string };

export interface PanelLine {
  readonly key: string;
  readonly title: Bilingual;
  readonly size: number;
  readonly taken: number | null;
  readonly waiting: number | null;
  /** Null where the panel has no quotas. */
  readonly cells: readonly (GuardedCell & { readonly title: Bilingual | null })[] | null;
  /** People who wait for the draw; null is withheld. */
  readonly candidates: number | null;
  readonly invited: number | null;
  readonly canOffer: boolean;
  readonly draw: DrawStep;
  readonly channels: readonly ChannelLine[];
  readonly tiers: readonly TierLine[];
}

export interface PanelPage {
  readonly title: Bilingual;
  readonly smallestGroup: number;
  /** yyyy-mm-dd */
  readonly tomorrow: string;
  readonly panels: readonly PanelLine[];
}

/** Recruitment as its lead sees it: seats by group, how people came, who waits, the draw, the tiers. Never who they are. */
export async function readPanelPage(context: AppContext, pilotSlug: string): Promise<PanelPage> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const { title, smallestGroup, calendar } = definition;
  const { timeZone } = calendar;
  const now = context.clock.now();
  const panels: PanelLine[] = [];
  for (const panel of definition.panels)
    panels.push(await readPanel(context, { pilotSlug, panel, smallestGroup, timeZone }));
  const tomorrow = dayIn(new Date(now.getTime() + 86_400_000), timeZone);
  return { title, smallestGroup, tomorrow, panels };
}

interface Reading {
  readonly pilotSlug: string;
  readonly panel: PilotPanel;
  readonly smallestGroup: number;
  readonly timeZone: string;
}

async function readPanel(context: AppContext, reading: Reading): Promise<PanelLine> {
  const { pilotSlug, panel, smallestGroup } = reading;
  const { db } = context;
  const where = { pilotSlug, panelKey: panel.key };
  const seats = await readSeats(db, pilotSlug, panel);
  const states = await db.candidate.groupBy({ by: ['state'], where, _count: true });
  const count = (state: string): number => states.find((one) => one.state === state)?._count ?? 0;
  const [candidates, invited] = ['candidate', 'invited'].map((state) => enough(count(state), smallestGroup));
  const guarded = guardPanel(seats.cells, smallestGroup);
  const titleOf = (key: string): Bilingual | null =>
    key === REST_CELL ? null : (panel.entry?.cells.find((cell) => cell.key === key)?.title ?? null);
  const quotas = panel.entry?.cells.length
    ? guarded.cells.filter(({ key, target, taken }) => key !== REST_CELL || target > 0 || taken !== 0)
    : null;
  return {
    ...{ key: panel.key, title: panel.title, size: panel.size, taken: guarded.taken, waiting: guarded.waiting },
    cells: quotas?.map((cell) => ({ ...cell, title: titleOf(cell.key.split('+')[0] ?? '') })) ?? null,
    ...{ candidates: candidates ?? null, invited: invited ?? null },
    canOffer: count('waiting') > 0 && seatsLeft(panel.size, seats.cells) > 0,
    draw: await drawStep(context, reading),
    channels: await readChannels(context, reading),
    tiers: await readTiers(context, reading),
  };
}

const enough = (count: number, smallestGroup: number): number | null =>
  count === 0 || count >= smallestGroup ? count : null;

async function drawStep(context: AppContext, { pilotSlug, panel, timeZone }: Reading): Promise<DrawStep> {
  if (!panel.entry?.draw) return { step: 'none' };
  const where = { pilotSlug_panelKey: { pilotSlug, panelKey: panel.key } };
  const row = await context.db.panelDraw.findUnique({ where, omit: { secret: true, entries: true, strata: true } });
  if (!row) return { step: 'to-announce', suggested: panel.entry.draw.on };
  if (row.drawnAt) return { step: 'drawn', on: dayIn(row.drawnAt, timeZone) };
  return { step: 'announced', drawOn: row.drawOn, isToday: dayIn(context.clock.now(), timeZone) >= row.drawOn };
}

async function readChannels(context: AppContext, { pilotSlug, panel, smallestGroup }: Reading): Promise<ChannelLine[]> {
  const groups = await context.db.enrolmentLink.groupBy({
    by: ['channelKey'],
    where: { pilotSlug, panelKey: panel.key },
    _count: true,
    _sum: { uses: true },
  });
  const known = channelsOf(panel);
  const of = (key: string | null) => groups.filter((group) => group.channelKey === key);
  const other = groups.filter(({ channelKey }) => !known.some(({ key }) => key === channelKey));
  const lines = [
    ...known.map(({ key, title }) => ({ title, groups: of(key) })),
    ...(other.length > 0 ? [{ title: null, groups: other }] : []),
  ].map((line) => ({
    title: line.title,
    links: line.groups.reduce((sum, { _count }) => sum + _count, 0),
    came: line.groups.reduce((sum, { _sum }) => sum + (_sum.uses ?? 0), 0),
  }));
  const came = guardCounts(
    lines.map((line) => line.came),
    smallestGroup,
  );
  return lines.map((line, index) => ({ ...line, came: came[index] ?? null }));
}

async function readTiers(context: AppContext, { pilotSlug, panel, smallestGroup }: Reading): Promise<TierLine[]> {
  const groups = await context.db.tierMember.groupBy({
    by: ['tierKey', 'state'],
    where: { pilotSlug, panelKey: panel.key },
    _count: true,
  });
  return (panel.tiers ?? []).map(({ key, title, description, size }) => {
    const count = (state: string): number =>
      groups.find((group) => group.tierKey === key && group.state === state)?._count ?? 0;
    return {
      ...{ key, title, description, size },
      wishes: enough(count('wishes'), smallestGroup),
      invited: enough(count('invited'), smallestGroup),
      canInvite: count('wishes') > 0 && count('invited') < size,
    };
  });
}
