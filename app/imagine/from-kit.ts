import type { UseCase as KitUseCase } from '~/kit/schema/kit.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { likeness, stems } from './text-likeness.ts';
import { type DataNeed, EMPTY_USE_CASE, type RetrievedData, type UseCaseDocument } from './use-case.ts';

/** A use case of the kit as one of the territory's own, to be changed; the kit's stays as it is. */
export function fromKit(kit: KitUseCase): UseCaseDocument {
  const { title, theme, challenge, pitch, functions, domains, data, persona, storyboard } = kit;
  const dataNeeds = data.map(
    ({ label, holder, personal, origin }, i): DataNeed => ({
      ...{ key: `need-${i + 1}`, label, personal, origin },
      ...(holder ? { holderName: holder } : {}),
    }),
  );
  return {
    ...EMPTY_USE_CASE,
    ...{ title, theme, challenge, pitch, functions, domains, dataNeeds, public: kit.public },
    personaKey: persona,
    kitUseCase: kit.key,
    storyboard: storyboard.map((step) => ({
      ...{ title: step.title, text: step.text, sees: step.sees ?? { fr: '', en: '' }, typed: step.typed },
      retrieved: step.retrieved.map((text) => retrievedOf(text, dataNeeds)),
    })),
  };
}

/** What a step retrieves, picked among the needs when its words point at one more than at any other. */
function retrievedOf(text: Bilingual, needs: readonly DataNeed[]): RetrievedData {
  const said = stems(text.fr);
  const scored = needs
    .filter(({ origin }) => origin !== 'declared')
    .map(({ key, label, holderName = '' }) => {
      const words = stems(`${label.fr} ${holderName}`);
      return { key, score: likeness(words, (word) => (said.has(word) ? 1 : 0)).score };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const clear = best && best.score > 0 && best.score > (next?.score ?? 0);
  return clear ? { need: best.key, text } : { text };
}
