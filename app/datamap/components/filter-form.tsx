import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { ACCESS_LEVELS, EXISTENCES } from '../datablitz/model.ts';
import { ACCESSES, EXISTENCE_WORDS, type ItemFilters, isFiltered, NATURES, NO_HOLDER } from '../filters.ts';
import { messages } from '../messages/map.ts';
import { messages as words } from '../messages/words.ts';

const GLYPHS = { easy: 'full-circle', medium: 'half-circle', hard: 'circle', unknown: undefined } as const;

interface Props {
  readonly filters: ItemFilters;
  readonly holders: readonly { readonly key: string; readonly name: string }[];
  readonly challenges: readonly string[];
  readonly themes: readonly string[];
  readonly found: number;
  readonly all: number;
}

/** Filters as a plain GET form: the address says what is shown, and can be shared. */
export function FilterForm({ filters, holders, challenges, themes, found, all }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const { nature, access } = filters;
  return (
    <Form method="get" className="filters" role="search" key={JSON.stringify(filters)}>
      <p className="field">
        <label htmlFor="q">{t.keyword}</label>
        <input
          type="search"
          id="q"
          name="q"
          maxLength={100}
          placeholder={t.keywordExample}
          defaultValue={filters.keyword}
        />
      </p>
      <Segmented
        label={t.nature}
        showLabel
        name="nature"
        options={[
          { label: t.natures.all, value: '', current: nature === undefined },
          { label: t.natures.personal, value: NATURES.personal, current: nature === 'personal' },
          { label: t.natures.other, value: NATURES.other, current: nature === 'other' },
          { label: t.natures.unknown, value: NATURES.unknown, current: nature === 'unknown' },
        ]}
      />
      <Segmented
        label={t.access}
        showLabel
        name="acces"
        multiple
        options={ACCESS_LEVELS.map((level) => ({
          label: t.accesses[level],
          value: ACCESSES[level],
          current: access.includes(level),
          icon: GLYPHS[level],
        }))}
      />
      <p className="field">
        <label htmlFor="detenteur">{t.holder}</label>
        <select id="detenteur" name="detenteur" defaultValue={filters.holder ?? ''}>
          <option value="">{t.everyHolder}</option>
          {holders.map((holder) => (
            <option key={holder.key} value={holder.key}>
              {holder.key === NO_HOLDER ? t.noHolder : holder.name}
            </option>
          ))}
        </select>
      </p>
      {challenges.length > 1 ? (
        <Choice
          name="defi"
          label={w.sheet.challenge}
          every={t.everyHolder}
          value={filters.challenge}
          options={challenges.map((one) => ({ value: one, label: one }))}
        />
      ) : null}
      {themes.length > 0 ? (
        <Choice
          name="theme"
          label={w.sheet.theme}
          every={t.everyHolder}
          value={filters.theme}
          options={themes.map((one) => ({ value: one, label: one }))}
        />
      ) : null}
      <Choice
        name="existe"
        label={w.sheet.existence}
        every={t.natures.all}
        value={filters.existence && EXISTENCE_WORDS[filters.existence]}
        options={EXISTENCES.map((one) => ({ value: EXISTENCE_WORDS[one], label: w.existence[one] }))}
      />
      <button type="submit" className="button is-plain">
        {t.apply}
      </button>
      <p className="found" role="status">
        <b>{found === all ? t.foundAll(all) : t.found(found, all)}</b>
        {isFiltered(filters) ? <Link to="?">{t.showAll}</Link> : null}
      </p>
    </Form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, every, value, options }: ChoiceProps) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}
