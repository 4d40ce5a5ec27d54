import { type Token, tokensOf } from './condition-tokens.ts';

/** What the form can say of an earlier answer, with the word that SurveyJS has for it. */
export const OPERATORS = {
  is: '=',
  'is-not': '<>',
  'one-of': 'anyof',
  contains: 'contains',
  'contains-not': 'notcontains',
  above: '>',
  'at-least': '>=',
  below: '<',
  'at-most': '<=',
  answered: 'notempty',
  'not-answered': 'empty',
} as const;
export type Operator = keyof typeof OPERATORS;

const ALIASES: Readonly<Record<string, Operator>> = {
  '=': 'is',
  '==': 'is',
  equal: 'is',
  '<>': 'is-not',
  '!=': 'is-not',
  notequal: 'is-not',
  anyof: 'one-of',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'contains-not',
  notcontain: 'contains-not',
  '>': 'above',
  greater: 'above',
  '>=': 'at-least',
  greaterorequal: 'at-least',
  '<': 'below',
  less: 'below',
  '<=': 'at-most',
  lessorequal: 'at-most',
  notempty: 'answered',
  empty: 'not-answered',
};
const JOINS: Readonly<Record<string, 'and' | 'or'>> = { and: 'and', '&&': 'and', or: 'or', '||': 'or' };

export interface Rule {
  /** A question's name, or `matrix.row`. */
  readonly question: string;
  readonly operator: Operator;
  /** One value, several for `one-of`, none for `answered` and `not-answered`. */
  readonly values: readonly string[];
}

export interface Condition {
  readonly join: 'and' | 'or';
  readonly rules: readonly Rule[];
}

export const takesNoValue = (operator: Operator): boolean => operator === 'answered' || operator === 'not-answered';

/** The expression as the form shows it; null when it says more than the form can. An empty one is no rule at all. */
export function readCondition(expression: string): Condition | null {
  const tokens = tokensOf(expression);
  if (tokens === null) return null;
  const rules: Rule[] = [];
  const joins = new Set<'and' | 'or'>();
  let rest = tokens;
  while (rest.length > 0) {
    if (rules.length > 0) {
      const join = JOINS[rest[0]?.value.toLowerCase() ?? ''];
      if (!join) return null;
      joins.add(join);
      rest = rest.slice(1);
    }
    const found = readRule(rest);
    if (!found) return null;
    rules.push(found.rule);
    rest = found.rest;
  }
  const [join = 'and', mixed] = joins;
  return mixed ? null : { join, rules };
}

function readRule(tokens: readonly Token[]): { rule: Rule; rest: Token[] } | null {
  if (isSign(tokens[0], '(')) {
    const inner = readRule(tokens.slice(1));
    return inner && isSign(inner.rest[0], ')') ? { rule: inner.rule, rest: inner.rest.slice(1) } : null;
  }
  const [name, sign, ...rest] = tokens;
  if (name?.kind !== 'name' || name.value === '' || (sign?.kind !== 'word' && sign?.kind !== 'sign')) return null;
  const operator = ALIASES[sign.value.toLowerCase()];
  if (!operator) return null;
  const question = name.value;
  if (takesNoValue(operator)) return { rule: { question, operator, values: [] }, rest };
  if (operator !== 'one-of') {
    const value = literalOf(rest[0]);
    return value === null ? null : { rule: { question, operator, values: [value] }, rest: rest.slice(1) };
  }
  const list = readList(rest);
  return list && { rule: { question, operator, values: list.values }, rest: list.rest };
}

function readList(tokens: readonly Token[]): { values: string[]; rest: Token[] } | null {
  if (!isSign(tokens[0], '[')) return null;
  const values: string[] = [];
  for (let at = 1; ; at += 2) {
    const value = literalOf(tokens[at]);
    if (value === null) return null;
    values.push(value);
    if (isSign(tokens[at + 1], ']')) return { values, rest: tokens.slice(at + 2) };
    if (!isSign(tokens[at + 1], ',')) return null;
  }
}

const isSign = (token: Token | undefined, sign: string): boolean => token?.kind === 'sign' && token.value === sign;

function literalOf(token: Token | undefined): string | null {
  if (!token || token.kind === 'name' || token.kind === 'sign') return null;
  if (token.kind === 'word') return /^(true|false)$/i.test(token.value) ? token.value.toLowerCase() : null;
  return token.value;
}

export function writeCondition({ join, rules }: Condition): string {
  return rules
    .map(({ question, operator, values }) => {
      const said = `{${question}} ${OPERATORS[operator]}`;
      if (takesNoValue(operator)) return said;
      if (operator === 'one-of') return `${said} [${values.map(quoted).join(', ')}]`;
      return `${said} ${literal(values[0] ?? '')}`;
    })
    .join(` ${join} `);
}

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const isBare = (value: string): boolean => /^(-?\d{1,15}(\.\d{1,15})?|true|false)$/.test(value);
const literal = (value: string): string => (isBare(value) ? value : quoted(value));

/** The questions that an expression, or a text, names between braces; `matrix.row` and `list[0]` count as the question. */
export function namedIn(expression: string, known: ReadonlySet<string>): string[] {
  const names = [...expression.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => questionNamed(name.trim(), known));
  return [...new Set(names)];
}

/** A question's own name may hold a dot: the longest known beginning is the question. */
function questionNamed(name: string, known: ReadonlySet<string>): string {
  if (known.has(name)) return name;
  for (let at = name.length - 1; at > 0; at -= 1) {
    if ((name[at] === '.' || name[at] === '[' || name[at] === '-') && known.has(name.slice(0, at)))
      return name.slice(0, at);
  }
  return name.replace(/[.[].*$/, '');
}

/** The same expression, or text, with a question called otherwise. */
export function renameIn(expression: string, from: string, to: string, known: ReadonlySet<string>): string {
  return expression.replace(/\{([^{}]+)\}/g, (whole, inside: string) => {
    const name = inside.trim();
    if (questionNamed(name, known) !== from || !name.startsWith(from)) return whole;
    return `{${to}${name.slice(from.length)}}`;
  });
}
