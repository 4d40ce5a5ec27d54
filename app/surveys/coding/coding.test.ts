import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { maskAnswer, renameTag, tagAnswer, unmaskAnswer, untagAnswer } from './code-answers.server.ts';
import { findPersonal, isMaskOf, MASKED, maskFound } from './find-personal.ts';
import { readOpenAnswers } from './open-answers.server.ts';

describe('what may say who somebody is', () => {
  it.each([
    ['Écrivez-moi à ada.lovelace@exemple.fr, merci', `Écrivez-moi à ${MASKED}, merci`],
    ['Mon numéro : 06 12 34 56 78.', `Mon numéro : ${MASKED}.`],
    ['Call +33 6 12 34 56 78 or 0240123456', `Call ${MASKED} or ${MASKED}`],
    ['Je m’appelle Odile et j’ai froid', `Je m’appelle ${MASKED} et j’ai froid`],
    ['Voyez avec Mme Le Goff du 3e', `Voyez avec ${MASKED} du 3e`],
    ['ma voisine, Jeanne Martin, a le même', `ma voisine, ${MASKED}, a le même`],
    ['Rien à dire. Tout va bien ! Merci', 'Rien à dire. Tout va bien ! Merci'],
    ['Je paie 120 euros par mois depuis 2019', 'Je paie 120 euros par mois depuis 2019'],
  ])('%s', (text, masked) => {
    expect(maskFound(text)).toBe(masked);
    expect(isMaskOf(masked, text)).toBe(true);
  });

  it('is masked without putting words in anybody’s mouth, whatever was written', () => {
    const text = fc.stringMatching(/^([A-Za-zé ]|0[67] 1212|a@b\.fr|Mme Du){0,12}$/);
    fc.assert(
      fc.property(text, (said) => {
        expect(isMaskOf(maskFound(said), said)).toBe(true);
        expect(findPersonal(maskFound(said)).some(({ kind }) => kind === 'mail')).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (said, added) => {
        fc.pre(!said.includes(added) && !added.includes(MASKED));
        expect(isMaskOf(`${said}${added}`, said)).toBe(false);
        expect(isMaskOf(`${MASKED}${added}`, said)).toBe(false);
      }),
    );
  });
});

const place = { pilotSlug: 'tiny', surveyKey: 'after', question: 'why' };
const author = 'staff:x';

describe('coding open answers', () => {
  const test = useTestContext();
  let ids: string[] = [];

  beforeEach(async () => {
    const { db, clock } = test.context;
    await db.surveyAnswer.deleteMany({});
    const at = clock.now();
    const answers = ['Trop cher', 'Call Ada Byron now', '', 'Pas le temps'];
    await db.surveyAnswer.createMany({
      data: answers.map((why, i) => ({
        ...{ pilotSlug: 'tiny', surveyKey: 'after', formVersion: 1, panelKey: 'alpha', pseudonym: `P-${i}` },
        ...{ data: { why, secret: 'x' }, startedAt: at, savedAt: at, completedAt: i === 3 ? null : at },
      })),
    });
    ids = (await readOpenAnswers(db, place)).map(({ id }) => id);
  });
  const read = () => readOpenAnswers(test.context.db, place);

  it('reads what was sent, without pseudonym nor any other answer', async () => {
    const answers = await read();
    expect(answers.map(({ text }) => text).sort()).toEqual(['Call Ada Byron now', 'Trop cher']);
    expect(Object.keys(answers[0] ?? {}).sort()).toEqual(['id', 'isMasked', 'tags', 'text']);
  });

  it('notes, takes off, renames and merges codes', async () => {
    const [one = '', other = ''] = ids;
    for (const tag of ['  prix ', 'prix', 'temps'])
      await tagAnswer(test.context, { ...place, author, answerId: one, tag });
    await tagAnswer(test.context, { ...place, author, answerId: other, tag: 'coût' });
    expect((await read()).map(({ tags }) => tags)).toEqual([['prix', 'temps'], ['coût']]);
    await renameTag(test.context, { ...place, tag: 'coût', to: 'prix' });
    await renameTag(test.context, { ...place, tag: 'temps', to: 'prix' });
    expect((await read()).map(({ tags }) => tags)).toEqual([['prix'], ['prix']]);
    await untagAnswer(test.context, { ...place, answerId: one, tag: 'prix' });
    expect((await read()).map(({ tags }) => tags)).toEqual([[], ['prix']]);
    await expect(tagAnswer(test.context, { ...place, author, answerId: one, tag: ' ' })).rejects.toThrow('tag-empty');
  });

  it('masks parts of an answer and nothing else, and shows it again', async () => {
    const answer = (await read()).find(({ text }) => text.includes('Ada'));
    const answerId = answer?.id ?? '';
    await expect(maskAnswer(test.context, { ...place, author, answerId, text: 'Call Eve now' })).rejects.toThrow(
      'mask',
    );
    await maskAnswer(test.context, { ...place, author, answerId, text: 'Call [...] now' });
    expect((await read()).find(({ id }) => id === answerId)).toMatchObject({ text: 'Call […] now', isMasked: true });
    await unmaskAnswer(test.context, { ...place, answerId });
    expect((await read()).find(({ id }) => id === answerId)?.isMasked).toBe(false);
  });

  it('touches no answer of another question, wave or pilot, and goes when the answer goes', async () => {
    const [answerId = ''] = ids;
    for (const elsewhere of [{ question: 'how' }, { surveyKey: 'before' }, { pilotSlug: 'other' }]) {
      const tagging = tagAnswer(test.context, { ...place, ...elsewhere, author, answerId, tag: 'x' });
      await expect(tagging).rejects.toMatchObject({ status: 404 });
    }
    await expect(tagAnswer(test.context, { ...place, author, answerId: 'x', tag: 'x' })).rejects.toMatchObject({
      status: 404,
    });
    await tagAnswer(test.context, { ...place, author, answerId, tag: 'x' });
    await test.context.db.surveyAnswer.deleteMany({});
    expect(await test.context.db.answerTag.count()).toBe(0);
  });
});
