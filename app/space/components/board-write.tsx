import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { messages } from '../messages/exchange.ts';
import { type BoardRefused, refusedIn } from './board-refused.ts';

/** Characters of a message, as the use case keeps them. */
const LENGTH = 1000;

interface BoardWriteProps {
  readonly themes: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly theme: string | null;
  readonly refused: BoardRefused | null;
}

/** The form that opens a thread. */
export function BoardWrite({ themes, theme, refused }: BoardWriteProps) {
  const t = useMessages(messages).write;
  const locale = useLocale();
  const mine = refusedIn(refused, 'write');
  const chosen = mine?.said.theme ?? theme;
  return (
    <details open={mine !== null}>
      <summary>{t.open}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="write" />
        <Segmented
          label={t.kind}
          showLabel
          name="kind"
          wide
          ink
          options={(['find', 'question'] as const).map((value) => ({
            ...{ value, label: t.kinds[value] },
            current: (mine?.said.kind ?? 'find') === value,
          }))}
        />
        <SelectField
          field={{
            ...{ id: 'theme', name: 'theme', required: true, key: chosen ?? '' },
            ...(chosen ? { initialValue: chosen } : {}),
          }}
          label={t.theme}
          options={themes.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
        />
        <BoardWords id="message" label={t.body} refused={mine} send={t.send} />
      </Form>
    </details>
  );
}

interface BoardWordsProps {
  readonly id: string;
  readonly label: string;
  readonly refused: BoardRefused | null;
  readonly send: string;
  /** What is there already, when it is corrected. */
  readonly body?: string;
  readonly hint?: string;
}

/** The words of a message, and the ways to send them. */
export function BoardWords({ id, label, refused, send, body = '', hint }: BoardWordsProps) {
  const t = useMessages(messages).write;
  const written = refused?.said.body ?? body;
  return (
    <>
      <TextAreaField
        field={{ id, name: 'body', required: true, maxLength: LENGTH, initialValue: written, key: written }}
        label={label}
        hint={hint ?? t.hint}
        rows={4}
      />
      {refused?.asksSure ? <p>{t.sureWhy}</p> : null}
      <div className="buttons">
        <SubmitButton wide sends={{ body: written }}>
          {send}
        </SubmitButton>
        {refused?.asksSure ? (
          <SubmitButton look="plain" wide name="sure" value="1">
            {t.sure}
          </SubmitButton>
        ) : null}
      </div>
    </>
  );
}
