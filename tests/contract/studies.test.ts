import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS } from '~/pilots/definition/instruments.ts';
import { instrumentsOf } from '~/pilots/definition/planning.ts';
import { loadPilots } from '~/pilots/load-pilots.server.ts';
import { readDefinition, type SurveyDefinition } from '~/surveys/form/definition.ts';
import { missingLanguages } from '~/surveys/form/localised.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import { loadStudies } from '~/surveys/studies/load-studies.server.ts';
import { plannedForm } from '~/surveys/studies/make-form.server.ts';
import { studyPages } from '~/surveys/studies/study.ts';

const studies = loadStudies();

function formOf(pages: unknown): SurveyDefinition {
  const { definition, problems } = readDefinition({ pages });
  if (!definition) throw new Error(JSON.stringify(problems));
  return definition;
}

/** Every text of an element that somebody may read. */
function textsOf(element: SurveyDefinition['pages'][number]['elements'][number]): (string | object | undefined)[] {
  const items = ['choices', 'rows', 'columns', 'rateValues'].flatMap((list) => {
    const found = (element as Record<string, unknown>)[list];
    return Array.isArray(found) ? found : [];
  });
  const { title, description, html, minRateDescription, maxRateDescription } = element as Record<string, string>;
  const texts = [title, description, html, minRateDescription, maxRateDescription].filter((one) => one !== undefined);
  return [...texts, ...items.map((item) => (typeof item === 'object' ? item.text : String(item)))];
}

describe('the ready-made studies', () => {
  it('are those that a pilot may name', () => {
    expect(studies.map(({ key }) => key)).toEqual([...INSTRUMENTS]);
  });

  describe.each(studies.map((study) => [study.key, study] as const))('%s', (_, study) => {
    const whole = formOf(study.pages.map(({ waves: _, ...page }) => page));
    const questions = questionsOf(whole);

    it('is said whole in both languages', () => {
      for (const page of whole.pages) {
        expect(missingLanguages(page.title)).toEqual([]);
        for (const element of page.elements) {
          for (const text of textsOf(element)) expect(missingLanguages(text as string), element.name).toEqual([]);
        }
      }
    });

    it('is understood by survey-core, question by question', () => {
      const model = new Model({ pages: whole.pages });
      expect(model.jsonErrors ?? []).toEqual([]);
      expect(model.getAllQuestions(false, false, false).map(({ name }) => name)).toEqual(
        whole.pages.flatMap(({ elements }) => elements.map(({ name }) => name)),
      );
    });

    it('asks something in each of its waves, under names of its own', () => {
      for (const wave of study.waves) expect(studyPages(study, wave).length, wave).toBeGreaterThan(0);
      const others = studies.filter(({ key }) => key !== study.key);
      const theirs = new Set(
        others.flatMap(({ pages }) => pages.flatMap(({ elements }) => elements.map((e) => e.name))),
      );
      for (const { name } of questions) expect(theirs.has(name), name).toBe(false);
    });

    it('scores what it asks', () => {
      for (const { items, reversed, right = {}, atLeast } of study.scores) {
        expect(atLeast).toBeLessThanOrEqual(items.length);
        for (const item of items) {
          const [name, row] = item.split('.');
          const question = questions.find((one) => one.name === name);
          expect(question, item).toBeDefined();
          if (row) expect(question?.rows.map(({ value }) => value)).toContain(row);
        }
        for (const item of reversed) expect(items).toContain(item);
        for (const [name, answer] of Object.entries(right)) {
          const values = questions.find((one) => one.name === name)?.choices.map(({ value }) => value);
          expect(values, name).toContain(answer);
        }
      }
    });

    it('asks nothing that must be answered', () => {
      expect(questions.filter(({ isRequired }) => isRequired)).toEqual([]);
    });
  });
});

describe('the waves of the pilots', () => {
  it('each ask something, and ask it again where they compare', async () => {
    const { pilots } = await loadPilots('pilot-configs');
    expect(pilots.length).toBeGreaterThan(0);
    for (const { slug, definition } of pilots) {
      const names = new Map<string, string[]>();
      for (const survey of definition.surveys) {
        const planned = plannedForm(survey);
        expect(planned?.problems ?? null, `${slug} ${survey.key}`).toBeNull();
        expect(planned?.definition, `${slug} ${survey.key}`).toBeTruthy();
        if (planned?.definition)
          names.set(
            survey.wave,
            questionsOf(planned.definition).map(({ name }) => name),
          );
        for (const key of instrumentsOf(survey)) {
          expect(studies.find((study) => study.key === key)?.waves, `${slug} ${survey.key}`).toContain(survey.wave);
        }
      }
      const again = names.get('after')?.filter((name) => names.get('before')?.includes(name)) ?? [];
      expect(again.length, slug).toBeGreaterThan(3);
    }
  });
});
