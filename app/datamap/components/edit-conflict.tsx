import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { CONTENT_FIELDS } from '../datablitz/model.ts';
import type { ItemForm } from '../item-form.ts';
import { messages } from '../messages/card.ts';
import { messages as words } from '../messages/words.ts';

/** Two versions of one card, field by field, where they differ. */
export function EditConflict({ theirs, yours }: { theirs: ItemForm; yours: ItemForm }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const labels = { ...t.form, accessNote: t.form.note };
  const differing = CONTENT_FIELDS.filter((field) => theirs[field] !== yours[field]);
  const show = (form: ItemForm, field: (typeof CONTENT_FIELDS)[number]) => {
    if (field === 'access') return w.access[form.access];
    if (field === 'existence') return w.existence[form.existence];
    if (field === 'source') return w.source[form.source];
    if (field === 'personal') return t.form.personals[form.personal];
    return form[field] || t.conflict.blank;
  };
  return (
    <Callout tone="warn" title={t.conflict.title} role="alert">
      <p>{differing.length === 0 ? t.conflict.same : t.conflict.text}</p>
      {differing.length > 0 ? (
        <div className="scroll">
          <table className="table">
            <caption>{t.conflict.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.conflict.field}</th>
                <th scope="col">{t.conflict.theirs}</th>
                <th scope="col">{t.conflict.yours}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((field) => (
                <tr key={field}>
                  <th scope="row">{labels[field]}</th>
                  <td>{show(theirs, field)}</td>
                  <td>{show(yours, field)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Callout>
  );
}
