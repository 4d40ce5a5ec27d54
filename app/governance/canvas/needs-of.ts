import type { UseCaseDocument } from '~/imagine/use-case.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { CanvasNeeds } from './start-canvas.ts';

/** What a use case asks of a canvas: its personal data, by holder, and what the person declares. */
export function needsOf(useCase: Pick<UseCaseDocument, 'title' | 'dataNeeds'> | null): CanvasNeeds {
  if (!useCase) return { service: null, holders: [], declared: [] };
  const personal = useCase.dataNeeds.filter((need) => need.personal);
  const holders = new Map<string, Bilingual[]>();
  for (const { label, holderName = '', origin } of personal) {
    if (origin === 'declared') continue;
    holders.set(holderName, [...(holders.get(holderName) ?? []), label]);
  }
  return {
    service: useCase.title,
    holders: [...holders].map(([name, data]) => ({ name, data })),
    declared: personal.filter(({ origin }) => origin === 'declared').map(({ label }) => label),
  };
}
