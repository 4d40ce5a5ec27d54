import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { listUseCases } from './list-use-cases.server.ts';
import { messages } from './messages/story.ts';
import { everyPersona, personaOf } from './personas/find-persona.server.ts';
import { storyMoments } from './story-moments.ts';
import type { UseCaseDocument } from './use-case.ts';

/** A use case as it is told to everyone in two minutes. */
export interface Pitch {
  readonly id: string;
  readonly title: string;
  readonly pitch: string;
  readonly theme: UseCaseDocument['theme'];
  readonly persona: { readonly name: string; readonly line: string } | undefined;
  /** The data without which nothing works. */
  readonly essentials: readonly string[];
  /** Titles of its moments. */
  readonly moments: readonly string[];
  /** What is said; '' when nobody wrote it. */
  readonly plenary: string;
}

const ESSENTIALS = 2;

/** The pitches of an initiative's use cases, in their order. */
export async function readPitches(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; locale: Locale },
): Promise<Pitch[]> {
  const { locale, ...where } = input;
  const [useCases, personas] = await Promise.all([listUseCases(context, where), everyPersona(context, where)]);
  return useCases.map(({ id, document }) => {
    const persona = personaOf(document, personas);
    return {
      ...{ id, theme: document.theme },
      title: inLocale(document.title, locale),
      pitch: inLocale(document.pitch, locale),
      persona: persona && { name: persona.name, line: inLocale(persona.line, locale) },
      essentials: essentialData(document).map((label) => inLocale(label, locale)),
      moments: storyMoments(document, locale, pick(messages, locale).untitled).map(({ title }) => title),
      plenary: inLocale(document.plenary, locale),
    };
  });
}

/** Personal data that arrive by themselves first: they make it a Self Data service. */
function essentialData({ dataNeeds }: UseCaseDocument): DataLabel[] {
  const rank = ({ personal, origin }: UseCaseDocument['dataNeeds'][number]): number =>
    (personal ? 0 : 2) + (origin === 'retrieved' ? 0 : 1);
  return dataNeeds
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, ESSENTIALS)
    .map(({ label }) => label);
}
type DataLabel = UseCaseDocument['dataNeeds'][number]['label'];
