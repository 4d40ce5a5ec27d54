import { setImmediate } from 'node:timers/promises';
import { expireConsents } from '~/consent/expire-consents.server.ts';
import type { Matter } from '~/holders/holder.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import { dailyMeanTemperatureC, isPlace, PLACES, type Place } from '~/holders/synthetic/weather.ts';
import { sendDueMessages } from '~/panels/messaging/send-due-messages.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { answerMinute, firstVisit, liveDay } from '../behaviour/day.ts';
import { loadBehaviour } from '../behaviour/load-behaviour.server.ts';
import { answersMessage, drawPanel, movesHouse } from '../behaviour/person.ts';
import type { PlayedAct } from '../report/days-to-act.ts';
import { enrol } from './acts/enrol.server.ts';
import { makeLinks, recordInvitation, recordRefusal } from './acts/invite.server.ts';
import { leave, withdrawOne } from './acts/leave.server.ts';
import { planSurveys } from './acts/survey.server.ts';
import { syncDue } from './acts/sync.server.ts';
import { visit } from './acts/visit.server.ts';
import { runAssembly } from './acts/vote.server.ts';
import { type CallCounts, CallTally } from './call-tally.ts';
import { DayQueue } from './day-queue.ts';
import { type IncidentEffect, IncidentTally } from './incident-tally.ts';
import { faultsOn, isWatched, type PlannedIncident } from './incidents.ts';
import { newParticipant, type Participant } from './participant.ts';
import { isIn, type PeopleSlice } from './people-slice.ts';
import { ProblemTally, type RehearsalProblem } from './problems.ts';
import { simulatedDays } from './simulated-days.ts';
import type { RehearsalContext, Stage } from './stage.ts';

export interface RehearsalOptions {
  readonly pilotSlug: string;
  /** Panel key → testers who will enrol, if the rehearsal lasts long enough. */
  readonly panels: Readonly<Record<string, number>>;
  readonly days: number;
  readonly seed: number;
  /** First day, 'yyyy-mm-dd' in the pilot's zone. The context's clock must not be past it. */
  readonly startsOn: string;
  /** Testers are marked as simulated. Default true. */
  readonly isDemo?: boolean;
  /** Name of the enrolment links. */
  readonly linkLabel: string;
  /** Days after which a connection is synced though nobody looks. Default 28. */
  readonly syncEveryDays?: number;
  /** Days after which a visit syncs first. Default 14. */
  readonly syncOnVisitAfterDays?: number;
  /** Syncs every connection once more in the last week, as an application that goes on from there would have. */
  readonly catchesUp?: boolean;
  /** Stops it between two events: throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Makes the whole page at each visit, slower, same figures. Default false. */
  readonly readsEveryPage?: boolean;
  /** Sends what the pilot plans to write to its testers, twice a day. Default false. */
  readonly sendsMessages?: boolean;
  /** Messages bring some of those who receive them to their space, the next day. Default false. */
  readonly reactsToMessages?: boolean;
  /** What simulated holders go through. The context's `faults` must be those of its outboundFetch. */
  readonly incidents?: readonly PlannedIncident[];
  /** Incidents around which connections are synced every day, though they may not be played: to compare with. */
  readonly watched?: readonly PlannedIncident[];
  /** Syncs every connection once more on the last day. Default false. */
  readonly syncsAtTheEnd?: boolean;
  /** Plays these of the people only: the others are played elsewhere. Default: everyone. */
  readonly slice?: PeopleSlice | undefined;
}

export interface RehearsalProgress {
  /** Days played, of how many. */
  readonly day: number;
  readonly days: number;
  /** Testers enrolled so far, of how many. */
  readonly enrolled: number;
  readonly testers: number;
}

export interface Rehearsal {
  readonly participants: readonly Participant[];
  readonly problems: readonly RehearsalProblem[];
  readonly calls: CallCounts;
  /** Readings and entries that arrived, those of testers who left since included. */
  readonly itemsArrived: number;
  /** What somebody would have had to do by hand, as it happened. */
  readonly acts: readonly PlayedAct[];
  readonly incidents: readonly IncidentEffect[];
}

const INVITATION_MINUTE = 10 * 60;
/** Yesterday's readings are published by then. */
const SYNC_MINUTE = 8 * 60 + 30;
const CATCH_UP_DAYS = 7;
/** Matters of which a holder knows a home rather than a person. */
const METERED: readonly Matter[] = ['electricity', 'gas'];
const ASSEMBLY_MINUTE = 5;
const LAST_MINUTE = 23 * 60 + 50;
/** After the times that plans use most: what is due between two rounds leaves at the second. */
const MESSAGE_MINUTES = [10 * 60 + 5, 18 * 60 + 35];

/**
 * Plays a pilot with simulated testers through the use cases that people use, on the context's simulated clock, which
 * it moves to the midnight after the last day. The same options on the same state of the database give the same
 * history; a longer rehearsal begins with the whole of a shorter one. Between two events it lets others use the
 * database. Errors: a 404 Response for an unknown pilot; whatever a use case throws that is not a refusal.
 */
export async function rehearse(
  given: RehearsalContext,
  options: RehearsalOptions,
  report: (progress: RehearsalProgress) => void | Promise<void> = () => {},
): Promise<Rehearsal> {
  const calls = new CallTally(given.clock);
  const context = { ...given, outboundFetch: calls.counting(given.outboundFetch) };
  const definition = await getOpenPilot(context, options.pilotSlug);
  const stage: Stage = {
    context,
    definition,
    behaviour: loadBehaviour(),
    days: simulatedDays(options.startsOn, definition.calendar.timeZone),
    problems: new ProblemTally(),
    calls,
    itemsArrived: 0,
    acts: [],
    proposals: [],
    incidents: options.incidents ?? [],
    isWatched: (day) => isWatched(options.watched ?? options.incidents ?? [], day),
    hits: new IncidentTally(options.incidents ?? []),
    lastDay: options.syncsAtTheEnd ? options.days - 1 : null,
    syncEveryDays: options.syncEveryDays ?? 28,
    syncOnVisitAfterDays: options.syncOnVisitAfterDays ?? 14,
    catchUpFrom: options.catchesUp ? options.days - CATCH_UP_DAYS : null,
    readsEveryPage: options.readsEveryPage ?? false,
    sendsMessages: options.sendsMessages ?? false,
    reactsToMessages: options.reactsToMessages ?? false,
    signal: options.signal,
    isDemo: options.isDemo ?? true,
    today: 0,
  };
  const participants = invitees(stage, options);
  const testers = participants.filter(({ person }) => person.answer === 'enrols').length;
  context.clock.moveTo(stage.days.instant(0, 0));
  for (const { key } of definition.panels) {
    const panel = participants.filter(({ person }) => person.panelKey === key);
    if (panel.length > 0) await makeLinks(stage, key, panel, options.linkLabel);
  }
  const queue = new DayQueue();
  for (const participant of participants) planInvitation(stage, queue, participant);
  for (stage.today = 0; stage.today < options.days; stage.today += 1) {
    await playDay(stage, queue, participants);
    const enrolled = participants.filter(({ pseudonym }) => pseudonym !== null).length;
    await report({ day: stage.today + 1, days: options.days, enrolled, testers });
  }
  context.clock.moveTo(stage.days.instant(options.days, 0));
  return {
    ...{ participants, problems: stage.problems.list(), calls: calls.counts() },
    ...{ itemsArrived: stage.itemsArrived, acts: stage.acts },
    incidents: stage.hits.list(definition.holders.filter(isHolderId)),
  };
}

/** Everyone to be invited, panel by panel in the definition's order. */
function invitees({ definition, behaviour }: Stage, { panels, seed, slice }: RehearsalOptions): Participant[] {
  const people = definition.panels.flatMap(({ key }) =>
    drawPanel(behaviour, { seed, pilotSlug: definition.slug, panelKey: key, testers: panels[key] ?? 0 }),
  );
  return people
    .map((person, at) => newParticipant(person, `C-${String(at + 1).padStart(4, '0')}`))
    .filter((_, at) => isIn(slice, at));
}

function planInvitation(stage: Stage, queue: DayQueue, participant: Participant): void {
  const { person } = participant;
  const { invitedOn, answersOn } = person;
  queue.plan(invitedOn, { minute: INVITATION_MINUTE, run: () => recordInvitation(stage, participant) });
  if (person.answer === 'silence') return;
  const minute = Math.max(answerMinute(stage.behaviour, person), invitedOn === answersOn ? INVITATION_MINUTE + 1 : 0);
  queue.plan(answersOn, {
    minute,
    run: async () => {
      if (person.answer !== 'enrols') await recordRefusal(stage, participant);
      else if (await enrol(stage, participant)) {
        planSurveys(stage, queue, participant);
        await visit(stage, participant, firstVisit(person));
      }
    },
  });
}

async function playDay(stage: Stage, queue: DayQueue, participants: readonly Participant[]): Promise<void> {
  const { context, days, today } = stage;
  context.clock.moveTo(days.instant(today, 0));
  await expireConsents(context);
  setFaults(stage);
  const outside = {
    day: today,
    weekday: days.weekday(today),
    temperatureC: dailyMeanTemperatureC(townOf(stage.definition), days.date(today)),
  };
  for (const participant of participants) {
    if (!participant.testerId) continue;
    queue.plan(today, { minute: SYNC_MINUTE, run: () => syncDue(stage, participant, syncAge(stage, participant)) });
    moveHouse(stage, participant);
    planLife(stage, queue, participant, outside);
    if (today === stage.lastDay) queue.plan(today, { minute: LAST_MINUTE, run: () => syncDue(stage, participant, 0) });
  }
  queue.plan(today, { minute: ASSEMBLY_MINUTE, run: () => runAssembly(stage) });
  if (stage.sendsMessages) {
    for (const minute of MESSAGE_MINUTES) {
      queue.plan(today, {
        minute,
        run: async () => {
          const { sent } = await sendDueMessages(context, { pilotSlug: stage.definition.slug });
          if (sent > 0 && stage.reactsToMessages) await planReactions(stage, queue, participants);
        },
      });
    }
  }
  for (const { minute, run } of queue.take(today)) {
    stage.signal?.throwIfAborted();
    context.clock.moveTo(days.instant(today, minute));
    await run();
    // A page waiting for the embedded database's one connection gets its turn here.
    await setImmediate();
  }
}

/** The town whose weather the panel lives under; a territory that has none of its own is lent one. */
const townOf = ({ territory }: Stage['definition']): Place => (isPlace(territory) ? territory : PLACES[0]);

/** Whoever moves house is another customer for those who hold their meters, until they connect again. */
function moveHouse({ context, today }: Stage, { person, links }: Participant): void {
  if (!context.faults || !movesHouse(person, today)) return;
  for (const [holderId, link] of links) {
    if (isHolderId(holderId) && METERED.includes(manifests[holderId].matter)) link.hasMoved = true;
  }
}

/** What each simulated holder goes through today, and nothing else. */
function setFaults({ context, definition, incidents, today }: Stage): void {
  const { faults } = context;
  if (!faults) return;
  const current = faultsOn(incidents, definition.holders.filter(isHolderId), today);
  for (const holder of definition.holders.filter(isHolderId)) faults[holder] = current.get(holder);
}

/** Days after which this connection is synced today; in the last week, a seventh of the panel each day. */
function syncAge(stage: Stage, { person }: Participant): number {
  const { catchUpFrom, syncEveryDays, today } = stage;
  if (stage.isWatched(today)) return 1;
  const isTurn = catchUpFrom !== null && today - catchUpFrom === person.rank % CATCH_UP_DAYS;
  return isTurn ? 1 : syncEveryDays;
}

function planLife(
  stage: Stage,
  queue: DayQueue,
  participant: Participant,
  outside: Parameters<typeof liveDay>[3],
): void {
  if (!participant.life) return;
  const { life, intents } = liveDay(stage.behaviour, participant.person, participant.life, outside);
  participant.life = life;
  if (life.gone) participant.gaveUpOn ??= outside.day;
  for (const intent of intents) {
    queue.plan(outside.day, {
      minute: intent.minute,
      run: () => {
        if (intent.kind === 'visit') return visit(stage, participant, intent.visit);
        return intent.kind === 'leave' ? leave(stage, participant) : withdrawOne(stage, participant, intent.choice);
      },
    });
  }
}

/** Those whom a message of this minute brings to their space tomorrow. */
async function planReactions(stage: Stage, queue: DayQueue, participants: readonly Participant[]): Promise<void> {
  const { context, definition, behaviour, today } = stage;
  const sends = await context.db.messageSend.findMany({
    where: { pilotSlug: definition.slug, outcome: 'sent', at: context.clock.now() },
    select: { pseudonym: true, messageKey: true },
  });
  const told = new Map(sends.map(({ pseudonym, messageKey }) => [pseudonym, messageKey]));
  for (const participant of participants) {
    const message = participant.pseudonym === null ? undefined : told.get(participant.pseudonym);
    if (message === undefined || !participant.life || participant.life.gone) continue;
    if (!answersMessage(participant.person, message, today)) continue;
    const visited = { ...firstVisit(participant.person), triesToConnect: true };
    queue.plan(today + 1, {
      minute: answerMinute(behaviour, participant.person),
      run: () => visit(stage, participant, visited),
    });
  }
}
