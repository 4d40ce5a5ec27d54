import { datasets } from './datasets.ts';
import { entry } from './entry.ts';
import { holders } from './holders.ts';
import { measures } from './measures.ts';
import { panels } from './panels.ts';
import { partners } from './partners.ts';
import { planning } from './planning.ts';
import { questions } from './questions.ts';
import { services } from './services.ts';
import { testers } from './testers.ts';

/** The forms of the parts of a scenario: title of a list, of a new one, label and hint of each field. */
export const messages = {
  fr: {
    ...measures.fr,
    ...panels.fr,
    ...testers.fr,
    ...entry.fr,
    ...datasets.fr,
    ...questions.fr,
    ...holders.fr,
    ...services.fr,
    ...partners.fr,
    ...planning.fr,
  },
  en: {
    ...measures.en,
    ...panels.en,
    ...testers.en,
    ...entry.en,
    ...datasets.en,
    ...questions.en,
    ...holders.en,
    ...services.en,
    ...partners.en,
    ...planning.en,
  },
};
