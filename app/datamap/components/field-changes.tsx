import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { FieldChange } from '../importing/compare-content.ts';
import { messages } from '../messages/preview.ts';
import { messages as words } from '../messages/words.ts';
import styles from './preview-rows.module.css';

/** Field by field, what the card says and what the workbook says. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const label = (field: FieldChange['field']) => (field === 'accessNote' ? w.sheet.note : w.sheet[field]);
  const show = (field: FieldChange['field'], value: FieldChange['before']): string => {
    if (Array.isArray(value)) return value.join(', ') || t.blank;
    if (field === 'personal') return value === null ? w.personal.unknown : value ? w.personal.yes : w.personal.no;
    const text = String(value);
    if (field === 'access' || field === 'existence' || field === 'source') {
      return (w[field] as Readonly<Record<string, string>>)[text] ?? text;
    }
    return text || t.blank;
  };
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, before, after, conflict }) => (
        <div key={field}>
          <dt>
            {label(field)} {conflict ? <Tag tone="warn">{t.conflictMark}</Tag> : null}
          </dt>
          <dd>
            {t.before} : <del>{show(field, before)}</del>
          </dd>
          <dd>
            {t.after} : <ins>{show(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
