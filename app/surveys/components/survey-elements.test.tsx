import { describe, expect, it } from 'vitest';
import { renderPage } from '~/ui/render-for-test.tsx';
import { fieldsOf } from '../answers/field-values.ts';
import { readDefinition } from '../form/definition.ts';
import { wholeForm } from '../form/whole-form.ts';
import { loadStudies } from '../studies/load-studies.server.ts';
import { SurveyElements } from './survey-elements.tsx';
import { WholeFormView } from './whole-form-view.tsx';

describe.each(loadStudies().map((study) => [study.key, study] as const))('%s on a page', (_, study) => {
  const { definition } = readDefinition({ pages: study.pages.map(({ waves: _waves, ...page }) => page) });
  if (!definition) throw new Error('this study is right');
  const pages = wholeForm(definition);
  const page = renderPage(
    <form>
      <WholeFormView pages={pages} />
    </form>,
  );

  it('gives every control a name for people and one for the server', () => {
    const controls = page.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea');
    expect(controls.length).toBeGreaterThan(5);
    for (const control of controls) {
      expect(control.name).toMatch(/^q\./);
      const isNamed = (control.labels?.length ?? 0) > 0 || control.getAttribute('aria-label');
      expect(isNamed, control.name).toBeTruthy();
    }
  });

  it('names every group, and points at nothing that is not there', () => {
    for (const group of page.querySelectorAll('fieldset'))
      expect(group.querySelector('legend')?.textContent).toBeTruthy();
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const described of page.querySelectorAll('[aria-describedby]')) {
      for (const id of described.getAttribute('aria-describedby')?.split(' ') ?? []) expect(ids).toContain(id);
    }
  });
});

describe('a question on a page', () => {
  const { definition } = readDefinition({
    pages: [
      {
        elements: [
          { type: 'html', name: 'hi', html: '<script>alert(1)</script>Bonjour <b>vous</b>' },
          { type: 'rating', name: 'note', title: '<img src=x onerror=alert(1)>', rateMax: 7 },
          { type: 'text', name: 'age', inputType: 'number' },
        ],
      },
    ],
  });
  if (!definition) throw new Error('this form is right');
  const [{ elements } = { elements: [] }] = wholeForm(definition);

  it('shows words, never markup that somebody else wrote', () => {
    const page = renderPage(<SurveyElements elements={elements} />);
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
    expect(page.querySelector('p')?.textContent).toBe('alert(1) Bonjour vous');
    expect(page.querySelector('legend')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('says what is wrong beside the answer, which stays as it was typed', () => {
    const problems = { age: { kind: 'number' } } as const;
    const page = renderPage(<SurveyElements elements={elements} posted={{ 'q.age': ['dix'] }} problems={problems} />);
    const field = page.querySelector<HTMLInputElement>('input[name="q.age"]');
    expect(field?.getAttribute('value')).toBe('dix');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    const [error] = (field?.getAttribute('aria-describedby') ?? '').split(' ').slice(-1);
    expect(page.getElementById(error ?? '')?.textContent).toContain('Écrivez un nombre');
  });

  it('offers to take an answer back once there is one', () => {
    const [, note] = elements;
    if (note?.is !== 'question') throw new Error('no question');
    const answered = { ...note, value: 3 };
    const page = renderPage(<SurveyElements elements={[answered]} posted={fieldsOf(answered)} />);
    expect(page.querySelector('input[value="3"]')?.hasAttribute('checked')).toBe(true);
    expect(page.querySelectorAll('input[type=radio][value=""]')).toHaveLength(1);
    expect(renderPage(<SurveyElements elements={[note]} />).querySelectorAll('input[value=""]')).toHaveLength(0);
  });
});
