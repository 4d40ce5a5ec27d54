import { Form } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Figure } from '~/ui/figure.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import type { FlowChoice, FlowView } from '../flow-view.ts';
import { HOUR_BANDS } from '../hour-bands.ts';
import { collective as messages } from '../messages/collective.ts';
import { common } from '../messages/common.ts';
import { TRAVEL_MODES } from '../travel.ts';
import { FlowMapPicture } from './flow-map-picture.tsx';
import styles from './travel.module.css';
import { capital, monthName } from './travel-amount.ts';

export interface CollectiveMapWidgetProps {
  readonly view: FlowView;
  /** yyyy-mm, and the months that have a map, latest first. */
  readonly month: string;
  readonly months: readonly string[];
  readonly smallestGroup: number;
  readonly source: { readonly title: string; readonly licence: string };
  /** The page's own address; every choice is a link to it. */
  readonly path: string;
}

/** `?mois=2026-10&heure=morning&mode=bike` */
export function collectiveMapHref(path: string, month: string, { band, mode }: FlowChoice): string {
  const params = new URLSearchParams({ mois: month });
  if (band) params.set('heure', band);
  if (mode) params.set('mode', mode);
  return `${path}?${params}`;
}

const field = (name: string, value: string | null) => ({
  ...{ id: `choix-${name}`, name, key: value ?? '' },
  ...(value === null ? {} : { initialValue: value }),
});

/** What a group's trips are together: a map, its numbers, and what is not told. */
export function CollectiveMapWidget({ view, month, months, smallestGroup, source, path }: CollectiveMapWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const words = useMessages(common);
  const { choice, flows, people } = view;
  const name = monthName(locale, month);
  const trips = (count: number) => `${formatNumber(locale, count)}\u00a0${words.trips(count).replace(/^\d+\s/, '')}`;
  const isEmpty = people === null || (flows.length === 0 && choice.band === null && choice.mode === null);
  const [first] = flows;
  const headline = (): string => {
    if (isEmpty) return t.tooFew(capital(name));
    return first ? t.headline(capital(name), trips(view.trips)) : t.nothing(capital(name));
  };
  return (
    <>
      <section className={styles.wash}>
        <h1>{headline()}</h1>
        <p>{isEmpty ? t.tooFewText(smallestGroup) : t.rests(formatNumber(locale, people), name)}</p>
        {months.length > 1 ? (
          <Segmented
            label={t.months}
            options={months.map((one) => ({
              label: capital(monthName(locale, one)),
              href: collectiveMapHref(path, one, choice),
              current: one === month,
            }))}
          />
        ) : null}
      </section>
      {isEmpty ? null : (
        <>
          <Form method="get" action={path} className="stack" preventScrollReset>
            <input type="hidden" name="mois" value={month} />
            <SelectField
              field={field('heure', choice.band)}
              label={t.bands}
              placeholder={t.allBands}
              options={HOUR_BANDS.map((value) => ({ value, label: t.band(value) }))}
            />
            <SelectField
              field={field('mode', choice.mode)}
              label={t.modes}
              placeholder={t.allModes}
              options={TRAVEL_MODES.map((value) => ({ value, label: words.head(value) }))}
            />
            <SubmitButton look="plain">{t.show}</SubmitButton>
          </Form>
          {first && view.map ? (
            <Figure
              title={
                first.isWithin
                  ? t.withinTitle(first.from, trips(first.trips))
                  : t.mapTitle(first.from, first.to, trips(first.trips))
              }
              sentence={t.mapSentence(view.map.ties.length)}
              plot={<FlowMapPicture drawing={view.map} label={t.mapLabel} />}
              numbers={
                <DataTable
                  caption={t.caption}
                  rows={flows}
                  rowKey={({ key }) => key}
                  columns={[
                    { key: 'from', label: t.from },
                    { key: 'to', label: t.to },
                    { key: 'trips', label: t.trips, align: 'end', cell: (row) => formatNumber(locale, row.trips) },
                    { key: 'people', label: t.people, align: 'end', cell: (row) => formatNumber(locale, row.people) },
                  ]}
                />
              }
              numbersLabel={words.numbers}
            />
          ) : (
            <EmptyState title={t.none} headingLevel={2}>
              {t.noneText}
            </EmptyState>
          )}
        </>
      )}
      <section className="section stack">
        <h2>{t.withheldTitle}</h2>
        <p>{t.rule(smallestGroup)}</p>
        {view.apart > 0 ? <p>{t.apart(trips(view.apart))}</p> : null}
        {view.untold ? <p>{t.untold(smallestGroup)}</p> : null}
        <p className="aside">
          {t.quarters} {t.outlines} : {source.title} ({source.licence}).
        </p>
      </section>
    </>
  );
}
