import type { $ZodErrorMap } from 'zod/v4/core';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages.ts';

/**
 * Plain words for what zod finds, in the reader's language. A schema that gives its own message keeps it.
 */
export function formErrorMap(locale: Locale): $ZodErrorMap {
  const t = pick(messages, locale).form.errors;
  return (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        if (issue.input === undefined || issue.input === null || issue.input === '') {
          return issue.expected === 'file' ? t.file : t.required;
        }
        if (issue.expected === 'int') return t.integer;
        if (issue.expected === 'number' || issue.expected === 'bigint') return t.number;
        return issue.expected === 'date' ? t.date : t.format;
      case 'invalid_value':
        if (issue.values.length === 1 && issue.values[0] === true) return t.tick;
        return issue.input === undefined ? t.required : t.choose;
      case 'too_small':
        if (issue.origin === 'string') return t.short(Number(issue.minimum));
        if (issue.origin === 'array' || issue.origin === 'set') return t.few(Number(issue.minimum));
        if (issue.origin === 'file') return t.file;
        return issue.origin === 'date' ? t.date : t.low(Number(issue.minimum));
      case 'too_big':
        if (issue.origin === 'string') return t.long(Number(issue.maximum));
        if (issue.origin === 'array' || issue.origin === 'set') return t.many(Number(issue.maximum));
        return issue.origin === 'date' ? t.date : t.high(Number(issue.maximum));
      case 'invalid_format':
        if (issue.format === 'email') return t.email;
        if (issue.format === 'url') return t.url;
        return issue.format === 'date' || issue.format === 'datetime' ? t.date : t.format;
      default:
        return t.format;
    }
  };
}
