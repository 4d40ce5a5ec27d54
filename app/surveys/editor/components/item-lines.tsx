import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import type { EditedItem, ListName } from '../item-list.ts';
import { questionMessages } from '../messages/question.ts';
import styles from './editor.module.css';
import { Said } from './question-rows.tsx';

/** The lines of a list: every button keeps what is typed in the whole form, then does what it says. */
export function ItemLines({ list, items }: { readonly list: ListName; readonly items: readonly EditedItem[] }) {
  const t = useMessages(questionMessages);
  return (
    <fieldset className="field" id={list}>
      <legend>{t.lists[list]}</legend>
      <span className="hint">{t.codeHint}</span>
      <input type="hidden" name={`${list}.shown`} value="1" />
      <ol className={styles.lines}>
        {items.map((item, at) => (
          <li key={item.from ?? `new-${at}`} className={styles.line}>
            <input type="hidden" name={`${list}.${at}.from`} value={item.from ?? ''} />
            <Line list={list} item={item} at={at} />
            <p className="buttons">
              {(['up', 'down', 'remove'] as const).map((gesture) => (
                <SubmitButton key={gesture} name="intent" value={`${list}:${gesture}:${at}`} look="quiet">
                  <Said gesture={t[gesture]} about={t.line(at + 1)} />
                </SubmitButton>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <SubmitButton name="intent" value={`${list}:add`} look="plain" icon="plus">
        {t.addLine}
      </SubmitButton>
    </fieldset>
  );
}

function Line({ list, item, at }: { list: ListName; item: EditedItem; at: number }) {
  const t = useMessages(questionMessages);
  const field = (part: string, initialValue: string) => ({
    id: `${list}-${at}-${part}`,
    name: `${list}.${at}.${part}`,
    initialValue,
  });
  return (
    <>
      <TextField field={field('value', item.value)} label={t.code(at + 1)} spellCheck={false} />
      <TextField field={field('fr', item.text.fr)} label={t.fr(at + 1)} />
      <TextField field={field('en', item.text.en)} label={t.en(at + 1)} />
    </>
  );
}
