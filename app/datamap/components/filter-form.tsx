import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { ACCESS_LEVELS } from '../datablitz/model.ts';
import { ACCESSES, type ItemFilters, isFiltered, NATURES, NO_HOLDER } from '../filters.ts';
import { messages } from '../messages/map.ts';

const GLYPHS = { easy: 'full-circle', medium: 'half-circle', hard: 'circle', unknown: undefined } as const;

interface Props {
  readonly filters: ItemFilters;
  readonly holders: readonly { readonly key: string; readonly name: string }[];
  readonly found: number;
  readonly all: number;
}

/** Filters as a plain GET form: the address says what is shown, and can be shared. */
export function FilterForm({ filters, holders, found, all }: Props) {
  const t = useMessages(messages);
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
      {filters.challenge ? <input type="hidden" name="defi" value={filters.challenge} /> : null}
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
