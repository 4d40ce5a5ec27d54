import { IndicatorFigure } from '~/pilots/indicators/components/indicator-figure.tsx';
import { indicatorMessages } from '~/pilots/indicators/messages.ts';
import { byObjective, type IndicatorView } from '~/pilots/indicators/view-indicators.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { NoteForm, type NoteResult } from './note-form.tsx';

interface Props {
  readonly base: string;
  readonly objectives: readonly Bilingual[];
  readonly views: readonly IndicatorView[];
  readonly panelTitles: Readonly<Record<string, Bilingual>>;
  readonly smallestGroup: number;
  readonly mayNote: boolean;
  /** Of each indicator that a data card justifies: the card's page. */
  readonly cards: Readonly<Record<string, string>>;
  /** Of each indicator of the team's: the periods for which a figure may be noted. */
  readonly periods: Readonly<Record<string, readonly string[]>>;
  readonly result: NoteResult | null;
}

/** The indicators, objective by objective; an objective that none serves says so. */
export function ObjectiveSections(props: Props) {
  const { objectives, views } = props;
  const t = useMessages(indicatorMessages);
  const locale = useLocale();
  if (views.length === 0) {
    return (
      <EmptyState headingLevel={2} title={t.none.title}>
        {t.none.body}
      </EmptyState>
    );
  }
  return byObjective({ objectives }, views).map(({ objective, views: own }) => (
    <section key={objective ?? 0} className="section" aria-labelledby={`objectif-${objective ?? 0}`}>
      <h2 id={`objectif-${objective ?? 0}`}>
        {objective === null ? t.noObjective : t.objective(objective, textOf(objectives, objective, locale))}
      </h2>
      {own.length === 0 ? <p className="aside">{t.noIndicator}</p> : null}
      {own.map((view) => (
        <Indicator key={view.indicator.key} view={view} {...props} />
      ))}
    </section>
  ));
}

const textOf = (objectives: readonly Bilingual[], place: number, locale: 'fr' | 'en'): string => {
  const text = objectives[place - 1];
  return text ? inLocale(text, locale) : '';
};

function Indicator({ view, ...props }: Props & { readonly view: IndicatorView }) {
  const t = useMessages(indicatorMessages);
  const { base, panelTitles, smallestGroup, mayNote, cards, periods, result } = props;
  const { key, unit } = view.indicator;
  const own = periods[key] ?? [];
  return (
    <div id={key}>
      <IndicatorFigure
        {...{ view, smallestGroup, panelTitles }}
        downloads={[{ href: `${base}/indicateurs.csv?indicateur=${key}`, label: t.csv }]}
        links={cards[key] ? [{ href: cards[key], label: t.thread, icon: 'thread' }] : []}
      />
      {mayNote && own.length > 0 ? (
        <NoteForm indicatorKey={key} unit={unit} periods={own} per={view.per} result={result} />
      ) : null}
    </div>
  );
}
