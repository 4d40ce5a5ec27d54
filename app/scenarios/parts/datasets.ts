import { isHolderId } from '~/holders/holder-ids.ts';
import { datasetManifest, manifests } from '~/holders/manifests.ts';
import { slugify } from '~/method/live/slugify.ts';
import { DECLARED_HOLDER, type PilotDataset, type PilotDefinition } from '~/pilots/definition.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { messages } from '../messages/summaries.ts';
import { put, without } from './edit-list.ts';
import { holderKeys, holderName } from './holders.ts';
import type { Option, Part } from './part.ts';
import { newKey, typed } from './words.ts';

/** Where data comes from while nobody knows which holder has it. */
const NOWHERE = 'to-find';

/**
 * A key under its holder that no other dataset has. Where a connector has one thing to return, it is that one; among
 * several, the lead chooses.
 */
export function datasetKey(document: PilotDefinition, holder: string, title: string): string {
  const offered = isHolderId(holder) ? manifests[holder].datasets : [];
  const [only] = offered;
  if (only && offered.length === 1 && !document.datasets.some(({ key }) => key === only.key)) return only.key;
  const own = holder || NOWHERE;
  const taken = document.datasets.flatMap(({ key }) => (key.startsWith(`${own}/`) ? key.slice(own.length + 1) : []));
  return `${own}/${newKey(title, taken, 'data')}`;
}

/** What the connectors of the document's holders can return. */
function connectedOptions(document: PilotDefinition, locale: 'fr' | 'en'): Option[] {
  return document.holders.filter(isHolderId).flatMap((id) =>
    manifests[id].datasets.map(({ key, title }) => ({
      value: key,
      label: `${manifests[id].name}, ${title[locale]}`,
    })),
  );
}

/** A holder that the document says is to come is not counted, though its connector may have come since. */
const isConnected = ({ comingHolders }: PilotDefinition, holder: string): boolean =>
  isHolderId(holder) && !comingHolders.some(({ key }) => key === holder);

export const datasets: Part<'datasets'> = {
  ids: (document) => document.datasets.map(({ key }) => key.replace('/', '.')),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const dataset = document.datasets.find(({ key }) => key === id.replace('.', '/'));
    const declared = dataset?.holder === DECLARED_HOLDER;
    return {
      title: typed(dataset?.title, locale),
      facts: [
        declared ? t.declared : dataset?.holder ? holderName(document, dataset.holder) : '',
        dataset?.indispensable ? t.indispensable : '',
        dataset && dataset.historyMonths > 0 ? t.history(dataset.historyMonths) : '',
      ].filter(Boolean),
      missing: [
        dataset?.holder ? '' : t.missing.holder,
        dataset && isConnected(document, dataset.holder) && !datasetManifest(dataset.key) ? t.missing.connector : '',
        dataset?.justifiedBy ? '' : t.missing.card,
        declared && !dataset.fields?.length ? t.missing.questions : '',
      ].filter(Boolean),
    };
  },
  fields: (document, _id, { locale, cards }) => [
    { name: 'title', kind: 'line' },
    { name: 'detail', kind: 'text' },
    {
      name: 'holder',
      kind: 'select',
      options: [
        ...holderKeys(document).map((key) => ({ value: key, label: holderName(document, key) })),
        { value: DECLARED_HOLDER, label: pick(messages, locale).declared },
      ],
    },
    ...(connectedOptions(document, locale).length > 0
      ? [{ name: 'connected', kind: 'select', options: connectedOptions(document, locale) } as const]
      : []),
    {
      name: 'justifiedBy',
      kind: 'select',
      options: cards.map(({ key, title, challenge }) => ({ value: key, label: `${challenge} – ${title}` })),
    },
    { name: 'indispensable', kind: 'tick' },
    { name: 'historyMonths', kind: 'number' },
  ],
  values(document, id, locale) {
    const dataset = document.datasets.find(({ key }) => key === id?.replace('.', '/'));
    return {
      title: typed(dataset?.title, locale),
      detail: typed(dataset?.detail, locale),
      holder: dataset?.holder ?? '',
      connected: dataset && datasetManifest(dataset.key) ? dataset.key : '',
      justifiedBy: dataset?.justifiedBy ?? '',
      indispensable: dataset?.indispensable ?? false,
      historyMonths: String(dataset?.historyMonths ?? 12),
    };
  },
  write(document, id, form, locale) {
    const old = document.datasets.find(({ key }) => key === id?.replace('.', '/'));
    const connected = datasetManifest(form.connected) ? form.connected : '';
    const holder = connected ? (connected.split('/')[0] ?? '') : form.holder;
    const dataset: PilotDataset = {
      key: keyFor(document, old, { connected, holder, title: form.title }),
      holder,
      title: withText(old?.title, locale, form.title),
      detail: withText(old?.detail, locale, form.detail),
      justifiedBy: form.justifiedBy,
      historyMonths: holder === DECLARED_HOLDER ? 0 : form.historyMonths,
      ...(form.indispensable ? { indispensable: true } : {}),
      ...(old?.including && old.holder === holder ? { including: old.including } : {}),
      ...(holder === DECLARED_HOLDER ? { fields: old?.fields ?? [] } : {}),
    };
    const renamed = old && old.key !== dataset.key ? citing(document, old.key, dataset.key) : document;
    return { ...renamed, datasets: put(document.datasets, old ? ({ key }) => key === old.key : undefined, dataset) };
  },
  remove: (document, id) => ({
    ...citing(document, id.replace('.', '/'), undefined),
    datasets: document.datasets.filter(({ key }) => key !== id.replace('.', '/')),
  }),
};

/** A dataset keeps its key as long as its holder and its connector stay. */
function keyFor(
  document: PilotDefinition,
  old: PilotDataset | undefined,
  { connected, holder, title }: { connected: string; holder: string; title: string },
): string {
  const others = document.datasets.filter((one) => one !== old);
  if (connected && !others.some(({ key }) => key === connected)) return connected;
  const stays = connected !== '' || !datasetManifest(old?.key ?? '');
  if (old && stays && old.key.startsWith(`${holder || NOWHERE}/`)) return old.key;
  return datasetKey({ ...document, datasets: others }, holder, slugify(title, 50));
}

/** Everything that cites a dataset, citing it under another key, or no longer. */
function citing(document: PilotDefinition, key: string, next: string | undefined): PilotDefinition {
  const cited = (keys: readonly string[]): string[] =>
    next === undefined ? without(keys, key) : keys.map((one) => (one === key ? next : one));
  return {
    ...document,
    services: document.services.map((one) => ({ ...one, datasets: cited(one.datasets) })),
    purposes: document.purposes.map((one) => ({ ...one, datasets: cited(one.datasets) })),
    surveys: document.surveys.map((one) => ({ ...one, datasets: cited(one.datasets) })),
  };
}
