import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import type { ReadingChoices } from '../datablitz/sheet-choice.ts';
import type { ImportRowView } from '../importing/import-row.ts';
import type { ImportSummary } from '../importing/import-summary.ts';
import { messages } from '../messages/preview.ts';
import { PreviewForm } from './preview-form.tsx';
import { HiddenQuestion, LeftAlone } from './preview-notes.tsx';
import styles from './preview-rows.module.css';
import { ReadingForm } from './reading-form.tsx';

type View = 'questions' | 'changed' | 'new' | 'unchanged';

interface Props {
  readonly base: string;
  readonly summary: ImportSummary;
  readonly rows: readonly ImportRowView[];
  readonly toDo: number;
  readonly choices: ReadingChoices;
  readonly merges: readonly (readonly [string, string])[] | null;
  readonly open: {
    readonly view: View;
    readonly page: number;
    readonly pageSize: number;
    readonly counts: Readonly<Record<View, number>>;
    readonly views: Readonly<Record<View, string>>;
  };
}

/** A workbook read, beside what the map says: what is hidden, the rows by what they change, how it was read. */
export function PreviewView({ base, summary, rows, toDo, choices, merges, open }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { view, page, pageSize, counts, views } = open;
  const understood = Object.values(counts).some((count) => count > 0);
  return (
    <div className={styles.page}>
      <HiddenQuestion hidden={summary.hidden} choice={choices.hidden} />
      {understood ? (
        <>
          <Segmented
            label={t.viewsLabel}
            options={(Object.keys(views) as View[]).map((one) => ({
              label: `${t.views[one]} (${formatNumber(locale, counts[one])})`,
              href: `?vue=${views[one]}`,
              current: one === view,
            }))}
          />
          <PreviewForm
            key={`${view}-${page}`}
            rows={rows}
            viewText={t.viewTexts[view]}
            toDo={toDo}
            page={{ number: page, size: pageSize, rows: counts[view] }}
            merges={summary.merges}
            chosen={merges}
          />
        </>
      ) : (
        <Callout tone="warn" title={t.noneUnderstood}>
          {t.noneUnderstoodText}
        </Callout>
      )}
      <LeftAlone summary={summary} base={base} />
      <ReadingForm sheets={summary.sheets} open={!understood} />
    </div>
  );
}
