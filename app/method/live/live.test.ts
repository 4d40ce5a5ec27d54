import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EventSink } from '~/platform/http/event-stream.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { planWorkshop } from '../plan-workshop.server.ts';
import { arrangeNotes } from './arrange-notes.server.ts';
import { goToStep, openWorkshop, setActivityState, setHideAuthors, showActivity } from './conduct.server.ts';
import { fillForm } from './fill-form.server.ts';
import { joinWorkshop } from './join-workshop.server.ts';
import { addPaperNotes, setPaperPeople } from './paper.server.ts';
import { readPhone } from './read-phone.server.ts';
import { readWall } from './read-wall.server.ts';
import { balanceTables, makePairs, setTables } from './seat.server.ts';
import { castBallot, moveDot, setPaperDots } from './vote.server.ts';
import { watchWall } from './wall-hub.server.ts';
import type { WallState } from './wall-state.ts';
import { applyChanges } from './wall-state.ts';
import { removeNote, rewriteNote, writeNote } from './write-note.server.ts';

const test = useTestContext();
const WRITE = 'challenges';

beforeAll(async () => {
  const { db, clock } = test.context;
  await db.territory.create({ data: { id: 'tiny', name: 'Tiny', createdAt: clock.now() } });
  await db.initiative.create({
    data: { id: 'tiny-mob', territoryId: 'tiny', theme: 'mobilite', nameFr: 'mobilités', nameEn: 'mobility' },
  });
});

async function open(stepKey = 'challenges'): Promise<string> {
  const { id } = await planWorkshop(test.context, {
    ...{ territoryId: 'tiny', initiativeId: 'tiny-mob', template: TINY_WORKSHOP, title: 'Séminaire' },
    startsAt: test.context.clock.now(),
  });
  await openWorkshop(test.context, { workshopId: id });
  await goToStep(test.context, { workshopId: id, stepKey });
  return id;
}

async function enter(workshopId: string, initials = 'l.b.') {
  const { participantId } = await joinWorkshop(test.context, { workshopId, initials });
  return test.context.db.workshopParticipant.findUniqueOrThrow({ where: { id: participantId } });
}

const draft = (text: string, id = randomUUID()) => ({
  id,
  activityKey: WRITE,
  boxKey: 'challenge',
  text,
  signed: true,
});
const reveal = (workshopId: string) =>
  setActivityState(test.context, { workshopId, activityKey: WRITE, state: 'revealed' });
const code = (reason: string) => expect.objectContaining({ code: `method.${reason}` });

/** A page that follows the wall, as the browser does. */
async function follow(workshopId: string, from?: number) {
  let state: WallState | undefined;
  const raw: string[] = [];
  const hear = (event: string, data: unknown) => {
    raw.push(JSON.stringify(data));
    const told = data as { state?: WallState; changes?: never[] };
    if (event === 'state') state = told.state;
    else if (state && told.changes) state = applyChanges(state, told.changes);
  };
  const sink: EventSink = {
    send: hear,
    forward: (bytes) => {
      const text = new TextDecoder().decode(bytes);
      hear(/^event: (.*)$/m.exec(text)?.[1] ?? '', JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? 'null'));
    },
    close: () => {},
  };
  const stop = await watchWall(test.context, workshopId, from, sink);
  return { stop, raw, state: () => state };
}

describe('notes', () => {
  it('sent again and again, at once, are stored and told once', async () => {
    const workshopId = await open();
    await reveal(workshopId);
    const me = await enter(workshopId);
    const note = draft('Aller au travail à vélo');
    const answers = await Promise.all(Array.from({ length: 12 }, () => writeNote(test.context, me, note)));
    expect(answers.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    const where = { workshopId, kind: 'notes' };
    expect(await test.context.db.workshopEvent.count({ where })).toBe(1);
    expect(Object.keys((await readWall(test.context, workshopId)).notes)).toEqual([note.id]);
  });

  it('of a whole room are all told, numbered without a gap', async () => {
    const workshopId = await open();
    await reveal(workshopId);
    const people = await Promise.all(Array.from({ length: 20 }, (_, n) => enter(workshopId, `P${n}`)));
    const page = await follow(workshopId);
    await Promise.all(people.flatMap((person) => [1, 2, 3].map((n) => writeNote(test.context, person, draft(`${n}`)))));
    const events = await test.context.db.workshopEvent.findMany({ where: { workshopId }, orderBy: { seq: 'asc' } });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    await expect.poll(() => page.state()?.seq).toBe(events.length);
    expect(page.state()).toEqual(await readWall(test.context, workshopId));
    expect(Object.keys(page.state()?.notes ?? {})).toHaveLength(60);
    await page.stop();
  });

  it('stay private until they are revealed, then all appear', async () => {
    const workshopId = await open();
    const me = await enter(workshopId);
    const page = await follow(workshopId);
    await writeNote(test.context, me, draft('Mon secret'));
    await expect.poll(() => page.state()?.waiting[WRITE]).toBe(1);
    expect(page.raw.join()).not.toContain('Mon secret');
    const events = await test.context.db.workshopEvent.findMany({ where: { workshopId } });
    expect(JSON.stringify(events)).not.toContain('Mon secret');
    expect((await readPhone(test.context, me)).notes[0]).toMatchObject({ text: 'Mon secret', state: 'private' });
    expect((await readPhone(test.context, await enter(workshopId))).notes).toEqual([]);
    await showActivity(test.context, { workshopId, activityKey: 'families' });
    await expect.poll(() => Object.values(page.state()?.notes ?? {})[0]?.text).toBe('Mon secret');
    expect(page.state()?.waiting[WRITE]).toBe(0);
    await page.stop();
  });

  it('keep who signed to themselves once authors are hidden, also for pages that come back', async () => {
    const workshopId = await open();
    await reveal(workshopId);
    const me = await enter(workshopId, 'QZX');
    await writeNote(test.context, me, draft('Signé'));
    const before = (await readWall(test.context, workshopId)).seq;
    await setHideAuthors(test.context, { workshopId, hide: true });
    await writeNote(test.context, me, draft('Signé aussi'));
    for (const from of [undefined, 0, before]) {
      const page = await follow(workshopId, from);
      await expect.poll(() => Object.keys(page.state()?.notes ?? {}).length).toBe(2);
      expect(page.raw.join()).not.toContain('QZX');
      expect(page.raw.join()).not.toContain(me.id);
      await page.stop();
    }
  });

  it('resume from the last change heard, without being told the rest again', async () => {
    const workshopId = await open();
    await reveal(workshopId);
    const me = await enter(workshopId);
    await writeNote(test.context, me, draft('Avant'));
    const { seq } = await readWall(test.context, workshopId);
    await writeNote(test.context, me, draft('Après'));
    const page = await follow(workshopId, seq);
    expect(page.raw.join()).toContain('Après');
    expect(page.raw.join()).not.toContain('Avant');
    await page.stop();
  });

  it('are refused with a reason when empty, too long or too late; mine may change until then', async () => {
    const workshopId = await open();
    const me = await enter(workshopId);
    const note = draft('Une idée');
    await writeNote(test.context, me, note);
    await expect(writeNote(test.context, me, draft(' \u200b '))).rejects.toEqual(code('note-empty'));
    await expect(writeNote(test.context, me, draft('x'.repeat(121)))).rejects.toEqual(code('note-too-long'));
    await rewriteNote(test.context, me, { noteId: note.id, text: 'Une autre' });
    const other = await enter(workshopId);
    await expect(removeNote(test.context, other, note.id)).rejects.toEqual(code('note-gone'));
    await setActivityState(test.context, { workshopId, activityKey: WRITE, state: 'closed' });
    await expect(writeNote(test.context, me, draft('Trop tard'))).rejects.toEqual(code('activity-closed'));
    await expect(removeNote(test.context, me, note.id)).rejects.toEqual(code('activity-closed'));
    expect(await writeNote(test.context, me, note)).toEqual({ outcome: 'already' });
  });
});

describe('arranging', () => {
  it('undoes what it did, and tells a second facilitator who is late', async () => {
    const workshopId = await open();
    const { undo } = await addPaperNotes(test.context, {
      ...{ workshopId, activityKey: WRITE, boxKey: 'challenge', tableId: null, lines: 'Un\nDeux\n\nTrois' },
    });
    const before = await readWall(test.context, workshopId);
    const [first, second] = Object.values(before.notes);
    if (!first || !second) throw new Error('three notes were typed in');
    const arrange = (gesture: Parameters<typeof arrangeNotes>[1]['gesture']) =>
      arrangeNotes(test.context, { workshopId, gesture });
    await arrange({ gesture: 'new-family', activityKey: WRITE, name: 'Bouger', noteId: first.id, version: 1 });
    const [family] = Object.values((await readWall(test.context, workshopId)).clusters);
    if (!family) throw new Error('a family was made');
    const late = { gesture: 'move', noteId: first.id, version: 1, clusterId: '' } as const;
    await expect(arrange(late)).rejects.toEqual(code('changed-meanwhile'));
    await arrange({ gesture: 'move', noteId: second.id, version: 1, clusterId: family.id });
    const dropped = await arrange({ gesture: 'drop-family', clusterId: family.id });
    expect(Object.keys((await readWall(test.context, workshopId)).clusters)).toEqual([]);
    const { gesture: _, ...fields } = dropped.undo;
    await arrange({
      gesture: 'restore-family',
      ...fields,
      position: 1,
      noteIds: (fields.noteIds ?? '').split(','),
    } as never);
    const restored = await readWall(test.context, workshopId);
    expect(Object.values(restored.notes).filter(({ cluster }) => cluster === family.id)).toHaveLength(2);
    await arrange({ gesture: 'merge-notes', noteId: second.id, intoId: first.id });
    expect((await readWall(test.context, workshopId)).notes[second.id]?.merged).toBe(first.id);
    await arrange({ gesture: 'hide', noteId: first.id });
    expect((await readWall(test.context, workshopId)).notes[first.id]).toBeUndefined();
    await arrange({ gesture: 'remove-paper', noteIds: (undo.noteIds ?? '').split(',') });
    expect((await readWall(test.context, workshopId)).notes).toEqual({});
  });
});

describe('votes', () => {
  async function withFamily() {
    const workshopId = await open();
    await arrangeNotes(test.context, {
      workshopId,
      gesture: { gesture: 'new-family', activityKey: WRITE, name: 'Bouger' },
    });
    await showActivity(test.context, { workshopId, activityKey: 'votes' });
    const [target = ''] = Object.keys((await readWall(test.context, workshopId)).clusters);
    return { workshopId, target };
  }
  const give = (me: { id: string; workshopId: string }, target: string, gesture: 'give' | 'take' = 'give') =>
    moveDot(test.context, me, { activityKey: 'votes', target, gesture });

  it('never exceed one’s dots, sent at once from two windows', async () => {
    const { workshopId, target } = await withFamily();
    const me = await enter(workshopId);
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => give(me, target)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await give(me, target, 'take');
    await expect(give(me, randomUUID())).rejects.toEqual(code('not-a-target'));
    expect((await readPhone(test.context, me)).ballots.votes?.dots).toEqual([target, target]);
  });

  it('hide their totals until revealed or closed, and never change once cast or closed', async () => {
    const { workshopId, target } = await withFamily();
    const [me, other] = [await enter(workshopId), await enter(workshopId)];
    await give(me, target);
    await give(other, target);
    await castBallot(test.context, me, 'votes');
    await expect(give(me, target)).rejects.toEqual(code('ballot-cast'));
    await expect(give(me, target, 'take')).rejects.toEqual(code('ballot-cast'));
    expect((await readWall(test.context, workshopId)).votes.votes).toEqual({ voters: 2, cast: 1, totals: null });
    await setPaperPeople(test.context, { workshopId, count: 1 });
    const paper = (dots: number) =>
      setPaperDots(test.context, { workshopId, activityKey: 'votes', dots: { [target]: dots } });
    await expect(paper(4)).rejects.toEqual(code('too-many-dots'));
    await paper(3);
    await setActivityState(test.context, { workshopId, activityKey: 'votes', state: 'closed' });
    const { votes } = await readWall(test.context, workshopId);
    expect(votes.votes).toEqual({ voters: 3, cast: 3, totals: { [target]: 5 } });
    await expect(give(other, target, 'take')).rejects.toEqual(code('activity-closed'));
    await expect(setActivityState(test.context, { workshopId, activityKey: 'votes', state: 'open' })).rejects.toEqual(
      code('vote-over'),
    );
  });
});

describe('tables, pairs and forms', () => {
  it('seat everybody evenly and pair everybody', async () => {
    const workshopId = await open('tables');
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => enter(workshopId)));
    await setTables(test.context, { workshopId, subjects: ['Bouger', ' ', 'Manger'] });
    await balanceTables(test.context, workshopId);
    const { tables } = await readWall(test.context, workshopId);
    expect(tables.map(({ subject }) => subject)).toEqual(['Bouger', 'Manger']);
    expect(tables.map(({ people: seated }) => seated).sort()).toEqual([2, 3]);
    await makePairs(test.context, workshopId);
    const numbers = await test.context.db.workshopParticipant.findMany({ where: { workshopId } });
    expect(numbers.map(({ pairNumber }) => pairNumber).sort()).toEqual([1, 1, 2, 2, 2].sort());
    expect(people).toHaveLength(5);
  });

  it('tell a conflict at a table, and lose neither answer', async () => {
    const workshopId = await open('tables');
    await setTables(test.context, { workshopId, subjects: ['Bouger'] });
    await showActivity(test.context, { workshopId, activityKey: 'first-uses' });
    const [table] = (await readWall(test.context, workshopId)).tables;
    const fill = (version: number, name: string) =>
      fillForm(test.context, {
        ...{ workshopId, activityKey: 'first-uses', tableId: table?.id ?? null, nth: 1, version },
        typed: { name, functions: 'un\n\ndeux' },
      });
    const [one, two] = await Promise.all([fill(0, 'Vélo'), fill(0, 'Bus')]);
    expect([one.outcome, two.outcome]).toEqual(['saved', 'conflict']);
    expect(two.outcome === 'conflict' && two.theirs.values).toMatchObject({ name: 'Vélo', functions: ['un', 'deux'] });
    expect(await fill(1, 'Vélo et bus')).toEqual({ outcome: 'saved', version: 2 });
    await expect(setTables(test.context, { workshopId, subjects: [] })).rejects.toEqual(code('nothing-written'));
  });
});
