import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { TINY_WORKSHOP } from '../../tests/support/tiny-workshop.ts';
import { inviteWish } from './casting/change-casting.server.ts';
import { closeWorkshop } from './close-workshop.server.ts';
import { answerInvitation, findInvitedGuest, suggestPerson } from './guests/answer-invitation.server.ts';
import { addGuests, listGuests, setGuestStates } from './guests/manage-guests.server.ts';
import { previewGuests } from './guests/preview-guests.server.ts';
import { type SendLetters, sendLetters } from './guests/send-letters.server.ts';
import { cancelWorkshop, deleteWorkshop } from './plan/cancel-workshop.server.ts';
import { duplicateWorkshop } from './plan/duplicate-workshop.server.ts';
import { editWorkshop } from './plan/edit-workshop.server.ts';
import { listWorkshops } from './plan/list-workshops.server.ts';
import { assignRole } from './plan/prepare-workshop.server.ts';
import { workshopPage } from './plan/workshop-page.server.ts';
import { planWorkshop } from './plan-workshop.server.ts';
import { findPrintedWorkshop } from './print/find-printed-workshop.server.ts';
import { findSubjects } from './print/find-subjects.server.ts';

const test = useTestContext();
const HERE = { territoryId: 'nantes', initiativeId: 'nantes-energie' };
const STARTS = new Date('2026-12-01T09:00:00Z');
const plan = (over: object = {}) =>
  planWorkshop(test.context, { ...HERE, template: TINY_WORKSHOP, title: 'Séminaire', startsAt: STARTS, ...over });
const code = (reason: string) => expect.objectContaining({ code: `method.${reason}` });

beforeAll(async () => {
  for (const id of ['nantes', 'lyon']) {
    const initiative = { id: `${id}-energie`, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
    const data = { id, name: id, createdAt: STARTS, initiatives: { create: initiative } };
    await test.context.db.territory.create({ data });
  }
});

describe('planning', () => {
  it('makes tables of challenges, each challenge once in the initiative', async () => {
    const { id } = await plan({ subjects: ['Réduire le bruit', 'réduire le BRUIT !', 'Partager'] });
    const page = await workshopPage(test.context, { territoryId: 'nantes', workshopId: id });
    expect(page.tables.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(page.agenda[0]).toMatchObject({ from: '10:00', to: '10:05' });
    expect(await test.context.db.challenge.count({ where: { initiativeId: HERE.initiativeId } })).toBe(2);
  });

  it('fills the sheets of its tables with what each works on, or leaves a line to write on', async () => {
    const { id: workshopId } = await plan({ subjects: ['Isoler', 'Se chauffer'] });
    const workshop = await findPrintedWorkshop(test.context, { territoryId: 'nantes', workshopId, locale: 'fr' });
    const find = (about: 'challenge' | 'persona', asked = '') =>
      findSubjects(test.context, { territoryId: 'nantes', workshop, about, asked });
    expect(await find('challenge')).toEqual(['Isoler', 'Se chauffer']);
    expect(await find('challenge', 'vierge')).toEqual([]);
    expect(await find('persona')).toEqual([]);
    expect(await find('challenge', 'Partager un vélo')).toEqual(['Partager un vélo']);
    expect(await find('challenge', 'tous')).toContain('Se chauffer');
  });

  it('stays behind its territory’s wall', async () => {
    const { id: workshopId } = await plan();
    const elsewhere = { territoryId: 'lyon', workshopId };
    await expect(workshopPage(test.context, elsewhere)).rejects.toMatchObject({ status: 404 });
    await expect(deleteWorkshop(test.context, elsewhere)).rejects.toMatchObject({ status: 404 });
    await expect(plan({ initiativeId: 'lyon-energie' })).rejects.toMatchObject({ status: 404 });
    expect((await listWorkshops(test.context, { territoryId: 'lyon' })).length).toBe(0);
  });

  it('tells two tabs of each other, and who has to hear of a new date', async () => {
    const { id: workshopId } = await plan();
    const where = { territoryId: 'nantes', workshopId };
    await addGuests(test.context, { ...where, guests: [{ name: 'Ana', email: '', organisation: '', role: 'guest' }] });
    const [ana] = await listGuests(test.context, where);
    await setGuestStates(test.context, { ...where, changes: [{ id: ana!.id, from: 'to-invite', to: 'coming' }] });
    const fields = {
      title: 'A',
      theme: '',
      place: '',
      timeZone: 'Europe/Paris',
      startsAt: new Date('2026-12-08T09:00:00Z'),
    };
    expect(await editWorkshop(test.context, { ...where, ...fields, version: 1 })).toEqual({
      outcome: 'done',
      toTell: 1,
    });
    expect(await editWorkshop(test.context, { ...where, ...fields, version: 1 })).toEqual({ outcome: 'conflict' });
  });

  it('is called off, brought back, held again, deleted; not once it was opened', async () => {
    const { id: workshopId } = await plan({ subjects: ['Partager'] });
    const where = { territoryId: 'nantes', workshopId };
    await addGuests(test.context, {
      ...where,
      guests: [{ name: 'Bo', email: 'bo@x.org', organisation: '', role: 'guest' }],
    });
    await cancelWorkshop(test.context, where);
    await cancelWorkshop(test.context, { ...where, back: true });
    const createdById = '00000000-0000-4000-8000-000000000000';
    const again = await duplicateWorkshop(test.context, { ...where, createdById, withGuests: true });
    const page = await workshopPage(test.context, { territoryId: 'nantes', workshopId: again.id });
    expect(page).toMatchObject({ startsAt: '2026-12-29T09:00:00.000Z', tables: [{ number: 1, subject: 'Partager' }] });
    expect(page.guests['to-invite']).toBe(1);
    await deleteWorkshop(test.context, { territoryId: 'nantes', workshopId: again.id });
    await test.context.db.workshop.update({ where: { id: workshopId }, data: { state: 'running', openedAt: STARTS } });
    await expect(deleteWorkshop(test.context, where)).rejects.toEqual(code('opened'));
    await expect(cancelWorkshop(test.context, where)).rejects.toEqual(code('opened'));
  });

  it('gives a role to a guest, or to somebody new', async () => {
    const { id: workshopId } = await plan();
    const where = { territoryId: 'nantes', workshopId };
    await assignRole(test.context, { ...where, role: 'scribe', name: 'Ana' });
    await assignRole(test.context, { ...where, role: 'scribe', name: ' ' });
    await assignRole(test.context, { ...where, role: 'host', name: 'ana' });
    expect(await listGuests(test.context, where)).toEqual([expect.objectContaining({ name: 'Ana', role: 'host' })]);
  });
});

describe('guests', () => {
  const invited = async (email = 'ana@x.org') => {
    const { id: workshopId } = await plan();
    const where = { territoryId: 'nantes', workshopId };
    await addGuests(test.context, {
      ...where,
      guests: [{ name: 'Ana Gil', email: email.toUpperCase(), organisation: 'CAF', role: 'guest' }],
    });
    const guests = await listGuests(test.context, where);
    const letters: SendLetters = {
      ...where,
      ...{ letter: 'invitation', locale: 'fr', own: 'À bientôt', sender: 'Malik' },
      guestIds: guests.map(({ id }) => id),
      shownAt: test.context.clock.now().toISOString(),
    };
    return { where, letters };
  };
  const linkIn = async (to: string): Promise<string> => {
    const mail = await test.context.db.outboxMail.findFirstOrThrow({ where: { to }, orderBy: { sentAt: 'desc' } });
    return /invitation-atelier\/(\S+)/.exec(mail.text)?.[1] ?? '';
  };

  it('are read from a file, told apart from those already there, added once', async () => {
    const { where } = await invited();
    const bytes = new TextEncoder().encode('Nom;Courriel;Rôle\nAna Gil;ana@x.org;\nBo;bo@x.org;Directeur\n');
    const rows = await previewGuests(test.context, { ...where, fileName: 'liste.csv', bytes });
    expect(rows.map(({ name, usual, role }) => [name, usual, role])).toEqual([
      ['Ana Gil', false, 'guest'],
      ['Bo', true, 'guest'],
    ]);
    const guests = rows.map(({ name, email, organisation, role }) => ({ name, email, organisation, role }));
    expect(await addGuests(test.context, { ...where, guests })).toEqual({ added: 1 });
  });

  it('are written to once, with an event, however often the button is pressed', async () => {
    const { where, letters } = await invited();
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 1000));
    const [first, second] = [await sendLetters(test.context, letters), await sendLetters(test.context, letters)];
    expect([first.sent, second.sent, second.skipped]).toEqual([1, 0, 1]);
    const mail = await test.context.db.outboxMail.findFirstOrThrow({ orderBy: { sentAt: 'desc' } });
    expect(mail.text).toContain('À bientôt');
    expect(JSON.stringify(mail.attachments)).toContain('DTSTART:20261201T090000Z');
    expect((await listGuests(test.context, where))[0]?.state).toBe('invited');
  });

  it('keep their place when the mail does not leave', async () => {
    const { where, letters } = await invited();
    const down = { ...test.context, mail: { send: async () => ({ sent: false }) } };
    expect((await sendLetters(down, letters)).failed).toBe(1);
    expect((await listGuests(test.context, where))[0]).toMatchObject({ state: 'to-invite', invitedAt: null });
  });

  it('answer by their link, the same in the reminder, and suggest somebody', async () => {
    const { where, letters } = await invited('lien@x.org');
    await sendLetters(test.context, letters);
    const token = await linkIn('lien@x.org');
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 1000));
    await sendLetters(test.context, { ...letters, letter: 'rappel' });
    expect(await linkIn('lien@x.org')).toBe(token);
    await answerInvitation(test.context, { token, answer: 'coming' });
    await suggestPerson(test.context, { token, name: 'Noé', organisation: 'CCAS', email: '', why: '' });
    await suggestPerson(test.context, { token, name: 'Noé', organisation: 'CCAS', email: '', why: '' });
    expect((await findInvitedGuest(test.context, token))?.state).toBe('coming');
    const wishes = await test.context.db.castingWish.findMany({ where: { workshopId: where.workshopId } });
    expect(wishes).toEqual([expect.objectContaining({ name: 'Noé', proposedBy: 'AG' })]);
    await expect(answerInvitation(test.context, { token: 'x', answer: 'coming' })).rejects.toEqual(code('link-gone'));
    const next = await plan();
    const cast = { ...where, ids: [wishes[0]!.id], toWorkshopId: next.id };
    await inviteWish(test.context, cast);
    await expect(inviteWish(test.context, cast)).rejects.toEqual(code('guest-known'));
  });

  it('brings the initiative to the phase of the workshop that closes, and never back', async () => {
    const phaseAfter = async (phase: number) => {
      const { id: workshopId } = await plan({ template: { ...TINY_WORKSHOP, phase } });
      await test.context.db.workshop.update({
        where: { id: workshopId },
        data: { state: 'running', openedAt: STARTS },
      });
      await closeWorkshop(test.context, { territoryId: 'nantes', workshopId });
      return (await test.context.db.initiative.findUniqueOrThrow({ where: { id: HERE.initiativeId } })).reachedPhase;
    };
    expect(await phaseAfter(2)).toBe(2);
    expect(await phaseAfter(1)).toBe(2);
  });

  it('no longer change once the workshop is closed', async () => {
    const { where, letters } = await invited();
    await expect(closeWorkshop(test.context, where)).rejects.toEqual(code('not-opened'));
    await test.context.db.workshop.update({
      where: { id: where.workshopId },
      data: { state: 'running', openedAt: STARTS },
    });
    await closeWorkshop(test.context, where);
    await closeWorkshop(test.context, where);
    await expect(addGuests(test.context, { ...where, guests: [] })).rejects.toEqual(code('closed'));
    await expect(sendLetters(test.context, letters)).rejects.toEqual(code('closed'));
  });
});
