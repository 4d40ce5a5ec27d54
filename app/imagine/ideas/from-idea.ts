import { inBothLocales } from '../texts.ts';
import { type DataNeed, EMPTY_USE_CASE, type UseCaseDocument } from '../use-case.ts';
import { type IdeaView, nameOfIdea } from './idea-view.ts';

/** How a table writes a data item with its holder: « Trajets (Yélo) », « Trajets, Yélo ». */
const WITH_HOLDER = /^(?<label>[^()]+?)\s*\((?<holder>[^()]+)\)$/;

/** The use case that an idea begins: nothing of what was said is lost. */
export function documentFromIdea(idea: IdeaView, ideaId: string, theme: UseCaseDocument['theme']): UseCaseDocument {
  const { document, challenge, domain } = idea;
  const { does, also, usedAs, form, functions, benefits, data } = document;
  const said = [also, usedAs].filter(({ fr, en }) => fr !== '' || en !== '');
  const title = nameOfIdea(document);
  return {
    ...EMPTY_USE_CASE,
    ideaId,
    ...(theme ? { theme } : {}),
    title: { fr: title.fr.slice(0, 300), en: title.en.slice(0, 300) },
    challenge: inBothLocales(challenge.slice(0, 300)),
    ...{ pitch: does, form, public: document.public },
    functions: [...functions, ...said].slice(0, 12),
    benefits: benefits.slice(0, 12),
    domains: domain ? [domain] : [],
    dataNeeds: data.map((label, i): DataNeed => {
      const { fr, en } = label;
      const named = fr === en ? WITH_HOLDER.exec(fr)?.groups : undefined;
      return {
        ...{ key: `need-${i + 1}`, personal: true, origin: 'retrieved' },
        label: inLine(named?.label ? inBothLocales(named.label) : { fr, en }),
        ...(named?.holder ? { holderName: named.holder.slice(0, 300) } : {}),
      };
    }),
  };
}

const inLine = ({ fr, en }: { fr: string; en: string }) => ({ fr: fr.slice(0, 300), en: en.slice(0, 300) });
