import { readDefinition } from '../../form/definition.ts';
import { renameIn } from '../condition.ts';
import type { DefinitionJson, ElementJson } from '../definition-json.ts';
import { asName } from '../operations.ts';
import { readText } from '../texts.ts';
import { readElement, type Said } from './import-element.ts';
import { inLanguage, type Language } from './import-texts.ts';
import { DEEPEST_GROUP, type Imported, type ImportNote, MOST } from './note.ts';

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const thingsIn = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);

/** A survey written by SurveyJS's Creator, or by what writes like it, as a form that can be asked here. */
export function importSurveyJs(json: unknown, language: Language): Imported {
  const root = isThing(json) ? json : {};
  const sources = thingsIn(root.pages);
  const pages = sources.length > 0 ? sources : [root];
  const notes: ImportNote[] = [];
  const taken = new Names();
  const read = pages.slice(0, MOST.pages).map((page, i) => {
    const elements = elementsIn(page, 0, language).flatMap(({ source, opened }) => {
      const said: Said[] = opened ? [{ reason: 'panel-opened', detail: '' }] : [];
      return readOne(source, { said, language, taken, notes });
    });
    const {
      name = `page${i + 1}`,
      title,
      description,
      visibleIf,
    } = sources.length > 0 ? inLanguage(page, language) : {};
    return { name: String(name).slice(0, 100), title, description, visibleIf, elements };
  });
  for (const page of pages.slice(MOST.pages)) {
    notes.push({
      name: String(page.name ?? ''),
      title: '',
      fate: 'left-out',
      reasons: [{ reason: 'too-many', detail: '' }],
    });
  }
  notes.push(...settingsOf(root));
  const { title, description } = inLanguage({ title: root.title, description: root.description }, language);
  const definition = assemble({ title, description, pages: read.map((page) => followNames(page, taken)) });
  return { definition, notes };
}

/** What a page and its panels ask, in order; what is nested without end is not looked at. */
function elementsIn(holder: Thing, depth: number, language: Language): { source: Thing; opened: boolean }[] {
  if (depth > DEEPEST_GROUP) return [];
  const own = [...thingsIn(holder.elements), ...thingsIn(holder.questions)];
  return own.flatMap((element) => {
    if (element.type !== 'panel') return [{ source: inLanguage(element, language), opened: depth > 0 }];
    const { visibleIf } = element;
    return elementsIn(element, depth + 1, language).map(({ source }) => ({
      opened: true,
      source: typeof visibleIf === 'string' ? { ...source, visibleIf: both(visibleIf, source.visibleIf) } : source,
    }));
  });
}

const both = (one: string, other: unknown): string => (typeof other === 'string' ? `(${one}) and (${other})` : one);

interface Reading {
  readonly said: Said[];
  readonly language: Language;
  readonly taken: Names;
  readonly notes: ImportNote[];
}

function readOne(source: Thing, { said, taken, notes, language }: Reading): ElementJson[] {
  const from = typeof source.name === 'string' ? source.name : '';
  const { name, isNew } = taken.take(from || String(source.type ?? 'question'));
  const read = readElement({ ...source, name });
  const elements = read.elements.map((element) =>
    element.name === name ? element : { ...element, name: taken.take(element.name).name },
  );
  const reasons = [
    ...said,
    ...read.said,
    ...(isNew && from !== '' ? [{ reason: 'renamed' as const, detail: name }] : []),
  ];
  const words = readText(source.title ?? source.html);
  const fate = elements.length === 0 ? 'left-out' : reasons.length > 0 ? 'simplified' : 'taken';
  notes.push({ name: from || name, title: (words[language] || words.fr || words.en).slice(0, 300), fate, reasons });
  return elements;
}

/** Names as they can be kept, none twice; conditions follow the first question of a name. */
class Names {
  private readonly used = new Set<string>();
  readonly renamed = new Map<string, string>();

  take(wanted: string): { name: string; isNew: boolean } {
    const base = asName(wanted.slice(0, 200));
    let name = base;
    for (let n = 2; this.used.has(name.toLowerCase()); n += 1) name = `${base.slice(0, 58)}${n}`;
    this.used.add(name.toLowerCase());
    if (name !== wanted && !this.renamed.has(wanted) && name === base) this.renamed.set(wanted, name);
    return { name, isNew: name !== wanted };
  }
}

interface PageRead {
  readonly name: string;
  readonly title: unknown;
  readonly description: unknown;
  readonly visibleIf?: unknown;
  readonly elements: readonly ElementJson[];
}

function followNames({ visibleIf, elements, ...page }: PageRead, { renamed }: Names) {
  const known = new Set(renamed.keys());
  const follow = (expression: unknown): string | undefined => {
    if (typeof expression !== 'string') return undefined;
    return [...renamed].reduce((text, [from, to]) => renameIn(text, from, to, known), expression);
  };
  return {
    ...{ ...page, visibleIf: follow(visibleIf) },
    elements: elements.map((element) => {
      const followed = ['visibleIf', 'enableIf', 'requiredIf'].flatMap((property) => {
        const expression = follow(element[property]);
        return expression === undefined ? [] : [[property, expression] as const];
      });
      return { ...element, ...Object.fromEntries(followed) };
    }),
  };
}

/** As SurveyJS JSON that can be asked; pages that hold too much are cut. Null when nothing is left of it. */
export function assemble(survey: DefinitionJson): unknown {
  const pages = survey.pages.flatMap((page) => {
    const parts = Math.max(1, Math.ceil(page.elements.length / MOST.elements));
    return Array.from({ length: parts }, (_, i) => ({
      ...page,
      elements: page.elements.slice(i * MOST.elements, (i + 1) * MOST.elements),
    }));
  });
  const plain: unknown = JSON.parse(JSON.stringify({ ...survey, pages: pages.slice(0, MOST.pages) }));
  const isEmpty = pages.every(({ elements }) => elements.length === 0);
  return isEmpty ? null : readDefinition(plain).definition;
}

const KEPT = new Set(['title', 'description', 'pages', 'elements', 'questions', 'locale', 'name']);

/** What the survey as a whole was told to do elsewhere: timers, colours, pages at the end. */
function settingsOf(root: Thing): ImportNote[] {
  const settings = Object.keys(root).filter((key) => !KEPT.has(key));
  if (settings.length === 0) return [];
  const detail = settings
    .map((key) => key.slice(0, 60))
    .slice(0, 20)
    .join(', ');
  return [{ name: '', title: '', fate: 'left-out', reasons: [{ reason: 'setting', detail }] }];
}
