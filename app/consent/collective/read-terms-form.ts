import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { AGGREGATION_GROUPS, AGGREGATION_STEPS } from './choices.ts';
import { slugOf } from './slug-of.ts';
import type { ProposalTerms } from './terms.ts';

const formSchema = z.object({
  recipient: z.string(),
  name: z.string().trim().max(120),
  detail: z.string().trim().max(600),
  step: z.enum(AGGREGATION_STEPS).catch('month'),
  groups: z.enum(AGGREGATION_GROUPS).catch('all'),
  purpose: z.string().trim().max(1500),
  from: z.string(),
  until: z.string(),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a member wrote, as terms: a recipient of the pilot in its own words, or one that they describe. */
export function readTermsForm(form: FormData, definition: PilotDefinition, locale: Locale): ProposalTerms {
  const text = (name: string): string => String(form.get(name) ?? '');
  const said = formSchema.parse(Object.fromEntries(Object.keys(formSchema.shape).map((name) => [name, text(name)])));
  const known = definition.recipients.find(({ key }) => key === said.recipient);
  const slug = slugOf(said.name);
  const taken = definition.recipients.some(({ key }) => key === slug);
  const { startsOn, endsOn } = definition.calendar;
  return {
    recipient: known
      ? { key: known.key, name: inLocale(known.title, locale), detail: inLocale(known.detail, locale) }
      : { key: taken ? `${slug}-2` : slug, name: said.name, detail: said.detail },
    datasets: [...new Set(form.getAll('datasets').map(String))],
    aggregation: { step: said.step, groups: said.groups, smallestGroup: definition.smallestGroup },
    purpose: said.purpose,
    from: DAY.test(said.from) ? said.from : startsOn,
    until: DAY.test(said.until) ? said.until : endsOn,
  };
}
