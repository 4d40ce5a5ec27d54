import type { Likeness } from './definition/offered.ts';
import { DECLARED_HOLDER, type DeclaredCondition, type DeclaredField, type PilotDefinition } from './definition.ts';
import { eachRepeated } from './each-repeated.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding } from './problem.ts';

/**
 * What testers are asked about themselves, and what is made of it: fields only where they can be asked, options and
 * bounds that go with the kind of field, and gestures whose conditions look at fields that exist.
 */
export function checkDeclared(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (path: DataPath, message: string): void => void found.push({ path, message });
  pilot.datasets.forEach(({ key, holder, fields }, index) => {
    const at: DataPath = ['datasets', index, 'fields'];
    if (holder !== DECLARED_HOLDER) {
      if (fields) add(at, words.fieldsOfHolder(holder));
      return;
    }
    if (!fields || fields.length === 0) add(['datasets', index, 'key'], words.declaredWithoutFields(key));
    eachRepeated(
      (fields ?? []).map((field) => field.key),
      (place, repeated) => add([...at, place, 'key'], words.duplicateOf('fields', repeated)),
    );
    (fields ?? []).forEach((field, place) => {
      found.push(...checkField(field, [...at, place], words));
    });
  });
  pilot.services.forEach(({ results = [] }, index) => {
    results.forEach(({ likeness }, place) => {
      if (likeness)
        found.push(...checkLikeness(pilot, likeness, ['services', index, 'results', place, 'likeness'], words));
    });
  });
  pilot.gestures.forEach(({ conditions = [] }, index) => {
    conditions.forEach((condition, place) => {
      found.push(...checkCondition(pilot, condition, ['gestures', index, 'conditions', place], words));
    });
  });
  return found;
}

const isChoice = ({ kind }: DeclaredField): boolean => kind === 'choice' || kind === 'choices';

export function checkField(field: DeclaredField, at: DataPath, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (part: string, message: string): void => void found.push({ path: [...at, part], message });
  const { kind, min, max, options } = field;
  if (isChoice(field)) {
    if (!options || options.length === 0) add('key', words.choiceWithoutOptions(field.key));
    for (const part of ['unit', 'min', 'max', 'decimals'] as const) {
      if (field[part] !== undefined) add(part, words.notForKind(part, kind));
    }
    eachRepeated(
      (options ?? []).map((option) => option.key),
      (place, key) =>
        found.push({ path: [...at, 'options', place, 'key'], message: words.duplicateOf('options', key) }),
    );
    return found;
  }
  if (options) add('options', words.notForKind('options', kind));
  if (kind === 'day') {
    for (const part of ['unit', 'min', 'max', 'decimals'] as const) {
      if (field[part] !== undefined) add(part, words.notForKind(part, kind));
    }
    return found;
  }
  if (min === undefined) add('key', words.fieldWithoutBound(field.key, 'min'));
  if (max === undefined && kind === 'number') add('key', words.fieldWithoutBound(field.key, 'max'));
  if (min !== undefined && max !== undefined && max <= min) add('max', words.boundsOutOfOrder(min, max));
  if (kind === 'year') {
    for (const part of ['unit', 'decimals'] as const) {
      if (field[part] !== undefined) add(part, words.notForKind(part, kind));
    }
  }
  return found;
}

function checkLikeness(pilot: PilotDefinition, likeness: Likeness, at: DataPath, words: ProblemWords): Finding[] {
  const declared = pilot.datasets.filter(({ holder }) => holder === DECLARED_HOLDER);
  const keys = declared.map(({ key }) => key);
  const dataset = declared.find(({ key }) => key === likeness.dataset);
  if (!dataset) {
    return [
      { path: [...at, 'dataset'], message: words.unknownDataset(likeness.dataset, nearest(likeness.dataset, keys)) },
    ];
  }
  const known = (dataset.fields ?? []).map(({ key }) => key);
  return likeness.fields.flatMap(({ field: key, bands }, place) => {
    const one = (message: string): Finding[] => [{ path: [...at, 'fields', place, 'field'], message }];
    const field = (dataset.fields ?? []).find((asked) => asked.key === key);
    if (!field) return one(words.unknownField(key, nearest(key, known), known));
    if (field.kind === 'choice') return bands ? one(words.notForKind('bands', field.kind)) : [];
    const isFigure = field.kind === 'number' || field.kind === 'year';
    if (!isFigure) return one(words.notForKind('likeness', field.kind));
    return bands ? [] : one(words.withoutBands(key));
  });
}

function checkCondition(
  pilot: PilotDefinition,
  condition: DeclaredCondition,
  at: DataPath,
  words: ProblemWords,
): Finding[] {
  const { dataset: datasetKey, field: fieldKey, among, atLeast, atMost, because, otherwise } = condition;
  const one = (part: string, message: string): Finding[] => [{ path: [...at, part], message }];
  const declared = pilot.datasets.filter(({ holder }) => holder === DECLARED_HOLDER);
  const keys = declared.map(({ key }) => key);
  const dataset = declared.find(({ key }) => key === datasetKey);
  if (!dataset) return one('dataset', words.unknownDataset(datasetKey, nearest(datasetKey, keys)));
  const fields = dataset.fields ?? [];
  const field = fields.find(({ key }) => key === fieldKey);
  if (!field) {
    const known = fields.map(({ key }) => key);
    return one('field', words.unknownField(fieldKey, nearest(fieldKey, known), known));
  }
  if (!because && !otherwise) return one('field', words.conditionWithoutWords);
  const bounds = atLeast !== undefined || atMost !== undefined;
  if (isChoice(field) ? bounds || !among : among || !bounds) {
    return one('field', words.conditionOfKind(field.key, isChoice(field)));
  }
  const known = (field.options ?? []).map(({ key }) => key);
  return (among ?? []).flatMap((key, place) =>
    known.includes(key)
      ? []
      : [{ path: [...at, 'among', place], message: words.unknownOption(key, nearest(key, known), known) }],
  );
}
