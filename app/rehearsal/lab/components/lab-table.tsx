import { governanceModels } from '~/governance/models.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { labMessages } from '../../messages/lab.ts';
import type { LabPage } from '../lab-page.server.ts';
import type { GovernanceMeasure } from '../measures.ts';
import styles from './lab.module.css';

export interface LabRow {
  readonly label: string;
  readonly isStrong?: boolean;
  /** Several texts are one line each; none is nobody, or nothing. */
  readonly cell: (measure: GovernanceMeasure) => string | readonly string[];
}

interface LabTableProps {
  readonly page: LabPage;
  readonly caption: string;
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly LabRow[];
  /** What an empty list says. */
  readonly none?: string;
}

/** One question a row, one model a column; the pilot's own model is named as such. */
export function LabTable({ page, caption, head, rows, none }: LabTableProps) {
  const t = useMessages(labMessages);
  const locale = useLocale();
  const { measures, ownModel } = page;
  const title = ({ model }: GovernanceMeasure) => inLocale(governanceModels[model].title, locale);
  return (
    <div className={styles.table}>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          { key: 'label', label: head, cell: ({ label, isStrong }) => (isStrong ? <strong>{label}</strong> : label) },
          ...measures.map((measure) => ({
            key: measure.model,
            label: measure.model === ownModel ? `${title(measure)} (${t.own})` : title(measure),
            cell: ({ cell, isStrong }: LabRow) => {
              const said = cell(measure);
              if (typeof said === 'string') return isStrong ? <strong>{said}</strong> : said;
              if (said.length === 0) return <span className="aside">{none ?? t.nobody}</span>;
              return (
                <ul className={styles.lines}>
                  {said.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              );
            },
          })),
        ]}
      />
    </div>
  );
}
