import { isDeepStrictEqual } from 'node:util';
import { type Node, Pair, parse, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { z } from 'zod';

/** Longest line that a text in two languages, or a list of keys, is kept on. */
const LINE = 110;
const TALL = 8;
/** Words that need no quotes in any YAML: keys, days, addresses. Older readers take some of these for true or false. */
const PLAIN = /^[a-z0-9][a-z0-9@./_-]*$/i;
/** Several lines that YAML can show as they are. */
const LINES = /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]|\n)*\n(?:[^\p{C}\p{Zl}\p{Zp}]|\n)*[^\s\p{C}]$/u;
const NOT_A_WORD = /^(y|n|yes|no|on|off|true|false|null|~)$/i;

/** `[a, b]` on one line, where blocks are `{ a: b }`. */
class TightSeq extends YAMLSeq<Node> {
  override toString(...[context, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(this.flow && context ? { ...context, flowCollectionPadding: '' } : context, ...rest);
  }
}

/**
 * A value as a piece of YAML, in the order of its schema's keys; undefined for what the schema assumes anyway.
 *
 * @param column where the value begins, as far as the length of its line is concerned
 */
export function toNode(value: unknown, schema: unknown, column: number): Node | undefined {
  if (value === undefined) return undefined;
  if (schema instanceof z.ZodDefault) {
    return isDeepStrictEqual(value, schema.def.defaultValue) ? undefined : toNode(value, schema.unwrap(), column);
  }
  if (schema instanceof z.ZodOptional) return toNode(value, schema.unwrap(), column);
  if (Array.isArray(value)) return toList(value, schema, column);
  if (typeof value === 'object' && value !== null) return toMap(value as Record<string, unknown>, schema, column);
  return toScalar(value);
}

function toMap(value: Readonly<Record<string, unknown>>, schema: unknown, column: number): Node {
  const shape: Readonly<Record<string, unknown>> = schema instanceof z.ZodObject ? schema.shape : {};
  const map = new YAMLMap();
  // What another tool's words define (a question of a survey) keeps its own keys, in its own order.
  for (const key of Object.keys(schema instanceof z.ZodObject ? shape : value)) {
    const node = toNode(value[key], shape[key], column + 2);
    // What people read is always quoted, a single word like a sentence.
    if (isLanguage(key) && node instanceof Scalar && node.type === Scalar.PLAIN) node.type = Scalar.QUOTE_DOUBLE;
    if (node) map.items.push(new Pair(new Scalar(key), node));
  }
  map.flow = fits(map, column);
  return map;
}

const isLanguage = (key: string): boolean => key === 'fr' || key === 'en';

function toList(values: readonly unknown[], schema: unknown, column: number): Node {
  const element = schema instanceof z.ZodArray ? schema.element : undefined;
  const list = new TightSeq();
  for (const value of values) {
    const node = toNode(value, element, column + 2);
    if (node) list.items.push(node);
  }
  list.flow = true;
  list.flow = list.items.every((item) => item instanceof Scalar && item.type === Scalar.PLAIN) && fits(list, column);
  // Blocks of many lines read better apart.
  for (const item of list.items.slice(1))
    if (item instanceof YAMLMap && item.items.length >= TALL) item.spaceBefore = true;
  return list;
}

function toScalar(value: unknown): Scalar {
  const scalar = new Scalar(value);
  if (typeof value !== 'string') return scalar;
  if (PLAIN.test(value) && !NOT_A_WORD.test(value) && parse(value) === value) scalar.type = Scalar.PLAIN;
  else scalar.type = LINES.test(value) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A short block of short words, which one line shows best: `{ fr: "Oui", en: "Yes" }`. */
function fits(node: YAMLMap | YAMLSeq, column: number): boolean {
  return column + widthOf(node) <= LINE;
}

function widthOf(node: unknown): number {
  if (node instanceof YAMLMap) {
    return node.items.reduce((sum, { key, value }) => sum + widthOf(key) + widthOf(value) + 4, 2);
  }
  if (node instanceof YAMLSeq && !node.flow) return Number.POSITIVE_INFINITY;
  if (node instanceof YAMLSeq) return node.items.reduce<number>((sum, item) => sum + widthOf(item) + 2, 2);
  if (!(node instanceof Scalar)) return 0;
  if (node.type === Scalar.BLOCK_LITERAL) return Number.POSITIVE_INFINITY;
  return String(node.value).length + (node.type === Scalar.QUOTE_DOUBLE ? 2 : 0);
}
