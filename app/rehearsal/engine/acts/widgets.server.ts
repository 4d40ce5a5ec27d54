import { listShared } from '~/consent/collective/list-shared.server.ts';
import { listBoard } from '~/consent/exchange/list-board.server.ts';
import { chooseOuting } from '~/services/culture/kept-outings.ts';
import { WASTE_KINDS } from '~/services/food/waste-summary.ts';
import { readFlowChoice } from '~/services/travel/flow-view.ts';
import type { WidgetKey } from '~/services/widgets.ts';
import { chooseAlternative } from '~/space/choose-alternative.server.ts';
import { readCollectiveMap } from '~/space/collective/read-collective-map.server.ts';
import { readContribution } from '~/space/contribution/read-contribution.server.ts';
import { sendContribution } from '~/space/contribution/send-contribution.server.ts';
import { noteWaste } from '~/space/note-waste.server.ts';
import type { OpenService } from '~/space/open-service.server.ts';
import { changeOutings } from '~/space/outings.server.ts';
import { makeProof, readProofPage } from '~/space/proofs/read-proof-page.server.ts';
import { readAids } from '~/space/read-aids.server.ts';
import { readAlternatives } from '~/space/read-alternatives.server.ts';
import { readBasket } from '~/space/read-basket.server.ts';
import { readClaims } from '~/space/read-claims.server.ts';
import { programmeOf, readProgramme } from '~/space/read-programme.server.ts';
import { readResultPreview, readResults } from '~/space/read-results.server.ts';
import { readSimilar } from '~/space/read-similar.server.ts';
import { readSituation } from '~/space/read-situation.server.ts';
import { chooseMonth, daysOfMonth, readTravel } from '~/space/read-travel.server.ts';
import { chooseAdvice, readTravelAdvice } from '~/space/read-travel-advice.server.ts';
import { readTravelFootprint } from '~/space/read-travel-footprint.server.ts';
import { readWorks } from '~/space/read-works.server.ts';
import { receiveShare } from '~/space/receive-share.server.ts';
import { serviceStanding } from '~/space/service-data.server.ts';

/** How simulated testers use a page of a service: through what the page itself reads and does. */
export interface PlayedWidget {
  /** Reads the page; false while it has nothing to show. */
  readonly look: (page: OpenService) => Promise<boolean>;
  /** The kind of activity that the page writes down, once a day, when it shows something. */
  readonly viewed?: string;
  /** Does what the page proposes, picking with a number in [0, 1); nothing where it proposes nothing. */
  readonly act?: (page: OpenService, choice: number) => Promise<void>;
}

const NO_PARAMS = new URLSearchParams();

/** Of a list, the one that a number in [0, 1) falls on. */
const pickOne = <T>(list: readonly T[], choice: number): T | undefined => list[Math.floor(choice * list.length)];

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

/** The pages that are played; `consumption` and `gestures` have acts of their own. */
export const PLAYED_WIDGETS: Readonly<Partial<Record<WidgetKey, PlayedWidget>>> = {
  basket: { look: async (page) => (await readBasket(page, null)).view !== null, viewed: 'viewed-basket' },
  alternatives: {
    look: async (page) => (await readAlternatives(page, null)).view !== null,
    async act(page, choice) {
      const { view } = await readAlternatives(page, null);
      const purchase = pickOne(view?.purchases ?? [], choice);
      if (!purchase) return;
      const instead = (await readAlternatives(page, purchase.name)).view?.purchase?.alternatives[0];
      if (instead) await chooseAlternative(page, form({ product: purchase.name, instead: instead.name }));
    },
  },
  'waste-diary': {
    look: async () => true,
    async act(page, choice) {
      const kind = pickOne(WASTE_KINDS, choice) ?? 'other';
      await noteWaste(page, form({ kind, size: pickOne(['handful', 'bowl', 'plateful'], choice) ?? 'bowl' }));
    },
  },
  results: { look: async (page) => (await readResults(page.app, page.tester)).isTheirs, act: shareResult },
  contribution: {
    look: async (page) => (await readContribution(page, NO_PARAMS)).rows.length > 0,
    async act(page) {
      const { period, mark, payload, sent } = await readContribution(page, NO_PARAMS);
      if (payload && mark && !sent) await sendContribution(page, form({ mois: period, mark }));
    },
  },
  situation: {
    async look(page) {
      await readSituation(page);
      return true;
    },
    viewed: 'viewed-situation',
  },
  aids: {
    look: async (page) => Object.values((await readAids(page)).estimates).some(({ status }) => status === 'estimated'),
    viewed: 'ran-simulation',
  },
  claims: {
    look: async (page) => (await readClaims(page)).claims.length > 0,
    act: (page) => page.record('prepared-claim'),
  },
  trips: {
    async look(page) {
      const month = chooseMonth(null, await serviceStanding(page), page.today);
      return (await readTravel(page, daysOfMonth(month))).trips.length > 0;
    },
    viewed: 'viewed-trips',
  },
  'travel-footprint': {
    look: async (page) => Boolean((await readTravelFootprint(page, NO_PARAMS)).view.totals),
    viewed: 'viewed-footprint',
  },
  'travel-advice': {
    look: async (page) => (await readTravelAdvice(page)).view.switches.length > 0,
    async act(page, choice) {
      const proposed = pickOne((await readTravelAdvice(page)).view.switches, choice);
      if (proposed) await chooseAdvice(page, { key: proposed.key, intent: 'choose' });
    },
  },
  programme: {
    look: async (page) => (await readProgramme(page, NO_PARAMS)).view.all > 0,
    viewed: 'viewed-programme',
    async act(page, choice) {
      const { events } = (await readProgramme(page, NO_PARAMS)).view;
      const picked = pickOne(events, choice)?.id;
      const event = (await programmeOf(page)).events.find(({ id }) => id === picked);
      if (!event) return;
      await changeOutings(page.app, page.tester.testerId, (kept) => chooseOuting(kept, event, page.app.clock.now()));
      await page.record('chose-outing', { each: true });
    },
  },
  works: {
    look: async (page) => (await readWorks(page, page.today)).view.saving !== null,
    viewed: 'viewed-works',
  },
  'similar-homes': {
    look: async (page) => (await readSimilar(page)).some(({ group }) => group),
    viewed: 'compared',
  },
  'collective-map': {
    look: async (page) =>
      (await readCollectiveMap(page, { month: null, choice: readFlowChoice(NO_PARAMS) })).shown !== null,
    viewed: 'viewed-map',
  },
  'shared-register': { look: async ({ app, definition }) => (await listShared(app, definition, 1)).lines.length > 0 },
  'exchange-board': {
    look: async ({ app, tester }) =>
      (await listBoard(app, { pilotSlug: tester.pilotSlug, testerId: tester.testerId, theme: null, page: 1 })).total >
      0,
  },
  'signed-proof': { look: hasProof, act: (page) => prove(page, 'signed', 'used-signed-proof') },
  'printed-proof': { look: hasProof, act: (page) => prove(page, 'printed', 'printed-proof') },
};

async function hasProof(page: OpenService): Promise<boolean> {
  return (await readProofPage(page)).provable.length > 0;
}

async function prove(page: OpenService, way: 'signed' | 'printed', kind: string): Promise<void> {
  const made = await makeProof(page, { way, fare: '', choice: '' });
  if (!('refused' in made)) await page.record(kind, { each: true });
}

/** Lets out a result of the service about the last month that is over, as the page showed it, to one of its recipients. */
async function shareResult({ app, tester, service }: OpenService, choice: number): Promise<void> {
  const result = pickOne(
    // Lines have a page of their own, and what people compare is shared as they come to it.
    (service.results ?? []).filter(({ measure, likeness }) => measure && measure !== 'food-lines' && !likeness),
    choice,
  )?.key;
  if (!result) return;
  const asked = { service: service.key, result };
  const { period, payload, mark, recipients, lastDay } = await readResultPreview(app, tester, {
    ...{ ...asked, period: null },
  });
  const recipient = pickOne(recipients, choice)?.key;
  if (!payload || !mark || !recipient) return;
  await receiveShare(app, tester, { ...asked, form: form({ period, mark, recipient, until: lastDay }) });
}
