import { beforeEach, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { saveForm } from './save-form.server.ts';
import { formVersion, freezeForm, latestForm } from './stored-form.server.ts';

const place = { pilotSlug: 'tiny', surveyKey: 'before' };
const asking = (name: string) => ({ pages: [{ elements: [{ type: 'comment', name }] }] });

describe('the form of a wave', () => {
  const test = useTestContext();
  const save = (name: string, from: string | null, studies?: string[]) =>
    saveForm(test.context, { ...place, definition: asking(name), from, author: 'system', ...(studies && { studies }) });
  const freeze = (version: number) => freezeForm(test.context.db, { ...place, version, at: test.context.clock.now() });

  beforeEach(async () => {
    await test.context.db.surveyForm.deleteMany({});
  });

  it('is changed in place until somebody answers, and then only followed by another version', async () => {
    expect(await latestForm(test.context.db, place)).toBeNull();
    const one = await save('a', null, ['some-study']);
    const two = await save('b', one.hash);
    expect(two).toMatchObject({ version: 1, studies: ['some-study'] });
    await freeze(1);
    const three = await save('c', two.hash);
    expect(three).toMatchObject({ version: 2, frozenAt: null });
    const first = await formVersion(test.context.db, { ...place, version: 1 });
    expect(first).toMatchObject({ hash: two.hash, definition: asking('b') });
    expect(first?.frozenAt).not.toBeNull();
    expect(await latestForm(test.context.db, place)).toMatchObject({ version: 2, definition: asking('c') });
  });

  it('is not overwritten by who wrote from an older one', async () => {
    const one = await save('a', null);
    await save('b', one.hash);
    await expect(save('c', one.hash)).rejects.toThrow('surveys.form-changed');
    await expect(save('c', null)).rejects.toThrow('surveys.form-changed');
  });

  it('says nothing changed to who saves what is there, frozen or not', async () => {
    const one = await save('a', null);
    await freeze(1);
    expect(await save('a', 'whatever')).toMatchObject({ version: 1, hash: one.hash });
    expect(await test.context.db.surveyForm.count()).toBe(1);
  });

  it('refuses what cannot be asked', async () => {
    const definition = { pages: [{ elements: [{ type: 'file', name: 'a' }] }] };
    await expect(saveForm(test.context, { ...place, definition, from: null, author: 'system' })).rejects.toThrow(
      'surveys.form-invalid',
    );
  });

  it('is written once by two people who begin at the same time', async () => {
    const both = await Promise.allSettled([save('a', null), save('b', null)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await test.context.db.surveyForm.count()).toBe(1);
  });
});
