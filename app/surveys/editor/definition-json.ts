/**
 * A SurveyJS definition as the editor changes it: what we know by name, and whatever else a tool put there, which is
 * carried along untouched.
 */
export interface ElementJson {
  readonly type: string;
  readonly name: string;
  readonly [property: string]: unknown;
}

export interface PageJson {
  readonly elements: readonly ElementJson[];
  readonly [property: string]: unknown;
}

export interface DefinitionJson {
  readonly pages: readonly PageJson[];
  readonly [property: string]: unknown;
}

/** Every question and text of a definition, in the order in which it is read. */
export const elementsOf = (definition: DefinitionJson): ElementJson[] =>
  definition.pages.flatMap((page) => page.elements);

export interface Place {
  readonly page: number;
  readonly at: number;
}

export function placeOf(definition: DefinitionJson, name: string): Place | null {
  for (const [page, { elements }] of definition.pages.entries()) {
    const at = elements.findIndex((element) => element.name === name);
    if (at !== -1) return { page, at };
  }
  return null;
}
