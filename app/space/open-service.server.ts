import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireTester } from '~/access/guard.server.ts';
import { type ShareReader, serviceReader } from '~/consent/shares/share-reader.ts';
import type { PilotDefinition, PilotService } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { dayOf } from '~/services/local-days.server.ts';
import type { WidgetKey } from '~/services/widgets.ts';
import type { SpaceFrameData } from './components/space-frame.tsx';
import { readFrame } from './read-frame.server.ts';
import { recordVisit } from './record-visit.server.ts';
import type { TesterPrincipal } from './tester.ts';

/** A service's page that a tester has opened: what its loader or action needs to read, compute and write. */
export interface OpenService {
  readonly app: AppContext;
  readonly tester: TesterPrincipal;
  readonly definition: PilotDefinition;
  /** The service that shows this widget, with only the data that can be asked for today. */
  readonly service: PilotService;
  /** As whom it reads: the policy says what it is shown. */
  readonly reader: ShareReader;
  readonly frame: SpaceFrameData;
  readonly locale: Locale;
  /** Today's local day (yyyy-mm-dd), in the pilot's time zone. */
  readonly today: string;
  readonly timeZone: string;
  /** Writes a kind of activity down, once a local day unless `each`; nothing where the pilot does not declare it. */
  record(kind: string, options?: { readonly detail?: string; readonly each?: boolean }): Promise<void>;
}

/** Enough of it to read what the service may read, on a page or for a result that is worked out. */
export type ServiceAtHand = Pick<OpenService, 'app' | 'definition' | 'service' | 'reader' | 'timeZone'> & {
  readonly tester: Pick<TesterPrincipal, 'testerId'>;
};

/** The same, on a day: what is worked out from it is as of that day. */
export type ServiceOnDay = ServiceAtHand & Pick<OpenService, 'today'>;

/**
 * Who is asking for a page of a service, and what that service is. Throws a redirect to the page by which testers come
 * back, and a 404 Response where this tester's pilot has no open service with this widget.
 */
export async function openService(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  widget: WidgetKey,
): Promise<OpenService> {
  const tester = await requireTester(args);
  return openServiceFor(args.context.app, tester, { widget, locale: localeOf(args.request) });
}

/** The same for a tester who is known. Throws a 404 Response where their pilot has no open service with this widget. */
export async function openServiceFor(
  app: AppContext,
  tester: TesterPrincipal,
  { widget, locale }: { readonly widget: WidgetKey; readonly locale: Locale },
): Promise<OpenService> {
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const service = definition.services.find(({ widgets }) => widgets.includes(widget));
  if (!service) throw new Response(null, { status: 404 });
  const { timeZone } = definition.calendar;
  const daily = { timeZone };
  return {
    ...{ app, tester, definition, service, timeZone, locale, reader: serviceReader(service.key) },
    frame: await readFrame(app, definition, tester),
    today: dayOf(app.clock.now().getTime(), timeZone),
    async record(kind, { detail, each = false } = {}) {
      if (!definition.activities.some((activity) => activity.kind === kind)) return;
      await recordVisit(app, tester, { kind, ...(detail ? { detail } : {}), ...(each ? {} : { daily }) });
    },
  };
}
