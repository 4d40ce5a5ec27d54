import { randomUUID } from 'node:crypto';
import { openView } from '~/consent/views/open-view.server.ts';
import { shareView } from '~/consent/views/share-view.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { addDays, dayOf } from '~/services/local-days.server.ts';
import { addGoal, addObservation, markGoal } from '~/services/social/follow-up.ts';
import { datasetsOf } from '~/services/social/view-parts.ts';
import { changeFollowUpAs } from '~/space/follow-up/follow-up.server.ts';
import { recordVisit } from '~/space/record-visit.server.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import { atTime } from './at-time.server.ts';

/** How long ago the view was first shown, and for how many days in all. */
const SHOWN_DAYS_AGO = 40;
const SHOWN_FOR_DAYS = 80;
const DAY_MS = 86_400_000;

/** A tester shows a view to a social worker, who opened it, wrote a remark, and set two goals with them. */
export async function showSomeone(context: AppContext, tester: TesterPrincipal, door: string): Promise<void> {
  const { testerId, pilotSlug } = tester;
  const worker = await context.db.user.findUniqueOrThrow({ where: { email: `${door}@demo.invalid` } });
  const past = atTime(context, new Date(context.clock.now().getTime() - SHOWN_DAYS_AGO * DAY_MS));
  const { services, calendar } = await getOpenPilot(past, pilotSlug);
  const service = services.find(({ widgets }) => widgets.includes('shared-view'));
  if (!service) return;
  const parts = ['paid', 'ahead', 'household'] as const;
  const today = dayOf(past.clock.now().getTime(), calendar.timeZone);
  const viewId = randomUUID();
  await shareView(past, {
    ...{ id: viewId, testerId, serviceKey: service.key, workerId: worker.id },
    choice: {
      ...{ parts, datasets: datasetsOf(parts), lastDay: addDays(today, SHOWN_FOR_DAYS) },
      word: 'Je voudrais parler de la prime d’activité : je ne sais pas si je peux la demander.',
    },
  });
  await recordVisit(past, tester, { kind: 'shared-view' });
  const asked = { viewId, workerId: worker.id, pilotSlug };
  past.clock.moveTo(new Date(past.clock.now().getTime() + 2 * DAY_MS));
  await openView(past, asked);
  const said = (text: string) => ({
    ...{ id: randomUUID(), by: 'worker' as const, name: worker.name, at: past.clock.now().toISOString() },
    ...{ text, workerId: worker.id, replies: [] },
  });
  const claim = said('Demander la prime d’activité');
  const day = addDays(today, 2);
  await changeFollowUpAs(past, asked, (all) =>
    addObservation(all, {
      ...said('Les versements arrivent avant le loyer. Farida a repris des heures et hésite : « encore un papier ».'),
      on: day,
    }),
  );
  await changeFollowUpAs(past, asked, (all) =>
    addGoal(
      addGoal(all, {
        ...{ ...claim, firstStep: 'Relire la liasse ensemble', doer: 'both', when: addDays(day, 60), marks: [] },
      }),
      {
        ...said('Trouver le mode de garde du mercredi'),
        ...{ firstStep: 'Appeler la mairie', doer: 'tester', when: null, marks: [] },
      },
    ),
  );
  past.clock.moveTo(new Date(past.clock.now().getTime() + 20 * DAY_MS));
  await openView(past, asked);
  const { text: _text, workerId: _workerId, replies: _replies, ...mark } = said('');
  await changeFollowUpAs(past, asked, (all) => markGoal(all, claim.id, { ...mark, state: 'doing' }));
}
