import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { filtersQuery, type ItemFilters } from '../filters.ts';
import { messages } from '../messages/map.ts';
import styles from './export-menu.module.css';

const FORMATS = ['xlsx', 'ods', 'csv', 'json'] as const;

/** The cards on show as a spreadsheet or a file for machines, and what the columns mean. */
export function ExportMenu({ base, filters }: { base: string; filters: ItemFilters }) {
  const t = useMessages(messages);
  return (
    <details className={styles.menu}>
      <summary className="button is-plain">
        <Icon name="download" />
        {t.export}
      </summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`${base}/export/${format}${filtersQuery(filters)}`} download>
              {t.exportAs(format)}
            </a>
          </li>
        ))}
        <li>
          <a href={`${base}/export/schema`} download>
            {t.exportSchema}
          </a>
        </li>
      </ul>
    </details>
  );
}
