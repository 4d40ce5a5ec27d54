import { z } from 'zod';
import { readHolderLines } from './datablitz/holder-names.ts';
import { ACCESS_LEVELS, EXISTENCES, type ItemContent, LONGEST_LINE, LONGEST_TEXT, SOURCES } from './datablitz/model.ts';
import { clean, cleanLine } from './text.ts';

const PERSONALS = ['yes', 'no', 'unknown'] as const;

/** What the edit form posts; the browser and the server check the same. */
export const itemFormSchema = z.object({
  version: z.coerce.number().int().positive(),
  challenge: z.string().trim().min(1).max(LONGEST_LINE),
  information: z.string().max(LONGEST_LINE).default(''),
  data: z.string().max(LONGEST_TEXT).default(''),
  holders: z.string().max(LONGEST_TEXT).default(''),
  access: z.enum(ACCESS_LEVELS),
  accessNote: z.string().max(LONGEST_TEXT).default(''),
  personal: z.enum(PERSONALS),
  existence: z.enum(EXISTENCES).default('unknown'),
  source: z.enum(SOURCES).default('unknown'),
  theme: z.string().max(LONGEST_LINE).default(''),
  whoKnows: z.string().max(LONGEST_LINE).default(''),
  postIt: z.string().max(LONGEST_TEXT).default(''),
});

export type ItemForm = z.output<typeof itemFormSchema>;

/** Form → card. Texts are cleaned as an import cleans them, so that an export comes back the same. */
export function contentOfForm(form: ItemForm): ItemContent {
  return {
    challenge: cleanLine(form.challenge),
    postIt: clean(form.postIt),
    information: cleanLine(form.information),
    data: clean(form.data),
    holders: readHolderLines(form.holders),
    access: form.access,
    accessNote: clean(form.accessNote),
    personal: form.personal === 'unknown' ? null : form.personal === 'yes',
    existence: form.existence,
    source: form.source,
    theme: cleanLine(form.theme),
    whoKnows: cleanLine(form.whoKnows),
  };
}

/** Card → form. */
export function formOfContent(
  item: Omit<ItemContent, 'holders'> & { holders: readonly { name: string }[]; version: number },
): ItemForm {
  const { version, challenge, postIt, information, data, access, accessNote, personal, holders } = item;
  const { existence, source, theme, whoKnows } = item;
  return {
    ...{ version, challenge, postIt, information, data, access, accessNote, existence, source, theme, whoKnows },
    holders: holders.map(({ name }) => name).join('\n'),
    personal: personal === null ? 'unknown' : personal ? 'yes' : 'no',
  };
}
