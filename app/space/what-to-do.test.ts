import { describe, expect, it } from 'vitest';
import { HOLDER_FAILURES, type HolderFailure, type Remedy } from '~/holders/errors.ts';
import { manifests } from '~/holders/manifests.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { errorWords } from './error-words.server.ts';
import { messages } from './messages/connections.ts';
import { whatToDo } from './what-to-do.ts';

const FAILURES = Object.entries(HOLDER_FAILURES) as [HolderFailure, Remedy][];

describe('what a tester is told when a holder fails', () => {
  it.each(FAILURES)('%s: what happened, and one thing to do', (failure, remedy) => {
    const code = `holders.${failure}`;
    for (const locale of ['fr', 'en'] as const) {
      for (const { name } of Object.values(manifests)) {
        const happened = errorWords({ code, params: { holder: name } }, locale) ?? '';
        expect(happened).toContain(name);
        expect(happened).not.toMatch(/undefined|NaN|\(\?\)/);
        const todo = pick(messages, locale).toDo[whatToDo(code, remedy, false)](name);
        expect(todo.length).toBeGreaterThan(20);
        // A file is offered only where the holder gives one.
        expect(todo).not.toMatch(/fichier|file/);
      }
    }
  });

  it('asks them to act only where it is their turn', () => {
    for (const [failure, remedy] of FAILURES) {
      const asks = ['reconnect', 'reconnect-or-file', 'check-name'].includes(
        whatToDo(`holders.${failure}`, remedy, true),
      );
      expect(asks).toBe(remedy === 'tester');
    }
    expect(whatToDo('holders.unknownPerson', 'tester', true)).toBe('check-name');
    expect(whatToDo('holders.moved', 'tester', true)).toBe('reconnect-or-file');
  });
});
