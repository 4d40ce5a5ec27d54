import { readDefinition } from '../../form/definition.ts';
import { type DefinitionJson, elementsOf } from '../definition-json.ts';
import { addElements, removeElement } from '../operations.ts';

/**
 * A form with what was imported: added on pages of its own behind what is there, or in its place, what was there going
 * into the drawer. Null when what was read no longer reads.
 */
export function applyImport(
  definition: DefinitionJson,
  json: unknown,
  mode: 'append' | 'replace',
): { definition: DefinitionJson; count: number } | null {
  const { definition: imported } = readDefinition(json);
  if (!imported) return null;
  const count = elementsOf(imported).length;
  const before =
    mode === 'replace'
      ? elementsOf(definition).reduce((form, { name }) => removeElement(form, name), definition)
      : definition;
  const kept = mode === 'replace' ? { ...before, pages: [] } : { ...before, pages: before.pages.filter(isAsked) };
  const said = mode === 'replace' ? { title: imported.title, description: imported.description } : {};
  const names = new Set(kept.pages.map(({ name }) => name));
  let made: DefinitionJson = {
    ...kept,
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined)),
  };
  for (const { elements, name, ...page } of imported.pages) {
    const own = names.has(name) ? {} : { name };
    made = { ...made, pages: [...made.pages, { ...page, ...own, elements: [] }] };
    made = addElements(made, made.pages.length - 1, elements).definition;
  }
  return { definition: made, count };
}

const isAsked = ({ elements }: DefinitionJson['pages'][number]): boolean => elements.length > 0;
