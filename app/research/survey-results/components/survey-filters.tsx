import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { resultMessages } from '../messages/results.ts';
import { type Dimension, type Parting, type SurveyFilter, surveyFilterHref } from '../survey-filter.ts';

export interface SurveyFiltersProps {
  readonly partings: readonly Parting[];
  readonly filter: SurveyFilter | null;
  readonly base: string;
  readonly nameOf: (dimension: Dimension, value: string) => string;
}

/** What answers may be told apart by, one criterion at a time. */
export function SurveyFilters({ partings, filter, base, nameOf }: SurveyFiltersProps) {
  const t = useMessages(resultMessages);
  if (partings.length === 0) return null;
  return (
    <div className="stack">
      {partings.map(({ dimension, values }) => (
        <div key={dimension} className="stack">
          <b aria-hidden="true">{t.dimensions[dimension]}</b>
          <Segmented
            label={t.dimensions[dimension]}
            options={[
              { label: t.everyone, href: base, current: filter === null },
              ...values.map(({ value }) => ({
                label: nameOf(dimension, value),
                href: surveyFilterHref(base, { dimension, value }),
                current: filter?.dimension === dimension && filter.value === value,
              })),
            ]}
          />
        </div>
      ))}
      {partings.length > 1 ? <p className="aside">{t.oneAtATime}</p> : null}
    </div>
  );
}

/** A part in words: a panel's title, a version, a way of answering. */
export function partName(t: typeof resultMessages.fr, panels: Readonly<Record<string, string>>) {
  return (dimension: Dimension, value: string): string => {
    if (dimension === 'panel') return panels[value] ?? value;
    if (dimension === 'version') return t.version(value);
    return Object.hasOwn(t.modes, value) ? t.modes[value as keyof typeof t.modes] : value;
  };
}
