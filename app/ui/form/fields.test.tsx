import { getFormProps } from '@conform-to/react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderPage } from '../render-for-test.tsx';
import { CheckboxField } from './checkbox-field.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import { FileField } from './file-field.tsx';
import { FormErrors } from './form-errors.tsx';
import { parseForm } from './parse-form.ts';
import { SelectField } from './select-field.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextAreaField } from './text-area-field.tsx';
import { TextField } from './text-field.tsx';
import { useZodForm } from './use-zod-form.ts';

const schema = z.object({
  email: z.email(),
  home: z.enum(['maison', 'appartement']),
  panel: z.string(),
  word: z.string().max(10).optional(),
  agreed: z.literal(true),
  people: z.number().int().min(1),
});

function posted(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

function Page({ fields: sent }: { fields?: Record<string, string> }) {
  const lastResult = sent ? parseForm(posted(sent), { schema, locale: 'fr' }).reply() : undefined;
  const [form, fields] = useZodForm({ schema, id: 'f', lastResult });
  return (
    <form method="post" {...getFormProps(form)}>
      <FormErrors form={form} labels={{ email: 'Adresse' }} />
      <TextField field={fields.email} label="Adresse" hint="Celle de l'invitation." type="email" />
      <ChoiceCards
        field={fields.home}
        label="Logement"
        options={[
          { value: 'maison', label: 'Une maison', hint: 'avec jardin' },
          { value: 'appartement', label: 'Un appartement' },
        ]}
      />
      <SelectField field={fields.panel} label="Panel" options={[{ value: 'hestia', label: 'Hestia' }]} />
      <TextAreaField field={fields.word} label="Un mot" />
      <CheckboxField field={fields.agreed} label="J'ai lu" hint="Trois minutes." />
      <TextField field={fields.people} label="Personnes" type="number" />
      <FileField field={{ id: 'f-file', name: 'file' }} label="Fichier" accept=".csv" />
      <SubmitButton name="intent" value="save">
        Enregistrer
      </SubmitButton>
    </form>
  );
}

describe('form fields', () => {
  const page = renderPage(<Page />);

  it('gives every control a name for people and one for the server', () => {
    for (const control of page.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
      expect(control.name).not.toBe('');
      expect(control.labels?.length, control.name).toBeGreaterThan(0);
    }
  });

  it('puts label, hint, control and error in that order, and describes the control by hint then error', () => {
    const sent = renderPage(<Page fields={{ email: 'odile@' }} />);
    const field = sent.getElementById('f-email')?.closest('.field');
    expect(Array.from(field?.children ?? [], (child) => child.tagName)).toEqual(['LABEL', 'SPAN', 'INPUT', 'SPAN']);
    const control = sent.getElementById('f-email');
    const [hint, error] = (control?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(sent.getElementById(hint ?? '')?.textContent).toBe("Celle de l'invitation.");
    expect(sent.getElementById(error ?? '')?.textContent).toContain('Cette adresse n’est pas complète');
    expect(control?.getAttribute('aria-invalid')).toBe('true');
    expect(control?.getAttribute('value')).toBe('odile@');
  });

  it('says which answers are optional', () => {
    expect(page.querySelector('label[for=f-word]')?.textContent).toBe('Un mot (facultatif)');
    expect(page.querySelector('label[for=f-email]')?.textContent).toBe('Adresse');
  });

  it('sums up what to look at again, with a link to each field', () => {
    expect(page.querySelector('[role=alert]')).toBeNull();
    const sent = renderPage(<Page fields={{ email: 'odile@', people: '0', panel: 'hestia' }} />);
    const summary = sent.querySelector('[role=alert]');
    expect(summary?.textContent).toContain('4 réponses sont à revoir');
    expect(summary?.textContent).toContain('Vos autres réponses sont gardées.');
    expect(summary?.getAttribute('tabindex')).toBe('-1');
    for (const link of summary?.querySelectorAll('a') ?? []) {
      expect(sent.getElementById(link.getAttribute('href')?.slice(1) ?? ''), link.textContent ?? '').not.toBeNull();
    }
  });

  it('submits without JavaScript', () => {
    const button = page.querySelector('button');
    expect(button?.getAttribute('type')).toBe('submit');
    expect(button?.getAttribute('value')).toBe('save');
    expect(button?.hasAttribute('aria-disabled')).toBe(false);
  });
});

describe('parseForm', () => {
  const errors = (locale: 'fr' | 'en', fields: Record<string, string>) =>
    parseForm(posted(fields), { schema, locale }).reply().error ?? {};

  it('speaks plainly of each mistake, in both languages', () => {
    const fields = { email: 'x', home: 'igloo', word: 'beaucoup trop long', people: 'deux' };
    expect(errors('fr', fields)).toMatchObject({
      email: [expect.stringContaining('pas complète')],
      home: ['Choisissez une réponse dans la liste.'],
      panel: ['Il manque une réponse.'],
      word: ['C’est trop long\u00a0: 10 caractères au plus.'],
      agreed: ['Cochez la case pour continuer.'],
      people: ['Écrivez un nombre.'],
    });
    expect(errors('en', { ...fields, people: '1.5' })).toMatchObject({
      panel: ['An answer is missing.'],
      people: ['Write a whole number.'],
    });
  });

  it('keeps the words that a schema gives itself', () => {
    const own = z.object({ name: z.string({ error: 'Comment vous appeler ?' }) });
    expect(parseForm(posted({}), { schema: own, locale: 'fr' }).reply().error).toEqual({
      name: ['Comment vous appeler ?'],
    });
  });
});
