import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { dayIn } from '~/pilots/calendar.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { calendarView } from '../calendar-view.ts';
import { GanttFigure } from '../components/gantt-figure.tsx';
import { Ruled } from '../components/ruled.tsx';
import { SectionPage } from '../components/section-page.tsx';
import { SettingForm } from '../components/setting-form.tsx';
import { messages as calendarWords } from '../messages/calendar.ts';
import { messages } from '../messages/sections.ts';
import { messages as settingWords } from '../messages/settings.ts';
import { settings } from '../parts/settings.ts';
import { readSection, removeFromSection } from '../read-section.server.ts';
import { saveSetting } from '../save-setting.server.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t) => t.calendrier.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, view, document, locale } = await readSection(args, ['milestones']);
  const { fields, values } = settings.calendar;
  const today = dayIn(app.clock.now(), document.calendar.timeZone);
  return {
    ...{ view, calendar: calendarView(document, today) },
    ...{ specs: fields(document, locale), values: values(document, locale) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const removed = await removeFromSection(args, form, 'calendrier');
  return removed ?? saveSetting(args, form, { setting: 'calendar', section: 'calendrier' });
}

export default function Calendar() {
  const { view, calendar, specs, values } = useLoaderData<typeof loader>();
  const t = useMessages(settingWords).calendar;
  const words = useMessages(calendarWords);
  const { base, frame, revision } = view;
  const settingForm = (
    <Ruled id="calendar-section" title={t.title} lead={t.lead}>
      <div className="narrow">
        <SettingForm {...{ setting: 'calendar', specs, values, revision, mayWrite: frame.mayWrite }} />
      </div>
    </Ruled>
  );
  return (
    <SectionPage section="calendrier" view={view} after={settingForm}>
      <GanttFigure view={calendar} base={base} />
      {frame.mayWrite && calendar.finding.toDo > 0 ? (
        <p>
          <Link className="button is-plain" to={`${base}/calendrier/deplacer`}>
            {words.move.link}
          </Link>
        </p>
      ) : null}
    </SectionPage>
  );
}
