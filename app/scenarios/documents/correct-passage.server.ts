import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Author } from '../author.ts';
import { saveScenario } from '../save-scenario.server.ts';
import type { DocumentKey } from './document.ts';

interface About {
  readonly territoryId: string;
  readonly scenarioId: string;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly document: DocumentKey;
  readonly passage: string;
}

/**
 * Keeps the words that somebody gives a passage of a document; `text` null goes back to the proposed text. Throws as
 * saving a scenario does.
 */
export async function correctPassage(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Author,
  { document, passage, text, ...saving }: About & { readonly text: Bilingual | null },
): Promise<void> {
  await saveScenario(context, actor, {
    ...saving,
    change: (scenario) => {
      const others = scenario.documents.filter((one) => one.document !== document || one.passage !== passage);
      return { ...scenario, documents: text ? [...others, { document, passage, text }] : others };
    },
  });
}
