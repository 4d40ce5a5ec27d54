import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { type GestureAssumption, gestureAssumption } from './energy-use/expected-gesture-effect.ts';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const source = z.strictObject({ title: bilingual, url: z.url().optional(), readOn: z.iso.date() });
const file = z.strictObject({
  validFrom: z.iso.date(),
  effects: z.record(z.string(), z.looseObject({ of: z.string(), source: z.string() })),
  heaters: z.record(z.string(), z.number().positive()),
  sources: z.record(z.string(), source),
});

export interface GestureEffects {
  readonly validFrom: string;
  /** By gesture; one that is not there is not put into figures. */
  readonly of: ReadonlyMap<
    string,
    {
      readonly assumption: GestureAssumption;
      readonly source: { readonly title: Bilingual; readonly url?: string | undefined };
    }
  >;
  /** kWh at the meter for each kWh of heat in the water, by what heats it. */
  readonly heaters: Readonly<Record<string, number>>;
}

let read: GestureEffects | undefined;

/** `app/services/data/gesture-effects.yaml`, read once. Throws when it is not what it must be. */
export function loadGestureEffects(): GestureEffects {
  read ??= readEffects();
  return read;
}

function readEffects(): GestureEffects {
  const { effects, sources, ...rest } = file.parse(
    parse(readFileSync(path.resolve('app/services/data/gesture-effects.yaml'), 'utf8')),
  );
  const of = Object.entries(effects).map(([gesture, { source: key, ...assumption }]) => {
    const found = sources[key];
    if (!found) throw new Error(`gesture-effects.yaml has no source ${key}`);
    return [gesture, { assumption: gestureAssumption.parse(assumption), source: found }] as const;
  });
  return { ...rest, of: new Map(of) };
}
