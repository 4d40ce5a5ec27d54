import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '../testing/pilot-fixture.ts';
import { reportPost, thankPost } from './answer-post.server.ts';
import { chooseBoardName, setOnLeaving } from './choose-name.server.ts';
import { listBoard } from './list-board.server.ts';
import { countWaiting, listModeration } from './list-moderation.server.ts';
import { moderatePost } from './moderate-post.server.ts';
import { editPost, MOST_A_DAY, removePost, writePost } from './write-post.server.ts';

const pilotSlug = TEST_PILOT;
const boardEnv = (review: 'after' | 'before') =>
  testPilotEnv((pilot) => {
    const [service] = pilot.services as { board?: unknown }[];
    if (service) service.board = { review, themes: [{ key: 'soup', title: { fr: 'Soupe', en: 'Soup' } }] };
    (pilot.activities as unknown[]).push({ kind: 'posted', qualifying: false, title: { fr: 'Écrit', en: 'Wrote' } });
  });

describe('the exchange board', () => {
  const test = useTestContext({ env: boardEnv('after') });
  let context: TestContext;
  let ada = '';
  let bob = '';
  let people = 0;
  const join = async (name: string, real = 'Odile Martin'): Promise<string> => {
    const testerId = await createTester(context, { name: real, email: null });
    people += 1;
    await chooseBoardName(context, { testerId, name: `${name} ${people}`, onLeaving: 'delete' });
    return testerId;
  };
  const post = (testerId: string, body: string, parentId?: string) =>
    writePost(
      context,
      parentId ? { testerId, kind: 'reply', parentId, body } : { testerId, kind: 'find', theme: 'soup', body },
    );
  const seenBy = (testerId: string, theme: string | null = null, page = 1) =>
    listBoard(context, { pilotSlug, testerId, theme, page });
  const first = async (testerId = ada) => (await seenBy(testerId)).threads[0];
  const idOf = async (body: string) => (await context.db.exchangePost.findFirstOrThrow({ where: { body } })).id;
  const moderate = async (postId: string, act: 'hide' | 'show', reason = '') =>
    moderatePost(context, { definition: await getOpenPilot(context, pilotSlug), postId, act, reason, by: 'Malik' });

  beforeAll(() => createTestPilot(test.context));
  beforeEach(async () => {
    context = { ...test.context, clock: new SimulatedClock(new Date('2026-11-02T09:00:00Z')) };
    await context.db.exchangePost.deleteMany({});
    await context.db.exchangeAct.deleteMany({});
    ada = await join('Carotte');
    bob = await join('Poireau');
  });

  it('takes a name that is nobody’s, neither the person’s own nor their number', async () => {
    const testerId = await createTester(context, { name: 'Odile Martin', email: null });
    const choose = (name: string) => chooseBoardName(context, { testerId, name, onLeaving: 'delete' });
    const { pseudonym } = await context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    await expect(choose('x')).rejects.toThrow('exchange.name-length');
    await expect(choose('!!!!')).rejects.toThrow('exchange.name-length');
    await expect(choose('y'.repeat(25))).rejects.toThrow('exchange.name-length');
    await expect(choose('òdile44')).rejects.toThrow('exchange.name-real');
    await expect(choose('La Martin')).rejects.toThrow('exchange.name-real');
    await expect(choose('06 12 34 56 78')).rejects.toThrow('exchange.name-real');
    await expect(choose(pseudonym)).rejects.toThrow('exchange.name-number');
    await expect(choose('T 12')).rejects.toThrow('exchange.name-number');
    const { name } = await context.db.exchangeMember.findUniqueOrThrow({ where: { testerId: ada } });
    await expect(choose(name.toUpperCase())).rejects.toThrow('exchange.name-taken');
    await expect(writePost(context, { testerId, kind: 'find', theme: 'soup', body: 'x' })).rejects.toThrow(
      'exchange.no-name',
    );
    await choose('  Navet   bleu ');
    expect((await seenBy(testerId)).me).toEqual({ name: 'Navet bleu', onLeaving: 'delete' });
  });

  it('shows a post at once, its replies and thanks, to the others of the pilot', async () => {
    await expect(post(ada, '  ')).rejects.toThrow('exchange.empty');
    await expect(writePost(context, { testerId: ada, kind: 'find', theme: 'x', body: 'a' })).rejects.toThrow(
      'exchange.theme',
    );
    expect(await post(ada, 'Une soupe de fanes')).toEqual({ isShown: true });
    await post(ada, 'Une soupe de fanes');
    const thread = await idOf('Une soupe de fanes');
    await post(bob, 'Merci !', thread);
    await expect(post(bob, 'Et alors ?', ada)).rejects.toMatchObject({ status: 404 });
    await thankPost(context, { testerId: bob, postId: thread, on: true });
    await thankPost(context, { testerId: bob, postId: thread, on: true });
    await thankPost(context, { testerId: ada, postId: thread, on: true });
    const { threads, total } = await seenBy(bob);
    expect(total).toBe(1);
    expect(threads[0]).toMatchObject({ isMine: false, thanks: 1, hasThanked: true, mayEdit: false });
    expect(threads[0]?.author).toMatch(/^Carotte/);
    expect(threads[0]?.replies.map(({ body, isMine }) => [body, isMine])).toEqual([['Merci !', true]]);
    await thankPost(context, { testerId: bob, postId: thread, on: false });
    expect((await first())?.thanks).toBe(0);
    expect((await seenBy(ada, 'other')).threads).toEqual([]);
    expect((await seenBy(ada, 'soup', 2)).threads).toEqual([]);
    const written = await context.db.activityEntry.findMany({ where: { kind: 'posted' } });
    // The post said twice is one.
    expect(written).toHaveLength(2);
  });

  it('asks before personal details go out, and has a moderator look at those sent all the same', async () => {
    const body = 'Écrivez-moi : ada@example.org';
    await expect(post(ada, body)).rejects.toMatchObject({ code: 'exchange.details', params: { details: 'email' } });
    expect(await writePost(context, { testerId: ada, kind: 'find', theme: 'soup', body, isSure: true })).toEqual({
      isShown: false,
    });
    expect((await seenBy(bob)).threads).toEqual([]);
    expect((await first())?.state).toBe('waiting');
    expect(await countWaiting(context, pilotSlug)).toBe(1);
    await moderate(await idOf(body), 'show');
    expect((await seenBy(bob)).threads).toHaveLength(1);
  });

  it('lets an author correct for half an hour, and delete at any time', async () => {
    await post(ada, 'Brouillon');
    const postId = await idOf('Brouillon');
    await expect(editPost(context, { testerId: bob, postId, body: 'x' })).rejects.toMatchObject({ status: 404 });
    await expect(editPost(context, { testerId: ada, postId, body: '0612345678' })).rejects.toThrow('exchange.details');
    await editPost(context, { testerId: ada, postId, body: 'Corrigé' });
    expect(await first()).toMatchObject({ body: 'Corrigé', isEdited: true, mayEdit: true });
    await editPost(context, { testerId: ada, postId, body: '0612345678', isSure: true });
    expect((await first())?.state).toBe('waiting');
    await moderate(postId, 'show');
    context.clock.moveTo(new Date('2026-11-02T09:30:00Z'));
    await expect(editPost(context, { testerId: ada, postId, body: 'Trop tard' })).rejects.toThrow('exchange.edit-late');
    await post(bob, 'Réponse', postId);
    await expect(removePost(context, { testerId: bob, postId })).rejects.toMatchObject({ status: 404 });
    await removePost(context, { testerId: ada, postId });
    expect(await first(bob)).toMatchObject({
      state: 'removed',
      body: '',
      author: null,
      replies: [{ body: 'Réponse' }],
    });
    await removePost(context, { testerId: bob, postId: await idOf('Réponse') });
    expect((await seenBy(bob)).threads).toEqual([]);
    await post(ada, 'Seul');
    await removePost(context, { testerId: ada, postId: await idOf('Seul') });
    expect(await context.db.exchangePost.count({ where: { body: 'Seul' } })).toBe(0);
  });

  it('puts a post aside after two reports, until a moderator hides it with a reason or puts it back', async () => {
    const eve = await join('Radis');
    await post(ada, 'Douteux');
    const postId = await idOf('Douteux');
    await reportPost(context, { testerId: ada, postId });
    await reportPost(context, { testerId: bob, postId });
    await reportPost(context, { testerId: bob, postId });
    expect((await first(eve))?.state).toBe('shown');
    expect(await listModeration(context, { pilotSlug, page: 1 })).toMatchObject({
      waiting: [{ reports: 1 }],
      posts: [],
    });
    await reportPost(context, { testerId: eve, postId });
    expect(await first(eve)).toBeUndefined();
    await expect(moderate(postId, 'hide')).rejects.toThrow('exchange.reason-missing');
    await moderate(postId, 'hide', 'Une marque est citée');
    await moderate(postId, 'hide', 'Une marque est citée');
    expect(await first(ada)).toMatchObject({ state: 'hidden', hiddenReason: 'Une marque est citée' });
    expect(await first(bob)).toBeUndefined();
    await moderate(postId, 'show');
    expect(await first(bob)).toMatchObject({ state: 'shown', hasReported: false });
    const { log, waiting, posts, total } = await listModeration(context, { pilotSlug, page: 1 });
    expect(log.map(({ act, reason, by }) => [act, reason, by])).toEqual([
      ['show', '', 'Malik'],
      ['hide', 'Une marque est citée', 'Malik'],
    ]);
    expect({ waiting, total }).toEqual({ waiting: [], total: 1 });
    expect(posts[0]?.author).toMatch(/^Carotte/);
    await expect(moderate(ada, 'show')).rejects.toMatchObject({ status: 404 });
    await expect(moderate('x', 'show')).rejects.toMatchObject({ status: 404 });
  });

  it('lets somebody write so many times a day', async () => {
    for (let at = 0; at < MOST_A_DAY; at += 1) await post(ada, `Message ${at}`);
    await expect(post(ada, 'Un de trop')).rejects.toThrow('exchange.too-many');
    context.clock.moveTo(new Date('2026-11-03T09:00:01Z'));
    await post(ada, 'Le lendemain');
    expect((await seenBy(bob)).total).toBe(MOST_A_DAY + 1);
  });

  it('keeps nothing of who left, or their words without their name, as they chose', async () => {
    await post(ada, 'Ma soupe');
    await post(bob, 'Bonne idée', await idOf('Ma soupe'));
    await post(bob, 'Mon gratin');
    await setOnLeaving(context, { testerId: bob, onLeaving: 'anonymise' });
    await leavePilot(context, { testerId: bob });
    const { threads } = await seenBy(ada);
    expect(threads.map(({ body, author }) => [body, author])).toEqual(expect.arrayContaining([['Mon gratin', null]]));
    expect(threads.find(({ body }) => body === 'Ma soupe')?.replies).toMatchObject([
      { body: 'Bonne idée', author: null },
    ]);
    await leavePilot(context, { testerId: ada });
    const rows = await context.db.exchangePost.findMany({ orderBy: { at: 'asc' } });
    expect(rows.map(({ body, state, authorId }) => [body, state, authorId])).toEqual(
      expect.arrayContaining([['', 'removed', null]]),
    );
    expect(rows.some(({ body }) => body === 'Ma soupe')).toBe(false);
    expect(await context.db.exchangeMember.count({ where: { testerId: { in: [ada, bob] } } })).toBe(0);
  });

  it('has a moderator look first where the pilot says so', async () => {
    const strict = { ...context, env: boardEnv('before') };
    expect(await writePost(strict, { testerId: ada, kind: 'question', theme: 'soup', body: 'Une question' })).toEqual({
      isShown: false,
    });
    expect((await seenBy(bob)).threads).toEqual([]);
    const none = { ...context, env: testPilotEnv() };
    await expect(writePost(none, { testerId: ada, kind: 'find', theme: 'soup', body: 'x' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
