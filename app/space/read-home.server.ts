import { type AwaitedVote, listAwaitedVotes } from '~/consent/collective/list-awaited-votes.server.ts';
import { isOfEntries } from '~/consent/holder-words.ts';
import { type ConnectionView, listConnections } from '~/consent/list-connections.server.ts';
import { type ConsentView, listConsents } from '~/consent/list-consents.server.ts';
import { type DescriptionView, listDescriptions } from '~/consent/list-descriptions.server.ts';
import { describeFor } from '~/consent/shares/read-for.server.ts';
import type { ShareReader } from '~/consent/shares/share-reader.ts';
import { openIdentity } from '~/panels/open-identity.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { buildConsumptionView, windowOf } from '~/services/build-consumption-view.server.ts';
import type { ColdFacts } from '~/services/components/home-habits.tsx';
import { type ConsumptionChoice, type ConsumptionView, readChoice } from '~/services/consumption-view.ts';
import type { Energy } from '~/services/energy.ts';
import { loadHabits, loadReferenceValues } from '~/services/load-reference-values.server.ts';
import { dayOf, parseDay } from '~/services/local-days.server.ts';
import type { HeldEntries } from './components/entries-list.tsx';
import { type GestureLists, gestureViews } from './gesture-views.server.ts';
import { listGestureDecisions } from './list-gesture-decisions.server.ts';
import { readDescriptions } from './read-descriptions.server.ts';
import { type EnergyAtHand, energiesAtHand, readEnergy } from './read-energies.server.ts';
import { readerOf } from './read-frame.server.ts';
import { type Habits, readHabits } from './read-habits.server.ts';
import { readCold } from './read-home-use.server.ts';
import { readSurveys, type SurveyLine } from './read-surveys.server.ts';
import { datasetTitle } from './reader-words.ts';
import type { TesterPrincipal } from './tester.ts';

export interface Home {
  readonly definition: PilotDefinition;
  readonly name: string;
  readonly consents: readonly ConsentView[];
  readonly connections: readonly ConnectionView[];
  readonly descriptions: readonly DescriptionView[];
  readonly energies: readonly EnergyAtHand[];
  /** Null when there is nothing to show yet. */
  readonly consumption: { readonly view: ConsumptionView; readonly choice: ConsumptionChoice } | null;
  readonly votes: readonly AwaitedVote[];
  readonly surveys: readonly SurveyLine[];
  /** Readings are there, and the service that would show them may read none of them today. */
  readonly isWithheld: boolean;
  readonly habits: Habits;
  /** What the cold costs; told with the view of a year, null with the others. */
  readonly cold: readonly ColdFacts[] | null;
  readonly gestures: GestureLists;
  /** What is read fact by fact. */
  readonly entries: readonly HeldEntries[];
  readonly today: string;
}

/** All that a tester's first page shows, for what the address asks (`?vue=`, `energie=`, `unite=`, `jour=`). */
export async function readHome(context: AppContext, tester: TesterPrincipal, params: URLSearchParams): Promise<Home> {
  const { testerId } = tester;
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const { timeZone } = definition.calendar;
  const reader = readerOf(definition);
  const today = dayOf(context.clock.now().getTime(), timeZone);
  const consents = await listConsents(context, testerId);
  const connections = await listConnections(context, testerId);
  const energies = await energiesAtHand(context, { testerId, consents, connections, timeZone, reader });
  const habits = await readHabits(context, { testerId, consents, energies, timeZone, reader });
  const descriptions = await readDescriptions(context, { testerId, definition, consents, reader });
  const decisions = await listGestureDecisions(context, testerId);
  const consumption = await readConsumption(context, { testerId, energies, timeZone, today, params, reader });
  const { name } = await openIdentity(context, { testerId, principal: tester });
  return {
    ...{ definition, name, consents, connections, energies, habits, consumption, today },
    descriptions: await listDescriptions(context, testerId),
    cold:
      consumption?.choice.scale === 'year'
        ? await readCold(context, { testerId, definition, consents, energies, reader }, today)
        : null,
    votes: await listAwaitedVotes(context, tester),
    surveys: (await readSurveys(context, definition, tester)).lines,
    isWithheld: energies.length === 0 && (await holdsReadings(context, testerId)),
    entries: await entriesHeld(context, { testerId, definition }),
    gestures: gestureViews(definition, { decisions, findings: habits.findings, descriptions, today }),
  };
}

async function entriesHeld(
  context: AppContext,
  { testerId, definition }: { testerId: string; definition: PilotDefinition },
): Promise<HeldEntries[]> {
  if (!definition.datasets.some(({ key }) => isOfEntries(key))) return [];
  const held = await describeFor(context, { testerId, reader: { kind: 'tester' } });
  return held
    .filter(({ dataset }) => isOfEntries(dataset))
    .map(({ dataset, readings, lastMonth }) => ({
      ...{ path: `/moi/donnees/${dataset}`, title: datasetTitle(definition, dataset), count: readings, lastMonth },
    }));
}

async function holdsReadings(context: AppContext, testerId: string): Promise<boolean> {
  const held = await describeFor(context, { testerId, reader: { kind: 'tester' } });
  return held.some(({ dataset }) => !isOfEntries(dataset));
}

async function readConsumption(
  context: AppContext,
  input: {
    testerId: string;
    energies: readonly EnergyAtHand[];
    timeZone: string;
    today: string;
    params: URLSearchParams;
    reader: ShareReader;
  },
): Promise<Home['consumption']> {
  const { testerId, energies, timeZone, today, params, reader } = input;
  if (energies.length === 0) return null;
  const asked = parseDay(params.get('jour'));
  const choice = readChoice(params, {
    available: energies.map(({ energy }) => energy),
    day: asked && asked <= today ? asked : undefined,
  });
  const shown = energies.filter(({ energy }) => choice.energies.includes(energy));
  const lastDay = shown.map((one) => one.lastDay).sort()[0];
  const day = choice.day ?? lastDay ?? today;
  const range = windowOf(choice.scale, day);
  const readings: Partial<Record<Energy, Awaited<ReturnType<typeof readEnergy>>>> = {};
  for (const energy of shown) {
    readings[energy.energy] = await readEnergy(context, { testerId, energy, ...range, timeZone, reader });
  }
  const { scale, unit } = choice;
  const view = buildConsumptionView(
    readings,
    { scale, day, unit, timeZone, today },
    { values: loadReferenceValues(), habits: loadHabits() },
  );
  return { view, choice: { ...choice, day } };
}
