import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryName } from '~/access/territory-name.server.ts';
import { certifiedServices } from '~/consent/certification/is-certified.server.ts';
import { hasFiles, holderName } from '~/consent/holder-words.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { ConsumptionWidget } from '~/services/components/consumption-widget.tsx';
import { GestureCard } from '~/services/components/gesture-card.tsx';
import { HomeHabits } from '~/services/components/home-habits.tsx';
import { MoreNumbers } from '~/services/components/more-numbers.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { EntriesList } from '../components/entries-list.tsx';
import { OnlookerList } from '../components/onlooker-list.tsx';
import { PilotStanding } from '../components/pilot-standing.tsx';
import { ServiceList } from '../components/service-list.tsx';
import { SharingNow } from '../components/sharing-now.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { WaitingList } from '../components/waiting-list.tsx';
import { readSharing } from '../follow-up/read-sharing.server.ts';
import { messages } from '../messages/home.ts';
import { messages as groupMessages } from '../messages/indicators.ts';
import { readFrame } from '../read-frame.server.ts';
import { readHome } from '../read-home.server.ts';
import { readStanding } from '../read-standing.server.ts';
import { readOnlookers, readWaiting } from '../read-waiting.server.ts';
import { recordVisit } from '../record-visit.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle<(typeof messages)['fr'], { consumption: unknown }>(messages, (t, data) =>
  data?.consumption ? t.title : t.homeTitle,
);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const url = new URL(args.request.url);
  const home = await readHome(app, tester, url.searchParams);
  const { definition, consents, connections, descriptions, votes, surveys, consumption, gestures, habits } = home;
  const daily = { timeZone: definition.calendar.timeZone };
  await recordVisit(app, tester, { kind: 'opened-space', daily });
  if (consumption) await recordVisit(app, tester, { kind: 'viewed-consumption', daily });
  return {
    frame: await readFrame(app, definition, tester),
    name: home.name,
    isWithheld: home.isWithheld,
    consumption,
    available: home.energies.map(({ energy }) => energy),
    facts: habits.facts,
    cold: home.cold,
    gesture: gestures.proposed[0] ?? null,
    waiting: readWaiting({ consents, connections, descriptions, votes, surveys }, localeOf(args.request)),
    onlookers: readOnlookers(definition, consents, await servicesLetIn(app, definition)),
    territory: await territoryName(app, definition.territory),
    hasSurveys: surveys.length > 0,
    hasIndicators: definition.indicators.some(({ readers }) => readers.includes('testers')),
    received: readReceived(url.searchParams),
    entries: home.entries,
    takesFiles: definition.holders.some(hasFiles),
    standing: await readStanding(app, tester),
    sharing: await readSharing(app, definition, tester.testerId),
    timeZone: definition.calendar.timeZone,
  };
}

/** The services that the platform certified; null where the pilot's policy asks for no certification. */
async function servicesLetIn(app: AppContext, definition: PilotDefinition): Promise<ReadonlySet<string> | null> {
  if (pilotPolicy(definition).decides.gate !== 'operator-certifies') return null;
  return certifiedServices(app, definition.slug);
}

/** What the way back from a holder just brought. */
function readReceived(params: URLSearchParams): { name: string; count: number } | null {
  const holderId = params.get('relie');
  const count = Number(params.get('recus'));
  return holderId && Number.isSafeInteger(count) && count >= 0 ? { name: holderName(holderId), count } : null;
}

export default function Home() {
  const t = useMessages(messages);
  const group = useMessages(groupMessages);
  const locale = useLocale();
  const { frame, name, consumption, available, facts, gesture, waiting, received, ...data } =
    useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <PilotStanding standing={data.standing} />
      {consumption ? (
        <ConsumptionWidget {...consumption} available={available} path="/moi" name={name} />
      ) : (
        <div className="stack">
          <h1>{t.welcome(name)}</h1>
          {data.isWithheld ? (
            <p>
              {t.withheld(inLocale(frame.title, locale))} <Link to="/moi/accords">{t.withheldLink}</Link>
            </p>
          ) : null}
          {!data.isWithheld && data.entries.length === 0 ? <p>{t.welcomeText}</p> : null}
        </div>
      )}
      {received ? <Notice>{t.received(received.name, formatNumber(locale, received.count))}</Notice> : null}
      <SharingNow sharing={data.sharing} timeZone={data.timeZone} />
      <ServiceList widgets={frame.widgets.filter(({ path }) => path !== '/moi' && path !== '/moi/ecogestes')} />
      <EntriesList entries={data.entries} />
      <WaitingList waiting={waiting} asksForFile={consumption === null && data.takesFiles} />
      {consumption && gesture ? (
        <div className="stack">
          <GestureCard gesture={gesture} action="/moi/ecogestes" lead />
          <p>
            <Link to="/moi/ecogestes">{t.allGestures}</Link>
          </p>
        </div>
      ) : null}
      {consumption ? <HomeHabits facts={facts} cold={data.cold} timeZone={consumption.view.timeZone} /> : null}
      {consumption ? <MoreNumbers view={consumption.view} /> : null}
      <OnlookerList onlookers={data.onlookers} territory={data.territory} />
      {data.hasIndicators ? (
        <p className="aside">
          <Link to="/moi/groupe">{group.link}</Link>
        </p>
      ) : null}
      {data.hasSurveys ? (
        <p className="aside">
          <Link to="/moi/enquetes">{t.surveys}</Link>
        </p>
      ) : null}
      <p className="aside">
        {t.leave.before}
        <Link to="/moi/donnees">{t.leave.link}</Link>
        {t.leave.after}
      </p>
    </SpaceFrame>
  );
}
