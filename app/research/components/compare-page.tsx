import { Form } from '@remix-run/react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { type CurveSource, MOST_COMPARED, type SourceKind } from '../compare/curve-source.ts';
import type { StayFigure } from '../describe-stay.ts';
import { compareMessages } from '../messages/compare.ts';
import type { ResearchView } from '../view.ts';
import { ComparedFigures } from './compared-figures.tsx';
import { type Publishing, PublishSection } from './publish-section.tsx';
import styles from './research.module.css';
import { BackToPilot, ResearchNav } from './research-section.tsx';

export const DONE = ['publie', 'ajoute', 'retire'] as const;
export const PUBLISH_ERRORS = ['research.too-few', 'research.too-soon', 'research.not-a-curve'] as const;

/** A group that can be compared, in the reader's language. */
export interface ShownSource extends Omit<CurveSource, 'sample' | 'title' | 'governance'> {
  readonly title: string;
  readonly governance: string;
}

export interface ComparePageData extends Pick<ResearchView, 'base' | 'filter' | 'pilotTitle'> {
  readonly sources: readonly ShownSource[];
  /** Keys of those that are compared. */
  readonly chosen: readonly string[];
  readonly figure: StayFigure;
  readonly noTest: 'published' | 'overlap' | 'one' | null;
  readonly thresholds: { readonly inactiveAfterDays: number; readonly dropoutAfterDays: number };
  /** Null for those who may not publish. */
  readonly publishing: Publishing | null;
  readonly done: (typeof DONE)[number] | null;
  readonly error: (typeof PUBLISH_ERRORS)[number] | null;
}

/** Curves side by side: panels, groups, other pilots, and what other territories have published. */
export function ComparePage({ page }: { readonly page: ComparePageData }) {
  const t = useMessages(compareMessages);
  const { publishing, done, error } = page;
  const words = { publie: t.publish.done, ajoute: t.bring.done, retire: t.publish.withdrawn };
  return (
    <>
      <div className="head">
        <div className="stack">
          <h1>{t.title(page.pilotTitle)}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <ResearchNav view={page} />
      <div className={styles.column}>
        {done ? <Callout tone="ok" role="status" title={words[done]} /> : null}
        {error ? <Callout tone="bad" role="alert" title={t.publish.errors[error]} /> : null}
        {page.sources.length === 0 ? (
          <Callout title={t.none} />
        ) : (
          <>
            <Choice page={page} />
            <ComparedFigures page={page} />
          </>
        )}
        {publishing ? <PublishSection publishing={publishing} base={page.base} /> : null}
      </div>
      <BackToPilot base={page.base} />
    </>
  );
}

const KINDS: readonly SourceKind[] = ['all', 'panel', 'channel', 'stratum', 'pilot', 'published'];

function Choice({ page: { sources, chosen } }: { readonly page: ComparePageData }) {
  const t = useMessages(compareMessages);
  const locale = useLocale();
  const detailOf = ({ published, governance, curve }: ShownSource): string =>
    [
      published
        ? t.publishedDetail(published.territory, formatDate(locale, published.asOf), t.sizes[published.panelSize])
        : '',
      t.detail(governance, formatNumber(locale, curve.n)),
    ]
      .filter(Boolean)
      .join(' ; ');
  return (
    <Form method="get" className="sheet stack">
      <h2 className={styles.choice}>{t.choose}</h2>
      <p className="hint">{t.most(MOST_COMPARED)}</p>
      {KINDS.filter((kind) => sources.some((source) => source.kind === kind)).map((kind) => (
        <fieldset key={kind} className="field">
          <legend>{t.groups[kind]}</legend>
          {sources
            .filter((source) => source.kind === kind)
            .map((source) => (
              <label key={source.key} className="check" htmlFor={`courbe-${source.key}`}>
                <input
                  id={`courbe-${source.key}`}
                  type="checkbox"
                  name="courbe"
                  value={source.key}
                  defaultChecked={chosen.includes(source.key)}
                />
                <span>
                  {source.title} <small>{detailOf(source)}</small>
                </span>
              </label>
            ))}
          {kind === 'channel' || kind === 'stratum' ? <p className="hint">{t.stratumNote}</p> : null}
        </fieldset>
      ))}
      <p className="buttons">
        <button type="submit" className="button">
          {t.show}
        </button>
      </p>
    </Form>
  );
}
