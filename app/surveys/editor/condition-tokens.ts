/** The pieces of a SurveyJS expression, and where each stands. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'word' | 'sign';
  /** A name without its braces, a text without its quotes. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const PIECES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['name', /\{([^{}]*)\}/y],
  ['text', /'((?:[^'\\]|\\.)*)'/y],
  ['text', /"((?:[^"\\]|\\.)*)"/y],
  ['number', /(-?\d+(?:\.\d+)?)(?![\w.])/y],
  ['word', /([\p{L}_][\p{L}\p{N}_]*)/uy],
  ['sign', /(<>|!=|<=|>=|==|&&|\|\||[=<>!()[\],+*/%^-])/y],
];
const SPACE = /\s+/y;

/** Null when there is something in it that no expression holds. */
export function tokensOf(expression: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    SPACE.lastIndex = at;
    const space = SPACE.exec(expression);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = tokenAt(expression, at);
    if (token === null) return null;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(expression: string, start: number): Token | null {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = start;
    const found = pattern.exec(expression);
    if (!found) continue;
    const value = kind === 'text' ? (found[1] ?? '').replace(/\\(.)/g, '$1') : (found[1] ?? '');
    return { kind, value: kind === 'name' ? value.trim() : value, start, end: start + found[0].length };
  }
  return null;
}
