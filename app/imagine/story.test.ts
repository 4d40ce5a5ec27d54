import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStoryAct, readStory, readStoryAct, stepField, stepValues, wordsField } from './story.ts';
import { EMPTY_STEP, type StoryStep } from './use-case.ts';

const word = fc.stringMatching(/^[a-zé]{1,10}$/);
const text = fc.record({ fr: word, en: word });
const uniqueTexts = (key: 'fr' | 'en') => fc.uniqueArray(text, { maxLength: 4, selector: (one) => one[key] });
const locale = fc.constantFrom('fr' as const, 'en' as const);

const storyIn = (here: 'fr' | 'en') =>
  fc.array(
    fc.record({
      ...{ title: text, text, sees: text, typed: uniqueTexts(here) },
      retrieved: fc
        .record({ picked: fc.subarray(['need-1', 'need-2', 'need-3']), words: text, free: uniqueTexts(here) })
        .map(({ picked, words, free }) => [
          ...picked.map((need) => ({ need, text: words })),
          ...free.map((one) => ({ text: one })),
        ]),
    }),
    { maxLength: 5 },
  );
const story: fc.Arbitrary<StoryStep[]> = storyIn('fr');

/** What the page posts when nothing was touched. */
function posted(steps: readonly StoryStep[], here: 'fr' | 'en'): FormData {
  const form = new FormData();
  form.set('steps', String(steps.length));
  for (const [n, step] of steps.entries()) {
    for (const [name, value] of Object.entries(stepValues(step, here))) form.set(stepField(n, name), value);
    for (const { need, text: words } of step.retrieved) {
      if (!need) continue;
      form.append(stepField(n, 'need'), need);
      form.set(stepField(n, wordsField(need)), words[here]);
    }
  }
  return form;
}

describe('a story', () => {
  it('comes back from its form as it was, in either language', () => {
    fc.assert(
      fc.property(
        locale.chain((here) => storyIn(here).map((steps) => ({ here, steps }))),
        ({ here, steps }) => {
          expect(readStory(posted(steps, here), steps, here)).toEqual(steps);
        },
      ),
    );
  });

  it('says what it picked in its own words, in one language at a time, or in the data’s own again', () => {
    const step: StoryStep = { ...EMPTY_STEP, retrieved: [{ need: 'need-1', text: { fr: 'La nuit', en: 'At night' } }] };
    const typed = (need: string, words: string) => {
      const form = posted([step], 'fr');
      form.set(stepField(0, 'need'), need);
      form.set(stepField(0, wordsField(need)), words);
      return readStory(form, [step], 'fr')[0]?.retrieved;
    };
    expect(typed('need-1', 'Le soir')).toEqual([{ need: 'need-1', text: { fr: 'Le soir', en: 'At night' } }]);
    expect(typed('need-1', '')).toEqual([{ need: 'need-1', text: { fr: '', en: '' } }]);
    expect(typed('need-2', 'Le gaz')).toEqual([{ need: 'need-2', text: { fr: 'Le gaz', en: 'Le gaz' } }]);
  });

  it('keeps all its steps when they move, and moving back restores it', () => {
    fc.assert(
      fc.property(story, fc.nat(6), (steps, at) => {
        const down = applyStoryAct(steps, { act: 'down', at });
        expect(new Set(down)).toEqual(new Set(steps));
        expect(applyStoryAct(down, { act: 'up', at: at + 1 })).toEqual(steps);
      }),
    );
  });

  it('takes five steps at most, and loses those about which nothing is said when saved', () => {
    fc.assert(
      fc.property(story, (steps) => {
        let full = steps;
        for (let i = 0; i < 9; i += 1) full = applyStoryAct(full, { act: 'add' });
        expect(full).toHaveLength(5);
        expect(applyStoryAct(full, { act: 'save' })).toEqual(full.filter((step) => step !== EMPTY_STEP));
      }),
    );
  });

  it('is only saved by an act that it does not know', () => {
    expect(readStoryAct('up:3')).toEqual({ act: 'up', at: 3 });
    expect(readStoryAct('add')).toEqual({ act: 'add' });
    for (const act of ['', 'save', 'up:', 'up:-1', 'remove:x', 'drop:1'])
      expect(readStoryAct(act)).toEqual({ act: 'save' });
  });
});
