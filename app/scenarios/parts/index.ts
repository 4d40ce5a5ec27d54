import { cells } from './cells.ts';
import { combos } from './combos.ts';
import { datasets } from './datasets.ts';
import { doors } from './doors.ts';
import type { PartKey } from './forms.ts';
import { holders } from './holders.ts';
import { indicators, surveys } from './measures.ts';
import { messages } from './messages.ts';
import { panels } from './panels.ts';
import type { Part } from './part.ts';
import { partners, team } from './partners.ts';
import { milestones, packages } from './planning.ts';
import { questions } from './questions.ts';
import { services } from './services.ts';

const PARTS: { readonly [K in PartKey]: Part<K> } = {
  ...{
    indicators,
    surveys,
    panels,
    messages,
    doors,
    combos,
    cells,
    datasets,
    questions,
    holders,
    services,
    partners,
    team,
    milestones,
    packages,
  },
};

/** A part by its key; which form it reads is known to the caller, who checked it with the schema of the same key. */
export const partOf = (key: PartKey): Part => PARTS[key] as unknown as Part;
