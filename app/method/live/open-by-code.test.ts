import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { planWorkshop } from '../plan-workshop.server.ts';
import { openWorkshop } from './conduct.server.ts';
import { joinWorkshop } from './join-workshop.server.ts';
import { openByCode } from './open-by-code.server.ts';
import { rememberParticipant } from './participant-cookie.server.ts';

const test = useTestContext();
let joinCode = '';
let workshopId = '';

beforeAll(async () => {
  const { db, clock } = test.context;
  await db.territory.create({ data: { id: 'tiny', name: 'Tiny', createdAt: clock.now() } });
  await db.initiative.create({
    data: { id: 'tiny-mob', territoryId: 'tiny', theme: 'mobilite', nameFr: 'mobilités', nameEn: 'mobility' },
  });
  const planned = await planWorkshop(test.context, {
    ...{ territoryId: 'tiny', initiativeId: 'tiny-mob', template: TINY_WORKSHOP, title: 'Séminaire' },
    startsAt: clock.now(),
  });
  joinCode = planned.joinCode;
  workshopId = planned.id;
  await openWorkshop(test.context, { workshopId });
});

const ask = (typed: string, address: string, cookie?: string) => {
  const request = new Request('https://atelier.test/m', cookie ? { headers: { Cookie: cookie } } : {});
  return openByCode(test.context, { request, address, typed });
};
const code = (reason: string) => expect.objectContaining({ code: `method.${reason}` });

describe('a code typed on a phone', () => {
  it('lets a whole room in from one address, slips included', async () => {
    for (let phone = 0; phone < 40; phone += 1)
      await expect(ask('LUNE-00', 'room')).rejects.toEqual(code('unknown-code'));
    for (let phone = 0; phone < 200; phone += 1) expect((await ask(joinCode, 'room')).id).toBe(workshopId);
  });

  it('is refused after too many wrong ones, right or wrong alike, at that address only', async () => {
    for (let guess = 0; guess < 50; guess += 1)
      await expect(ask('LUNE-00', 'guesser')).rejects.toEqual(code('unknown-code'));
    await expect(ask('LUNE-00', 'guesser')).rejects.toEqual(code('too-many-codes'));
    await expect(ask(joinCode, 'guesser')).rejects.toEqual(code('too-many-codes'));
    expect((await ask(joinCode, 'elsewhere')).id).toBe(workshopId);
  });

  it('never holds up a phone that is in', async () => {
    const { token } = await joinWorkshop(test.context, { workshopId, initials: '' });
    const cookie = (await rememberParticipant(test.context, joinCode, token)).split(';')[0];
    for (let guess = 0; guess < 51; guess += 1) await ask('LUNE-00', 'same').catch(() => {});
    await expect(ask(joinCode, 'same')).rejects.toEqual(code('too-many-codes'));
    expect((await ask(joinCode, 'same', cookie)).id).toBe(workshopId);
  });
});
