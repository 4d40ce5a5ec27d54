import { HOLDER_IDS, isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import { slugify } from '~/method/live/slugify.ts';
import { ACCESS_LEVELS, type ComingHolder } from '~/pilots/definition/collected.ts';
import type { Partner } from '~/pilots/definition/people.ts';
import { DECLARED_HOLDER, type PilotDefinition } from '~/pilots/definition.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { NOTHING } from '../empty-document.ts';
import { messages as choices } from '../messages/choices.ts';
import { messages } from '../messages/summaries.ts';
import { put } from './edit-list.ts';
import { optionsOf } from './options.ts';
import type { Part } from './part.ts';
import { newKey, typed, withOptional } from './words.ts';

type Access = ComingHolder['access'];

/** The key of a holder by its name: the connector's when there is one. */
export function holderKeyOf(name: string): string {
  const slug = slugify(name, 50) || 'holder';
  return HOLDER_IDS.find((id) => slugify(manifests[id].name) === slug) ?? slug;
}

/** Keys of the holders that a document counts on, come then coming. */
export const holderKeys = (document: PilotDefinition): string[] => [
  ...document.holders,
  ...document.comingHolders.map(({ key }) => key),
];

export function holderName(document: PilotDefinition, key: string): string {
  if (isHolderId(key)) return manifests[key].name;
  const coming = document.comingHolders.find((one) => one.key === key);
  return coming?.name ?? document.partners.find(({ holder }) => holder === key)?.name ?? key;
}

const partnerOf = (document: PilotDefinition, key: string): Partner | undefined =>
  document.partners.find(({ holder }) => holder === key);

function newPartner(document: PilotDefinition, holder: string, name: string): Partner {
  const key = newKey(
    name,
    document.partners.map((one) => one.key),
    'holder',
  );
  return { key, name, kind: 'holder', role: NOTHING, holder, indispensable: true, commitment: 'to-contact' };
}

/**
 * Counts on a holder: among those whose connector exists, or those to come with what is missing, and among the partners
 * to contact. Asked twice, it is done once.
 */
export function addHolder(document: PilotDefinition, holder: { name: string; access: Access }): PilotDefinition {
  const { access } = holder;
  const key = holderKeyOf(holder.name);
  if (holderKeys(document).includes(key)) return document;
  const name = isHolderId(key) ? manifests[key].name : holder.name;
  const known = partnerOf(document, key) !== undefined;
  return {
    ...document,
    ...(isHolderId(key)
      ? { holders: [...document.holders, key] }
      : { comingHolders: [...document.comingHolders, { key, name, access, missing: NOTHING }] }),
    partners: known ? document.partners : [...document.partners, { ...newPartner(document, key, name), access }],
  };
}

/** Who returns the data: each is a holder of the definition and a partner at the table. */
export const holders: Part<'holders'> = {
  ids: holderKeys,
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const partner = partnerOf(document, id);
    const coming = document.comingHolders.find(({ key }) => key === id);
    const words = pick(choices, locale);
    const count = document.datasets.filter(({ holder }) => holder === id).length;
    return {
      title: holderName(document, id),
      facts: [
        partner?.indispensable ? t.indispensable : t.bonus,
        coming ? (isHolderId(id) ? t.came : t.coming) : t.connected,
        words.access[coming?.access ?? partner?.access ?? 'unknown'],
        partner ? words.commitments[partner.commitment] : '',
        t.datasets(count),
        typed(partner?.effort, locale),
      ].filter(Boolean),
      missing: [
        count === 0 ? t.missing.datasets : '',
        coming && !typed(coming.missing, locale) ? t.missing.whatMissing : '',
      ].filter(Boolean),
    };
  },
  fields: (_document, id, { locale }) => [
    ...(isHolderId(id) ? [] : [{ name: 'name', kind: 'line' } as const]),
    { name: 'indispensable', kind: 'tick' },
    { name: 'access', kind: 'select', options: optionsOf(ACCESS_LEVELS, pick(choices, locale).access) },
    { name: 'effort', kind: 'text' },
    ...(isHolderId(id) ? [] : [{ name: 'missing', kind: 'text' } as const]),
  ],
  values(document, id, locale) {
    const coming = document.comingHolders.find(({ key }) => key === id);
    const partner = id === undefined ? undefined : partnerOf(document, id);
    return {
      name: id === undefined ? '' : holderName(document, id),
      access: coming?.access ?? partner?.access ?? 'unknown',
      effort: typed(partner?.effort, locale),
      missing: typed(coming?.missing, locale),
      indispensable: partner?.indispensable ?? id === undefined,
    };
  },
  write(document, id, form, locale) {
    const key = id ?? holderKeyOf(form.name);
    const added = id === undefined ? addHolder(document, form) : document;
    const { effort: before, ...partner } = partnerOf(added, key) ?? newPartner(added, key, form.name);
    const effort = withOptional(before, locale, form.effort);
    const coming = added.comingHolders.find((one) => one.key === key);
    // A connector that came since the scenario counted on it: saving the holder again connects to it.
    const came = coming !== undefined && isHolderId(key);
    // At the table it may be called otherwise, or be reached otherwise: only what was typed again changes.
    const sameName = isHolderId(key) || coming === undefined || partner.name !== coming.name;
    const sameAccess = form.access === (coming?.access ?? partner.access ?? 'unknown');
    const made: Partner = {
      ...{ ...partner, indispensable: form.indispensable },
      ...(sameName ? {} : { name: form.name }),
      ...(sameAccess && id !== undefined ? {} : { access: form.access }),
      ...(effort ? { effort } : {}),
    };
    return {
      ...added,
      ...(came && { holders: [...added.holders, key] }),
      comingHolders: added.comingHolders.flatMap((one) => {
        if (one.key !== key) return one;
        const missing = withText(one.missing, locale, form.missing);
        return came ? [] : { ...one, name: form.name, access: form.access, missing };
      }),
      partners: put(added.partners, ({ holder }) => holder === key, made),
    };
  },
  remove: (document, id) => ({
    ...document,
    holders: document.holders.filter((key) => key !== id),
    comingHolders: document.comingHolders.filter(({ key }) => key !== id),
    partners: document.partners.filter(({ holder, kind }) => !(holder === id && kind === 'holder')),
    datasets: document.datasets.map((one) =>
      one.holder === id && one.holder !== DECLARED_HOLDER ? { ...one, holder: '' } : one,
    ),
    purposes: document.purposes.map(({ holder, ...purpose }) =>
      holder === undefined || holder === id ? purpose : { ...purpose, holder },
    ),
  }),
};
