import { QUESTION_NAME } from '../form/definition.ts';
import { renameIn } from './condition.ts';
import {
  type DefinitionJson,
  type ElementJson,
  elementsOf,
  type PageJson,
  type Place,
  placeOf,
} from './definition-json.ts';

/**
 * What may be done to a form, as functions of its definition. None loses a question: what is removed goes into a drawer
 * that is kept with the form, from which it can be put back.
 */

/** Properties that hold an expression, and so may name other questions. */
const EXPRESSIONS = [
  'visibleIf',
  'enableIf',
  'requiredIf',
  'setValueIf',
  'setValueExpression',
  'resetValueIf',
  'defaultValueExpression',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'expression',
  'minValueExpression',
  'maxValueExpression',
] as const;

/** A question taken out, and where it stood. */
export interface Removed extends Place {
  readonly element: ElementJson;
}

/** The drawer's property. SurveyJS knows nothing of it and leaves it alone. */
const DRAWER = 'removedElements';
/** More is no longer undoing. */
export const DRAWER_HOLDS = 30;

export function drawerOf(definition: DefinitionJson): readonly Removed[] {
  const drawer = definition[DRAWER];
  return Array.isArray(drawer) ? (drawer as Removed[]) : [];
}

/** As it is asked, exported and compared: without what was taken out. */
export function withoutDrawer<D extends DefinitionJson>(definition: D): D {
  const { [DRAWER]: _, ...rest } = definition;
  return rest as D;
}

function withDrawer(definition: DefinitionJson, drawer: readonly Removed[]): DefinitionJson {
  return drawer.length === 0 ? withoutDrawer(definition) : { ...definition, [DRAWER]: drawer.slice(-DRAWER_HOLDS) };
}

const mapPage = (definition: DefinitionJson, index: number, change: (page: PageJson) => PageJson): DefinitionJson => ({
  ...definition,
  pages: definition.pages.map((page, i) => (i === index ? change(page) : page)),
});

const withElements = (page: PageJson, elements: readonly ElementJson[]): PageJson => ({ ...page, elements });

function insert(definition: DefinitionJson, { page, at }: Place, elements: readonly ElementJson[]): DefinitionJson {
  const pages = definition.pages.length > 0 ? definition.pages : [{ elements: [] }];
  const index = Math.min(Math.max(page, 0), pages.length - 1);
  return mapPage({ ...definition, pages }, index, (one) => {
    const from = Math.min(Math.max(at, 0), one.elements.length);
    return withElements(one, [...one.elements.slice(0, from), ...elements, ...one.elements.slice(from)]);
  });
}

/** A name that no question has, beginning as asked: `frequency`, `frequency2`… */
export function freeName(definition: DefinitionJson, wanted: string): string {
  const taken = new Set(elementsOf(definition).map(({ name }) => name.toLowerCase()));
  const base = asName(wanted);
  if (!taken.has(base.toLowerCase())) return base;
  const stem = base.replace(/\d+$/, '').slice(0, NAME_HOLDS - 5);
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
}

const NAME_HOLDS = 64;

/** Anything as a name that conditions, exports and fields can hold: letters, digits, - and _, beginning with a letter. */
export function asName(text: string): string {
  if (QUESTION_NAME.test(text)) return text;
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
  return plain.slice(0, NAME_HOLDS) || 'question';
}

/** Adds at the end of a page, under free names; conditions among the added follow them under their new names. */
export function addElements(
  definition: DefinitionJson,
  page: number,
  elements: readonly ElementJson[],
): { definition: DefinitionJson; names: string[] } {
  const named: ElementJson[] = [];
  const renamed: [string, string][] = [];
  for (const element of elements) {
    const taken = { pages: [{ elements: [...elementsOf(definition), ...named] }] };
    const name = freeName(taken, element.name);
    if (name !== element.name) renamed.push([element.name, name]);
    named.push({ ...element, name });
  }
  const known = new Set(elements.map(({ name }) => name));
  const added = named.map((element) =>
    renamed.reduce((one, [from, to]) => renameReferences(one, from, to, known), element),
  );
  const at = definition.pages[Math.min(page, definition.pages.length - 1)]?.elements.length ?? 0;
  return { definition: insert(definition, { page, at }, added), names: added.map(({ name }) => name) };
}

function renameReferences<T extends object>(thing: T, from: string, to: string, known: ReadonlySet<string>): T {
  const out = { ...thing } as Record<string, unknown>;
  for (const property of EXPRESSIONS) {
    const expression = out[property];
    if (typeof expression === 'string') out[property] = renameIn(expression, from, to, known);
  }
  // Choices, rows and columns carry conditions of their own.
  for (const property of ['choices', 'rows', 'columns', 'validators', 'triggers']) {
    const items = out[property];
    if (!Array.isArray(items)) continue;
    out[property] = items.map((item: unknown) =>
      typeof item === 'object' && item !== null ? renameReferences(item, from, to, known) : item,
    );
  }
  return out as T;
}

/** Puts a question in another's place; a new name is followed by every condition that names it. */
export function replaceElement(definition: DefinitionJson, name: string, element: ElementJson): DefinitionJson {
  if (placeOf(definition, name) === null) return definition;
  const others = elementsOf(definition).filter((one) => one.name !== name);
  const free = freeName({ pages: [{ elements: others }] }, element.name);
  const known = new Set(elementsOf(definition).map((one) => one.name));
  const follow = <T extends object>(thing: T): T =>
    free === name ? thing : renameReferences(thing, name, free, known);
  return {
    ...follow(definition),
    pages: definition.pages.map((page) => ({
      ...follow(page),
      elements: page.elements.map((one) => (one.name === name ? { ...follow(element), name: free } : follow(one))),
    })),
  };
}

/** One place up or down; past the edge of its page, to the nearest end of the next one. */
export function moveElement(definition: DefinitionJson, name: string, towards: 'up' | 'down'): DefinitionJson {
  const place = placeOf(definition, name);
  if (place === null) return definition;
  const { page, at } = place;
  const target = targetOf(definition, place, towards);
  const element = definition.pages[page]?.elements[at];
  if (!target || !element) return definition;
  return insert(without(definition, name), target, [element]);
}

function targetOf(definition: DefinitionJson, { page, at }: Place, towards: 'up' | 'down'): Place | null {
  const last = (definition.pages[page]?.elements.length ?? 0) - 1;
  if (towards === 'up') {
    if (at > 0) return { page, at: at - 1 };
    return page > 0 ? { page: page - 1, at: definition.pages[page - 1]?.elements.length ?? 0 } : null;
  }
  if (at < last) return { page, at: at + 1 };
  return page < definition.pages.length - 1 ? { page: page + 1, at: 0 } : null;
}

export function moveToPage(definition: DefinitionJson, name: string, page: number): DefinitionJson {
  const place = placeOf(definition, name);
  const element = place && definition.pages[place.page]?.elements[place.at];
  if (!element || place.page === page || !definition.pages[page]) return definition;
  const at = definition.pages[page].elements.length;
  return insert(without(definition, name), { page, at }, [element]);
}

/** A copy right behind, under a free name. */
export function duplicateElement(
  definition: DefinitionJson,
  name: string,
): { definition: DefinitionJson; name: string } | null {
  const place = placeOf(definition, name);
  const element = place && definition.pages[place.page]?.elements[place.at];
  if (!element) return null;
  const copy = { ...structuredClone(element), name: freeName(definition, name) };
  return { definition: insert(definition, { page: place.page, at: place.at + 1 }, [copy]), name: copy.name };
}

const without = (definition: DefinitionJson, name: string): DefinitionJson => ({
  ...definition,
  pages: definition.pages.map((page) =>
    withElements(
      page,
      page.elements.filter((one) => one.name !== name),
    ),
  ),
});

/** Takes a question out, into the drawer. */
export function removeElement(definition: DefinitionJson, name: string): DefinitionJson {
  const place = placeOf(definition, name);
  const element = place && definition.pages[place.page]?.elements[place.at];
  if (!element) return definition;
  return withDrawer(without(definition, name), [...drawerOf(definition), { ...place, element }]);
}

/** Puts the last question of that name back where it stood; under a free name when its own was taken meanwhile. */
export function restoreElement(definition: DefinitionJson, name: string): DefinitionJson {
  const drawer = drawerOf(definition);
  const index = drawer.findLastIndex(({ element }) => element.name === name);
  const found = drawer[index];
  if (!found) return definition;
  const rest = withDrawer(
    definition,
    drawer.filter((_, i) => i !== index),
  );
  return insert(rest, found, [{ ...found.element, name: freeName(rest, name) }]);
}

export function addPage(definition: DefinitionJson): DefinitionJson {
  const names = new Set(definition.pages.map(({ name }) => name));
  let n = definition.pages.length + 1;
  while (names.has(`page${n}`)) n += 1;
  return { ...definition, pages: [...definition.pages, { name: `page${n}`, elements: [] }] };
}

/** The questions of a page that goes are asked at the end of the one before it (of the one after, for the first). */
export function removePage(definition: DefinitionJson, index: number): DefinitionJson {
  const page = definition.pages[index];
  if (!page || definition.pages.length === 1) return definition;
  const onto = index === 0 ? 1 : index - 1;
  return {
    ...definition,
    pages: definition.pages.flatMap((one, i) => {
      if (i === index) return [];
      if (i !== onto) return [one];
      const elements = index === 0 ? [...page.elements, ...one.elements] : [...one.elements, ...page.elements];
      return [withElements(one, elements)];
    }),
  };
}

export function movePage(definition: DefinitionJson, index: number, towards: 'up' | 'down'): DefinitionJson {
  const target = towards === 'up' ? index - 1 : index + 1;
  const [from, to] = [definition.pages[index], definition.pages[target]];
  if (!from || !to) return definition;
  return { ...definition, pages: definition.pages.map((page, i) => (i === index ? to : i === target ? from : page)) };
}

export function changePage(
  definition: DefinitionJson,
  index: number,
  properties: Readonly<Record<string, unknown>>,
): DefinitionJson {
  return mapPage(definition, index, (page) => withProperties(page, properties));
}

/** The same thing with some properties said otherwise; what is undefined is taken off. */
export function withProperties<T extends object>(thing: T, properties: Readonly<Record<string, unknown>>): T {
  const out = { ...thing } as Record<string, unknown>;
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined) delete out[property];
    else out[property] = value;
  }
  return out as T;
}
