import { z } from 'zod';
import { pilotDefinitionSchema } from './definition.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding } from './problem.ts';

/** Puts one zod issue about `data` into words; an issue about several keys gives several findings. */
export function explainIssue(issue: z.core.$ZodIssue, data: unknown, words: ProblemWords): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const last = path.at(-1);
  const value = valueAt(data, path);
  const one = (message: string): Finding[] => [{ path, message }];
  const shown = typeof value === 'object' ? words.types.object : String(value);

  if (issue.code === 'invalid_union') {
    // A draft accepts a blank or the thing itself: the reason is why it is not the thing.
    const reasons = issue.errors.at(-1) ?? [];
    return reasons.flatMap((reason) => explainIssue({ ...reason, path: [...issue.path, ...reason.path] }, data, words));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: words.unknownKey(key, nearest(key, known), known),
      atKey: true,
    }));
  }
  if (last === 'fr' || last === 'en') {
    if (isAbsent(value) || value === '' || issue.code === 'too_small') return one(words.missingTranslation(last));
  }
  if (isAbsent(value)) return one(words.missing(String(last ?? '')));
  if (issue.code === 'invalid_type') {
    if (isBilingual(schemaAt(path)) && typeof value === 'string') return one(words.notBilingual);
    return one(words.wrongType(typeName(issue.expected, words), typeName(typeOf(value), words)));
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return one(words.notOneOf(shown, nearest(shown, values), values));
  }
  if (issue.code === 'invalid_format') {
    if (issue.format === 'date') return one(words.notADay(shown));
    if (issue.format === 'email') return one(words.notAnEmail(shown));
    if (issue.format === 'url') return one(words.notAUrl(shown));
    const pattern = String(issue.pattern ?? '');
    if (pattern.includes(':')) return one(words.notATime(shown));
    return one(pattern.includes('\\/') ? words.notADatasetKey(shown) : words.notAKey(shown));
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return one(words.emptyList);
    if (issue.origin === 'string') return one(words.empty);
    return one(words.tooSmall(Number(issue.minimum)));
  }
  if (issue.code === 'too_big') return one(words.tooBig(Number(issue.maximum)));
  return one(words.other(issue.message));
}

/** The keys that the schema allows at `path`. */
export function knownKeys(path: DataPath): string[] {
  const schema = schemaAt(path);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function schemaAt(path: DataPath): unknown {
  let schema: unknown = pilotDefinitionSchema;
  for (const part of path) {
    const open = unwrap(schema);
    if (open instanceof z.ZodObject) schema = open.shape[String(part)];
    else if (open instanceof z.ZodArray) schema = open.element;
    else return undefined;
  }
  return unwrap(schema);
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

function isBilingual(schema: unknown): boolean {
  return schema instanceof z.ZodObject && 'fr' in schema.shape && 'en' in schema.shape;
}

export function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[String(part)];
  }
  return value;
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function typeName(type: string, words: ProblemWords): string {
  const names: Record<string, string> = words.types;
  return names[type] ?? type;
}
