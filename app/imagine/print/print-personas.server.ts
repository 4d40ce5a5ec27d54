import { personaCards } from '~/kit/print/persona-cards.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { everyPersona } from '../personas/find-persona.server.ts';

/** The territory's personas as cards to cut out, then the kit's on its theme. */
export async function printTerritoryPersonas(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; theme: string | undefined; request: Request },
): Promise<Response> {
  const { theme, request, ...where } = input;
  const { locale, paper } = readPrintRequest(request);
  const all = await everyPersona(context, where);
  const chosen = all.filter(({ own, retired, persona }) => !retired && (own || persona.theme === theme));
  const document = personaCards(
    (chosen.length > 0 ? chosen : all).map(({ persona }) => persona),
    locale,
  );
  return pdfResponse({ document, paper, now: context.clock.now(), fileName: `${document.title} ${input.territoryId}` });
}
