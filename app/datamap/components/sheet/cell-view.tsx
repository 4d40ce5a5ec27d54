import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages as words } from '../../messages/words.ts';
import type { Field } from '../../sheet/columns.ts';
import { AccessMark, Square } from '../marks.tsx';
import styles from './grid.module.css';

/** What a cell says, as one reads it. */
export function CellView({ field, value }: { field: Field; value: string }) {
  const w = useMessages(words);
  if (value === '' || value === 'unknown') return null;
  switch (field) {
    case 'access':
      return <AccessMark level={value === 'easy' || value === 'medium' ? value : 'hard'} />;
    case 'personal':
      return (
        <span className={styles.personal}>
          <Square kind={value === 'yes' ? 'personal' : 'other'} />
          {value === 'yes' ? w.personal.yes : w.personal.no}
        </span>
      );
    case 'existence':
      return <>{value === 'exists' ? w.existence.exists : w.existence.dreamed}</>;
    case 'source':
      return <>{w.source[value as keyof typeof w.source]}</>;
    case 'holders':
      return <>{value.replace(/ ;$/, '')}</>;
    default:
      return <>{value}</>;
  }
}
