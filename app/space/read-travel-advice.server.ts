import { changeNote } from '~/consent/notes/change-note.server.ts';
import { type AdviceChoice, type AdviceView, buildAdviceView } from '~/services/travel/advice-view.server.ts';
import { SWITCHES } from '~/services/travel/best-switches.server.ts';
import { habitDays } from '~/services/travel/find-habits.server.ts';
import { TRAVEL_DATASETS } from '~/services/travel/travel-entries.ts';
import type { NoteRow } from '~/vault/note.ts';
import { readNote } from '~/vault/read-note.server.ts';
import { descriptionPath } from './next-step.server.ts';
import type { OpenService } from './open-service.server.ts';
import { readTravel, SAID } from './read-travel.server.ts';
import { serviceStanding } from './service-data.server.ts';

/** The note of the pieces of advice that a person chose. */
const TOPIC = 'travel-advice';

/** The switches worth trying, the grants for a bike, and what the person chose; plain data. */
export async function readTravelAdvice(page: OpenService) {
  const { today, timeZone, definition } = page;
  const standing = await serviceStanding(page);
  const { said, trips, costs } = await readTravel(page, habitDays(today));
  const { motor, commuteKm, remoteDays, couldDo } = said;
  const note = noteOf(page);
  const rows = note ? await readNote(page.app, { ...note, reader: 'tester' }) : [];
  const view: AdviceView = buildAdviceView(
    {
      ...{ trips, costs, datasets: page.service.datasets, motor, commuteKm, remoteDays, couldDo },
      territory: definition.territory,
      choices: rows.flatMap(choiceIn),
    },
    { today, timeZone },
  );
  const asks = standing.find(({ dataset }) => dataset === SAID);
  return {
    ...{ standing, view },
    sayPath: asks && (asks.state === 'ready' || asks.state === 'to-say') ? descriptionPath(SAID) : null,
  };
}

/**
 * Chooses a piece of advice, or stops; the choice stays in the person's own space, and the study learns that there was
 * one. Throws a 404 Response for a piece that is not proposed; errors of `changeNote`.
 */
export async function chooseAdvice(
  page: OpenService,
  { key, intent }: { key: string; intent: string },
): Promise<'chosen' | 'stopped'> {
  const note = noteOf(page);
  const { view } = await readTravelAdvice(page);
  const proposed = view.switches.find((one) => one.key === key);
  const isChosen = intent === 'choose';
  const isKnown = proposed !== undefined || view.others.some((one) => one.key === key);
  if (!note || !isKnown || (isChosen && !proposed)) throw new Response(null, { status: 404 });
  await changeNote(page.app, note, (rows) => {
    const others = rows.filter((row) => row.key !== key);
    return isChosen && proposed ? [...others, { key, day: page.today, kind: proposed.kind, to: proposed.to }] : others;
  });
  if (isChosen) await page.record('followed-advice', { each: true });
  return isChosen ? 'chosen' : 'stopped';
}

/** What a line of the note says was chosen; nothing where it is not what was written here. */
function choiceIn({ key, day, kind, to }: NoteRow): AdviceChoice[] {
  const switchTo = SWITCHES.find((one) => one === to);
  if (!switchTo) return [];
  return [{ key: String(key), day: String(day), kind: kind === 'commute' ? 'commute' : 'repeated', to: switchTo }];
}

/** Beside the first of the service's own travel data; nowhere for a service without any. */
function noteOf({ tester, service }: OpenService) {
  const dataset = [...TRAVEL_DATASETS, SAID].find((one) => service.datasets.includes(one));
  return dataset ? { testerId: tester.testerId, dataset, topic: TOPIC } : null;
}
