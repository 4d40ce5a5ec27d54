import { type EntryColumn, entryColumns } from '~/holders/entry-rows.ts';
import type { DatasetManifest } from '~/holders/holder.ts';
import { manifests } from '~/holders/manifests.ts';
import type { PilotDefinition } from '../definition.ts';

/** One field of a dataset, as someone who never saw it needs it described. */
export interface FieldDescription {
  readonly field: string;
  readonly type: 'integer' | 'number' | 'text' | 'boolean' | 'date' | 'date-time' | 'choice' | 'choices' | 'year';
  readonly unit: string | null;
  readonly fr: string;
  readonly en: string;
  readonly options?: readonly { readonly key: string; readonly fr: string; readonly en: string }[];
}

export interface DatasetDescription {
  readonly dataset: string;
  readonly holder: string;
  readonly title: { readonly fr: string; readonly en: string };
  /** Where the shape is from, and since when; null for what testers state themselves or a holder to come. */
  readonly contract: { readonly version: string; readonly source: string; readonly readOn: string } | null;
  /** The file of the synthetic data set; null when there is none. */
  readonly file: string | null;
  readonly fields: readonly FieldDescription[];
}

const PERSON: FieldDescription = {
  field: 'person',
  type: 'integer',
  unit: null,
  fr: 'Numéro de la personne simulée',
  en: 'Number of the simulated person',
};

const ENTRY: readonly FieldDescription[] = [
  { field: 'id', type: 'text', unit: null, fr: 'Nom donné par le détenteur', en: 'Name given by the holder' },
  { field: 'at', type: 'date-time', unit: null, fr: 'Quand, UTC', en: 'When, UTC' },
];

const READING: readonly FieldDescription[] = [
  { field: 'start', type: 'date-time', unit: null, fr: "Début de l'intervalle, UTC", en: 'Start of the interval, UTC' },
  { field: 'minutes', type: 'integer', unit: 'min', fr: "Durée de l'intervalle", en: 'Length of the interval' },
];

/** The pilot's datasets, field by field. `files` are those of the synthetic data set, by dataset. */
export function describeData(definition: PilotDefinition, files: ReadonlyMap<string, string>): DatasetDescription[] {
  return definition.datasets.map(({ key: dataset, holder, title, fields }) => {
    const manifest = Object.values(manifests).find(({ id }) => id === holder);
    const known = manifest?.datasets.find(({ key }) => key === dataset);
    const contract = manifest
      ? { version: manifest.contract.version, source: manifest.contract.source.en, readOn: manifest.contract.readOn }
      : null;
    return {
      ...{ dataset, holder, title, contract, file: files.get(dataset) ?? null },
      fields: known ? describeKnown(known) : (fields ?? []).map(describeField),
    };
  });
}

function describeKnown(known: DatasetManifest): FieldDescription[] {
  if (known.yields === 'readings') {
    return [PERSON, ...READING, { field: 'value', type: 'number', unit: known.unit, ...known.title }];
  }
  return [PERSON, ...ENTRY, ...entryColumns(known.fields).map(describeColumn)];
}

const TYPES = {
  ...{ text: 'text', month: 'text', number: 'number', cents: 'integer', day: 'date', instant: 'date-time' },
  ...{ flag: 'boolean', choice: 'choice' },
} as const satisfies Record<EntryColumn['field']['kind'], FieldDescription['type']>;

function describeColumn({ name, field }: EntryColumn): FieldDescription {
  const unit = field.kind === 'cents' ? 'cent' : field.kind === 'number' ? (field.unit?.en ?? null) : null;
  const options = field.kind === 'choice' ? Object.entries(field.options).map(([key, one]) => ({ key, ...one })) : null;
  return { field: name, type: TYPES[field.kind], unit, ...field.title, ...(options && { options }) };
}

type Declared = NonNullable<PilotDefinition['datasets'][number]['fields']>[number];

function describeField({ key, kind, title, unit, options }: Declared): FieldDescription {
  return {
    ...{ field: key, type: kind === 'day' ? 'date' : kind, unit: unit?.en ?? null, fr: title.fr, en: title.en },
    ...(options ? { options: options.map((one) => ({ key: one.key, ...one.title })) } : {}),
  };
}
