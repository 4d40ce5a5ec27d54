import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const file = z.strictObject({
  validFrom: z.iso.date(),
  discountRate: z.number().min(0).max(0.2),
  discountSource: z.strictObject({ title: bilingual, url: z.url(), readOn: z.iso.date() }),
  priceGrowth: z.number().min(-0.1).max(0.1),
  lifeYears: z.record(z.string(), z.int().positive()),
  usualLifeYears: z.int().positive(),
  everyDay: z.array(z.string()),
  changesEnergy: z.array(z.string()),
});

export type WorksValues = z.output<typeof file>;

let read: WorksValues | undefined;

/** `app/services/data/works.yaml`, read once. Throws when it is not what it must be. */
export function loadWorksValues(): WorksValues {
  read ??= file.parse(parse(readFileSync(path.resolve('app/services/data/works.yaml'), 'utf8')));
  return read;
}
