import { listConnections } from '~/consent/list-connections.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { type DescriptionView, listDescriptions } from '~/consent/list-descriptions.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { ENERGY_DATASETS } from '~/services/energy.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { expectedEffects } from './expected-effects.server.ts';
import { type GestureLists, gestureViews } from './gesture-views.server.ts';
import { listGestureDecisions } from './list-gesture-decisions.server.ts';
import type { Rank } from './ranks.ts';
import { readDescriptions } from './read-descriptions.server.ts';
import { readEffects } from './read-effects.server.ts';
import { energiesAtHand } from './read-energies.server.ts';
import { readerOf } from './read-frame.server.ts';
import { readHabits } from './read-habits.server.ts';
import { homeAnswers } from './read-home-answers.server.ts';
import { readHomeUse } from './read-home-use.server.ts';
import type { TesterPrincipal } from './tester.ts';

export interface Gestures {
  readonly definition: PilotDefinition;
  readonly gestures: GestureLists;
  /** What they may say of themselves, that gestures look at. */
  readonly descriptions: readonly DescriptionView[];
  readonly mayAdvise: boolean;
  /** The agreement that advice would need, when the pilot asks for one apart. */
  readonly adviceKey: string | null;
}

/** A tester's gestures: under way, proposed (by their own curves where they agreed to that), put aside. */
export async function readGestures(
  context: AppContext,
  tester: TesterPrincipal,
  rankedBy: Rank = 'eur',
): Promise<Gestures> {
  const { testerId } = tester;
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const { timeZone } = definition.calendar;
  const reader = readerOf(definition);
  const consents = await listConsents(context, testerId);
  const connections = await listConnections(context, testerId);
  const energies = await energiesAtHand(context, { testerId, consents, connections, timeZone, reader });
  const { findings, mayAdvise } = await readHabits(context, { testerId, consents, energies, timeZone, reader });
  const descriptions = await readDescriptions(context, { testerId, definition, consents, reader });
  const decisions = await listGestureDecisions(context, testerId);
  const effects = await readEffects(context, {
    ...{ testerId, definition, consents, energies, decisions, findings, reader },
  });
  const today = dayOf(context.clock.now().getTime(), timeZone);
  const expected = mayAdvise
    ? expectedEffects(definition, {
        ...{ findings, today, hasGas: energies.some(({ energy }) => energy === 'gas') },
        home: await homeAnswers(context, { testerId, definition, consents, reader }),
        heating: await readHomeUse(context, { testerId, definition, consents, energies, reader }),
      })
    : new Map();
  const curve = ENERGY_DATASETS.electricity.fine;
  const advice = definition.purposes.find(({ holder, datasets }) => !holder && datasets.includes(curve));
  return {
    definition,
    gestures: gestureViews(definition, {
      ...{ decisions, findings, descriptions, effects, expected, today },
      ...(mayAdvise ? { rankedBy } : {}),
    }),
    descriptions: (await listDescriptions(context, testerId)).filter(({ isAgreed }) => isAgreed),
    mayAdvise,
    adviceKey: advice?.key ?? null,
  };
}
