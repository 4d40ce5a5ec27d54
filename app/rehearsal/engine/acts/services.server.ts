import { recordActivity } from '~/pilots/record-activity.server.ts';
import { isWidget, type WidgetKey } from '~/services/widgets.ts';
import { openServiceFor } from '~/space/open-service.server.ts';
import { inPilot, type TesterPrincipal } from '~/space/tester.ts';
import { actsOn, looksAt } from '../../behaviour/person.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';
import { answerForService } from './agree.server.ts';
import { mayBeFollowed } from './followed.ts';
import { PLAYED_WIDGETS, type PlayedWidget } from './widgets.server.ts';

/** At a visit: looks at pages of the pilot's services, and does now and then what they propose. */
export async function goThroughServices(
  stage: Stage,
  participant: Participant,
  tester: TesterPrincipal,
): Promise<void> {
  const widgets = stage.definition.services.flatMap((service) =>
    service.widgets.map((widget) => ({ widget, service: service.key })),
  );
  for (const { widget, service } of widgets) {
    const played = isWidget(widget) ? PLAYED_WIDGETS[widget] : undefined;
    if (!played || !looksAt(participant.person, widget, stage.today)) continue;
    await answerForService(stage, participant, service);
    await stage.problems.attempt(`use:${widget}`, dateOf(stage), () =>
      goThrough(stage, participant, tester, widget as WidgetKey, played),
    );
  }
}

/**
 * The page is made when nothing was to be seen there before, and whenever something is done on it; otherwise only what it
 * leaves in the log is written, which a test holds to be the same.
 */
async function goThrough(
  stage: Stage,
  participant: Participant,
  tester: TesterPrincipal,
  widget: WidgetKey,
  { look, viewed, act }: PlayedWidget,
): Promise<void> {
  const { context, readsEveryPage, today } = stage;
  const { person, shown } = participant;
  const acts = act ? actsOn(person, widget, today) : null;
  if (!acts && shown.has(widget) && !readsEveryPage) return noteView(stage, participant, tester, viewed);
  const page = await openServiceFor(context, tester, { widget, locale: person.locale });
  if (!(await look(page))) return;
  shown.add(widget);
  await noteView(stage, participant, tester, viewed);
  if (acts) await act?.(page, acts.choice);
}

/** What a page writes down of having been looked at, once a day. */
async function noteView(
  { context, definition, today }: Stage,
  participant: Participant,
  tester: TesterPrincipal,
  kind: string | undefined,
): Promise<void> {
  const isAsked = kind !== undefined && definition.activities.some((activity) => activity.kind === kind);
  if (!isAsked || !mayBeFollowed(definition, participant) || participant.viewedOn.get(kind) === today) return;
  participant.viewedOn.set(kind, today);
  await recordActivity(context, { ...inPilot(tester), kind });
}
