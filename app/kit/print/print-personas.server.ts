import type { AppContext } from '~/platform/context.server.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { getKit } from '../load-kit.server.ts';
import { messages } from '../messages/print.ts';
import { personaCards } from './persona-cards.ts';

/** The kit's personas as cards to cut out; `?theme=` keeps those of one theme. */
export async function printPersonas(context: AppContext, input: { request: Request }): Promise<Response> {
  const { locale, paper, params } = readPrintRequest(input.request);
  const theme = params.get('theme');
  const { personas } = getKit();
  const ofTheme = personas.filter((persona) => persona.theme === theme);
  return pdfResponse({
    document: personaCards(ofTheme.length > 0 ? ofTheme : personas, locale),
    paper,
    now: context.clock.now(),
    fileName: pick(messages, locale).cardsTitle,
  });
}
