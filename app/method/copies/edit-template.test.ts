import { describe, expect, it } from 'vitest';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { agendaMinutes, workshopTemplateSchema } from '../../kit/schema/workshop.ts';
import { actOnSteps, applyEdits } from './edit-template.ts';

const edit = (fields: Record<string, string>) => applyEdits(TINY_WORKSHOP, (name) => fields[name], 'fr');

describe('a territory’s own version', () => {
  it('changes what the form says, in its language only', () => {
    const edited = edit({
      'minutes.welcome': '12',
      'prompt.challenges.challenge': 'Et ici ?',
      'dots.votes': '5',
      'alone.challenges': '',
    });
    expect(edited.steps[0]?.minutes).toBe(12);
    const [write, , vote] = edited.steps[1]?.activities ?? [];
    expect(write).toMatchObject({ boxes: [{ prompt: { fr: 'Et ici ?', en: 'Which challenges here?' } }, {}] });
    expect(write).not.toHaveProperty('aloneMinutes');
    expect(vote).toMatchObject({ dots: 5 });
    expect(() => workshopTemplateSchema.parse(edited)).not.toThrow();
  });

  it('is the same when nothing was said, or nonsense', () => {
    expect(edit({})).toEqual(TINY_WORKSHOP);
    expect(edit({ 'minutes.welcome': 'dix', 'title.welcome': '  ', duration: '-3' })).toEqual(TINY_WORKSHOP);
  });

  it('keeps the translation of lines that stay', () => {
    const one = edit({ 'script.welcome': 'Bonjour\nMerci' });
    expect(one.steps[0]?.script).toEqual([
      { fr: 'Bonjour', en: 'Bonjour' },
      { fr: 'Merci', en: 'Merci' },
    ]);
    const english = applyEdits(one, (name) => ({ 'script.welcome': 'Hello\nThanks' })[name], 'en');
    expect(english.steps[0]?.script).toEqual([
      { fr: 'Bonjour', en: 'Hello' },
      { fr: 'Merci', en: 'Thanks' },
    ]);
    const fewer = applyEdits(english, (name) => ({ 'script.welcome': 'Merci' })[name], 'fr');
    expect(fewer.steps[0]?.script).toEqual([{ fr: 'Merci', en: 'Thanks' }]);
  });

  it('moves, adds and removes steps, with what depends on them', () => {
    const keys = (template: typeof TINY_WORKSHOP) => template.steps.map(({ key }) => key);
    expect(keys(actOnSteps(TINY_WORKSHOP, { act: 'down', step: 'welcome' })).slice(0, 2)).toEqual([
      'challenges',
      'welcome',
    ]);
    expect(actOnSteps(TINY_WORKSHOP, { act: 'up', step: 'welcome' })).toEqual(TINY_WORKSHOP);
    const added = actOnSteps(TINY_WORKSHOP, { act: 'add', title: { fr: 'Plus', en: 'More' } });
    expect(() => workshopTemplateSchema.parse(added)).not.toThrow();
    expect(actOnSteps(added, { act: 'sum' }).durationMinutes).toBe(agendaMinutes(TINY_WORKSHOP) + 15);
    const parted = actOnSteps(
      {
        ...TINY_WORKSHOP,
        steps: [
          TINY_WORKSHOP.steps[0]!,
          { ...TINY_WORKSHOP.steps[1]!, activities: TINY_WORKSHOP.steps[1]!.activities.slice(0, 1) },
          { ...TINY_WORKSHOP.steps[2]!, activities: TINY_WORKSHOP.steps[1]!.activities.slice(1) },
        ],
      },
      { act: 'remove', step: 'challenges' },
    );
    expect(parted.steps.flatMap(({ activities }) => activities)).toEqual([]);
  });
});
