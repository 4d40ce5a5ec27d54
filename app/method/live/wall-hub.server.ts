import type { AppContext } from '~/platform/context.server.ts';
import type { Database } from '~/platform/database/open.server.ts';
import { type EventSink, eventText } from '~/platform/http/event-stream.server.ts';
import { latestOnly } from '~/platform/http/latest-only.ts';
import { agendaOf, WALL_CHANNEL } from './change-workshop.server.ts';
import type { PresentParticipant } from './find-participant.server.ts';
import { type PhoneSight, phoneChanges, phoneView, showsElse } from './phone-view.ts';
import { readWall } from './read-wall.server.ts';
import { applyChanges, type NumberedChange, type WallState } from './wall-state.ts';

/** One workshop as this process follows it: its state, its last changes and the pages that listen. */
interface Room {
  state: WallState;
  recent: NumberedChange[];
  /** The state as it goes over the wire, for the pages that arrive together, by what they show. */
  written: { readonly seq: number; readonly bytes: Map<string, Uint8Array> };
  /** The pages that listen, and what each shows: the whole wall, or what a phone does. */
  readonly sinks: Map<EventSink, PhoneSight | undefined>;
  readonly catchUp: () => void;
}

interface Hub {
  readonly rooms: Map<string, Promise<Room>>;
  stop: Promise<() => Promise<void>> | undefined;
}

/** Changes kept for pages that come back: some minutes of a busy wall. */
const RECENT = 600;
/** Changes read at once. */
const PAGE = 500;
/** Changes that come within this time leave in one message: a phone is woken at most ten times a second. */
const GATHER_MS = 100;

const hubs = new WeakMap<Database, Hub>();

/** Pages that show the same are told the same bytes. */
const sightKey = (sight: PhoneSight | undefined): string =>
  sight ? `table ${sight.tableId ?? ''} ${sight.reads ? 'notes' : ''} ${sight.theme}` : 'wall';

/** The same for a phone, told only what it shows; `view` { state, now } when another step or activity comes on screen. */
export async function watchAsPhone(
  context: AppContext,
  person: Pick<PresentParticipant, 'workshopId' | 'tableId' | 'theme'> & { readonly reads?: boolean },
  lastSeq: number | undefined,
  sink: EventSink,
): Promise<() => Promise<void>> {
  const { workshopId, tableId, theme, reads = false } = person;
  const template = await agendaOf(context, workshopId);
  return watchWall(context, workshopId, lastSeq, sink, { template, theme, tableId, reads });
}

/**
 * Tells a page of a wall's changes until it leaves. `lastSeq` is the number of the last change it knows: it is told the
 * ones after that, or the whole state when they are too many or may no longer be told. Events: `state` { state, now }
 * and `changes` { changes, now }, whose ids are numbers of changes. Each process reads a change once, for all its pages.
 */
export async function watchWall(
  context: AppContext,
  workshopId: string,
  lastSeq: number | undefined,
  sink: EventSink,
  sight?: PhoneSight,
): Promise<() => Promise<void>> {
  const hub = await openHub(context);
  let opening = hub.rooms.get(workshopId);
  if (!opening) {
    opening = openRoom(context, workshopId);
    hub.rooms.set(workshopId, opening);
    opening.catch(() => hub.rooms.delete(workshopId));
  }
  const room = await opening;
  const now = context.clock.now().getTime();
  const missed = lastSeq === undefined ? undefined : changesSince(room, lastSeq, sight);
  if (missed === undefined) sink.forward(stateBytes(room, now, sight));
  else sink.send('changes', { changes: missed, now }, room.state.seq);
  room.sinks.set(sink, sight);
  room.catchUp();
  return async () => {
    room.sinks.delete(sink);
    if (room.sinks.size > 0 || hub.rooms.get(workshopId) !== opening) return;
    hub.rooms.delete(workshopId);
    if (hub.rooms.size > 0) return;
    const { stop } = hub;
    hub.stop = undefined;
    await (await stop)?.();
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function stateBytes(room: Room, now: number, sight: PhoneSight | undefined): Uint8Array {
  const { seq } = room.state;
  if (room.written.seq !== seq) room.written = { seq, bytes: new Map() };
  const key = sightKey(sight);
  const known = room.written.bytes.get(key);
  if (known) return known;
  const state = sight ? phoneView(room.state, sight) : room.state;
  const bytes = encode(eventText('state', { state, now }, seq));
  room.written.bytes.set(key, bytes);
  return bytes;
}

/**
 * The changes after `lastSeq`; undefined when they are not all known here, one of them takes back what was told, or
 * one may have brought something else on a phone.
 */
function changesSince(room: Room, lastSeq: number, sight: PhoneSight | undefined): NumberedChange[] | undefined {
  if (lastSeq > room.state.seq) return undefined;
  if (lastSeq === room.state.seq) return [];
  const missed = room.recent.filter(({ seq }) => seq > lastSeq);
  const whole = missed.length === room.state.seq - lastSeq;
  if (!whole || missed.some(({ kind }) => kind === 'reset' || (sight && kind === 'head'))) return undefined;
  return sight ? phoneChanges(missed, room.state, sight) : missed;
}

async function openHub(context: AppContext): Promise<Hub> {
  const hub: Hub = hubs.get(context.database) ?? { rooms: new Map(), stop: undefined };
  hubs.set(context.database, hub);
  hub.stop ??= context.database.listen(WALL_CHANNEL, (payload) => {
    const [workshopId = ''] = payload.split(':');
    const rooms = workshopId === '' ? [...hub.rooms.values()] : [hub.rooms.get(workshopId)];
    for (const room of rooms) room?.then(({ catchUp }) => catchUp()).catch(() => {});
  });
  await hub.stop;
  return hub;
}

async function openRoom(context: AppContext, workshopId: string): Promise<Room> {
  const state = await readWall(context, workshopId);
  const recent = await readChanges(context, workshopId, state.seq - RECENT, state.seq);
  const room: Room = {
    state,
    recent,
    written: { seq: -1, bytes: new Map() },
    sinks: new Map(),
    catchUp: latestOnly(
      async () => {
        await followOn(context, workshopId, room);
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      },
      (error) => {
        context.log.error({ err: error }, 'wall');
        // Pages come back by themselves and are told the state of then.
        for (const sink of room.sinks.keys()) sink.close();
      },
    ),
  };
  return room;
}

async function followOn(context: AppContext, workshopId: string, room: Room): Promise<void> {
  for (;;) {
    const changes = await readChanges(context, workshopId, room.state.seq);
    const last = changes.at(-1);
    if (!last) return;
    const now = context.clock.now().getTime();
    room.recent = [...room.recent, ...changes].slice(-RECENT);
    if (changes.some(({ kind }) => kind === 'reset')) {
      room.state = await readWall(context, workshopId);
      for (const [sink, sight] of room.sinks) sink.forward(stateBytes(room, now, sight));
    } else {
      const before = room.state;
      room.state = applyChanges(before, changes);
      tell(room, (sight) => toldTo(sight, { before, after: room.state, changes, now, seq: last.seq }));
    }
    if (changes.length < PAGE) return;
  }
}

interface News {
  readonly before: WallState;
  readonly after: WallState;
  readonly changes: readonly NumberedChange[];
  readonly now: number;
  readonly seq: number;
}

/** What a page is told of what just happened; '' when it shows none of it. */
function toldTo(sight: PhoneSight | undefined, { before, after, changes, now, seq }: News): string {
  if (!sight) return eventText('changes', { changes, now }, seq);
  const mine = phoneChanges(changes, after, sight);
  const view = showsElse(before, after) ? eventText('view', { state: phoneView(after, sight), now }, seq) : '';
  return view + (mine.length > 0 ? eventText('changes', { changes: mine, now }, seq) : '');
}

/** The same bytes for every page that shows the same. */
function tell(room: Room, write: (sight: PhoneSight | undefined) => string): void {
  const written = new Map<string, Uint8Array | undefined>();
  for (const [sink, sight] of room.sinks) {
    const key = sightKey(sight);
    if (!written.has(key)) {
      const text = write(sight);
      written.set(key, text === '' ? undefined : encode(text));
    }
    const bytes = written.get(key);
    if (bytes) sink.forward(bytes);
  }
}

async function readChanges(
  context: AppContext,
  workshopId: string,
  after: number,
  upTo?: number,
): Promise<NumberedChange[]> {
  const rows = await context.db.workshopEvent.findMany({
    where: { workshopId, seq: { gt: after, ...(upTo === undefined ? {} : { lte: upTo }) } },
    orderBy: { seq: 'asc' },
    take: upTo === undefined ? PAGE : RECENT,
    select: { seq: true, kind: true, payload: true },
  });
  // Written by `changeWorkshop` and by nobody else: the kind tells the shape.
  return rows.map(({ seq, kind, payload }) => ({ ...(payload as object), kind, seq }) as NumberedChange);
}
