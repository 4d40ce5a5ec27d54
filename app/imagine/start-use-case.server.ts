import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import type { Author } from './author.ts';
import { createUseCase } from './create-use-case.server.ts';
import type { IdeaRef } from './ideas/idea.ts';
import { startFromIdea } from './ideas/start-from-idea.server.ts';
import { startFromKit } from './start-from-kit.server.ts';
import { EMPTY_USE_CASE, LONGEST, type UseCaseDocument } from './use-case.ts';

/** What a use case begins with. */
export type Start =
  | { readonly from: 'nothing'; readonly title: string }
  | { readonly from: 'kit'; readonly key: string }
  | { readonly from: 'idea'; readonly ref: IdeaRef };

/** What the page's forms post; 400 for anything else. */
export function readStart(form: FormData, readRef: (text: string) => IdeaRef | undefined): Start {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const ref = readRef(text('key'));
  if (text('from') === 'nothing') return { from: 'nothing', title: text('title').slice(0, LONGEST.line) };
  if (text('from') === 'kit') return { from: 'kit', key: text('key') };
  if (text('from') === 'idea' && ref) return { from: 'idea', ref };
  throw new Response(null, { status: 400 });
}

/** Begins a use case. Throws AppError `imagine.no-title` for a blank page without a name. */
export async function startUseCase(
  context: AppContext,
  input: {
    territoryId: string;
    initiativeId: string;
    author: Author;
    locale: Locale;
    theme: UseCaseDocument['theme'];
    start: Start;
  },
): Promise<{ id: string }> {
  const { start, locale, ...rest } = input;
  if (start.from === 'kit') return startFromKit(context, { ...rest, kitUseCase: start.key });
  if (start.from === 'idea') return startFromIdea(context, { ...rest, ref: start.ref });
  if (start.title === '') throw new AppError('imagine.no-title');
  const { theme, ...where } = rest;
  const title = withText(undefined, locale, start.title);
  return createUseCase(context, { ...where, document: { ...EMPTY_USE_CASE, title, ...(theme ? { theme } : {}) } });
}
