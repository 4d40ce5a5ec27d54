import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { outingsCalendar } from '~/services/culture/outings-calendar.ts';
import { messages } from '../messages/outings.ts';
import { openService } from '../open-service.server.ts';
import { readOutings } from '../outings.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** The outings that the person chose and that are to come, for the calendar of their phone. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { app, tester, locale } = await openService(args, 'programme');
  const now = app.clock.now();
  const { chosen } = await readOutings(app, tester.testerId);
  const coming = chosen.filter(({ startsAt }) => startsAt > now.getTime());
  const named = coming.map((outing) => ({ ...outing, words: inLocale(outing.title, locale) }));
  return new Response(outingsCalendar(named, { host: new URL(app.publicUrl).host, now }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${pick(messages, locale).calendarFile}.ics"`,
      'Cache-Control': 'no-store',
    },
  });
}
