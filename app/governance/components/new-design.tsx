import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { LONGEST } from '../design/design.ts';
import { messages } from '../messages/index.ts';
import styles from './territory.module.css';

interface Props {
  readonly newId: string;
  /** The use case that one comes from, if any. */
  readonly asked: string;
  readonly useCases: readonly { readonly id: string; readonly title: string }[];
}

/** A design begins with a use case, or only a title. */
export function NewDesign({ newId, asked, useCases }: Props) {
  const t = useMessages(messages);
  return (
    <section className={`section ${styles.begin}`} id="commencer">
      <h2>{t.start}</h2>
      <Form method="post" className="stack">
        <p className="aside">{t.startText}</p>
        <input type="hidden" name="id" value={newId} />
        <SelectField
          field={{ id: 'cas', name: 'useCase', initialValue: asked }}
          label={t.useCase}
          placeholder={t.noUseCase}
          options={useCases.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          field={{ id: 'titre', name: 'title', required: false, maxLength: LONGEST.title }}
          label={t.name}
          hint={t.nameHint}
        />
        <p className="buttons">
          <SubmitButton>{t.create}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
