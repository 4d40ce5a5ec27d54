import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { behaviourMessages } from '../messages/behaviour.ts';
import { loadBehaviour } from './load-behaviour.server.ts';
import { type Behaviour, type Profile, profileOf } from './model.ts';

/** One assumption about simulated people, for each panel of a pilot. */
export interface BehaviourRow {
  readonly key: string;
  readonly what: string;
  readonly why: string;
  /** By panel, in the pilot's order. */
  readonly values: readonly string[];
}

/** Every assumption, in words, with its reason and its value for each panel of a pilot. */
export function behaviourRows(
  definition: Pick<PilotDefinition, 'slug' | 'panels'>,
  locale: Locale,
): { asOf: string; panels: string[]; rows: BehaviourRow[] } {
  const behaviour = loadBehaviour();
  const t = pick(behaviourMessages, locale);
  const profiles = definition.panels.map(({ key }) => flatten(profileOf(behaviour, definition.slug, key)));
  return {
    asOf: behaviour.asOf,
    panels: definition.panels.map(({ key, title }) =>
      t.panel(inLocale(title, locale), entry(t.profiles, profileName(behaviour, definition.slug, key)) ?? ''),
    ),
    rows: [...(profiles[0]?.keys() ?? [])].map((key) => {
      const { what, why } = entry(t.rows, key) ?? { what: key, why: '' };
      return { key, what, why, values: profiles.map((profile) => inWords(key, profile.get(key) ?? 0, locale)) };
    }),
  };
}

const entry = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.entries(record).find(([name]) => name === key)?.[1];

const profileName = ({ panels }: Behaviour, pilotSlug: string, panelKey: string): string =>
  panels[`${pilotSlug}/${panelKey}`] ?? 'light';

type Leaf = number | { readonly low: number; readonly high: number };

/** The numbers of a profile by their path, ranges whole. */
export function flatten(profile: Profile): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') return void leaves.set(path, value);
    const entries = Object.entries(value as Record<string, unknown>);
    const { low, high } = value as Record<string, unknown>;
    if (typeof low === 'number' && typeof high === 'number') return void leaves.set(path, { low, high });
    for (const [key, inner] of entries) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(profile, '');
  return leaves;
}

const IN_DAYS = ['recruitment.overDays', 'recruitment.answerDays', 'use.discoveryDays', 'absence.meanDays'];
const PLAIN = ['recruitment.early', 'gestures.most'];

function inWords(key: string, leaf: Leaf, locale: Locale): string {
  const t = pick(behaviourMessages, locale);
  const one = (value: number): string => {
    if (IN_DAYS.includes(key)) return t.days(formatNumber(locale, value));
    if (PLAIN.includes(key) || key.startsWith('traits.')) return formatNumber(locale, value);
    return formatPercent(locale, value, value !== 0 && value < 0.02 ? 2 : 0);
  };
  return typeof leaf === 'number' ? one(leaf) : t.between(one(leaf.low), one(leaf.high));
}
