import { describe, expect, it } from 'vitest';
import { draftDefinitionSchema } from '~/pilots/definition.ts';
import { soundScenario } from '../../../tests/support/sound-scenario.ts';
import { checkDuties, readTyped, valuesOf, withDuties } from './duties-form.ts';

describe('the duties of a scenario', () => {
  it('are the same after a form that changed nothing, in either language', () => {
    const definition = soundScenario();
    for (const locale of ['fr', 'en'] as const) {
      expect(withDuties(definition, valuesOf(definition, locale), locale)).toEqual(definition);
    }
  });

  it('keep the other language’s words, and fit a draft whatever is written', () => {
    const definition = soundScenario();
    const values = {
      ...valuesOf(definition, 'fr'),
      pitch: 'Autrement dit.',
      security: '',
      documentation: 'Bilan ; ; ',
    };
    const changed = withDuties(definition, values, 'fr');
    expect(changed.communication?.lightningPitch).toEqual({ fr: 'Autrement dit.', en: 'See what your car drinks.' });
    expect(changed.compliance?.documentation[0]?.owner).toBe('');
    expect(draftDefinitionSchema.safeParse(changed).error).toBeUndefined();
  });

  it('are read from a form, and refused when a state or a day is none', () => {
    const form = new FormData();
    for (const key of ['legalReview', 'charter', 'dpo', 'cnil', 'dpia', 'register']) form.set(`${key}-state`, 'unsaid');
    form.set('charter-state', 'in-progress');
    form.set('charter-on', '2027-01-10');
    expect(checkDuties(readTyped(form))).toMatchObject({
      values: { duties: { charter: { state: 'in-progress', by: '', on: '2027-01-10' } } },
    });
    form.set('charter-on', 'demain');
    form.set('pitch', 'Autrement dit.');
    expect(checkDuties(readTyped(form))).toEqual({ wrong: ['charter-on'] });
    expect(readTyped(form)).toMatchObject({ duties: { charter: { on: 'demain' } }, pitch: 'Autrement dit.' });
  });
});
