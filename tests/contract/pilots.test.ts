import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '../../app/pilots/definition.ts';
import { pilotJsonSchema } from '../../app/pilots/json-schema.ts';
import { loadPilots } from '../../app/pilots/load-pilots.server.ts';
import { formatProblem } from '../../app/pilots/problem.ts';

const DIRECTORY = 'pilot-configs';
const folders = readdirSync(DIRECTORY, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const load = await loadPilots(DIRECTORY);

/** Every text in two languages, with where it is. */
function textsOf(value: unknown, at = ''): { at: string; fr: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [{ at, fr: String(value.fr), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, at ? `${at}.${key}` : key));
}

/** Names, and units of measure, are the same in both languages; anything else that is was not translated. */
const isName = (at: string): boolean =>
  /^(title|services\.\d+\.title|panels\.\d+\.title|datasets\.\d+\.fields\.\d+\.unit|indicators\.\d+\.unit)$/.test(at);

describe('pilot-configs', () => {
  it('holds pilots, and nothing but valid ones', () => {
    expect(load.problems.map(formatProblem)).toEqual([]);
    expect(load.pilots.map(({ slug }) => slug)).toEqual(folders.map(({ name }) => name).sort());
    expect(load.pilots.length).toBeGreaterThan(0);
  });

  it('gives editors the schema of today', () => {
    expect(readFileSync(path.join(DIRECTORY, 'pilot.schema.json'), 'utf8')).toBe(pilotJsonSchema());
  });

  it('points every file to that schema', () => {
    for (const { name } of folders) {
      for (const file of readdirSync(path.join(DIRECTORY, name)).filter((one) => /\.ya?ml$/.test(one))) {
        const text = readFileSync(path.join(DIRECTORY, name, file), 'utf8');
        const reference = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1];
        expect(reference, `${name}/${file}`).toBeDefined();
        expect(existsSync(path.join(DIRECTORY, name, reference!))).toBe(true);
      }
    }
  });
});

describe.each(load.pilots)('$slug', ({ definition }: { definition: PilotDefinition }) => {
  it('says everything in both languages, and not the same thing twice', () => {
    for (const { at, fr, en } of textsOf(definition)) {
      expect(fr.trim(), at).not.toBe('');
      expect(en.trim(), at).not.toBe('');
      if (!isName(at)) expect(fr, `${at} is not translated`).not.toBe(en);
    }
  });

  it('is typed with ordinary keyboard characters: typography is set by the product', () => {
    for (const { at, fr, en } of textsOf(definition)) {
      expect(`${fr}${en}`, at).not.toMatch(/[\u00a0\u202f\u2019\u2060\t]/);
      expect(fr, `${at}: a space before ? ! ; :`).not.toMatch(/[^\s?!][?!;](\s|$)/);
    }
  });

  it('asks for each agreement with a question that four answers and two outcomes complete', () => {
    for (const purpose of definition.purposes) {
      expect(purpose.question.fr, purpose.key).toMatch(/ \?$/);
      expect(purpose.question.en, purpose.key).toMatch(/\?$/);
      for (const answer of [purpose.what, purpose.why, purpose.who]) {
        for (const text of [answer.title, answer.detail]) expect(text.fr.length, purpose.key).toBeGreaterThan(8);
      }
      expect(purpose.until.detail.fr.length).toBeGreaterThan(8);
      // Refusing keeps one in; withdrawing names what stops.
      expect(purpose.ifRefused.fr, purpose.key).toMatch(/refusez/);
      expect(purpose.ifWithdrawn.fr, purpose.key).toMatch(/ne peut plus|ne pourra plus|ne sera plus/);
    }
  });

  it('keeps every sentence of a question short enough for a phone', () => {
    for (const { key, question, what, why, who } of definition.purposes) {
      for (const language of ['fr', 'en'] as const) {
        expect(question[language].length, `${key} question`).toBeLessThanOrEqual(90);
        for (const { title } of [what, why, who])
          expect(title[language].length, `${key} title`).toBeLessThanOrEqual(52);
      }
    }
  });

  it('ends each consent with the pilot, never later', () => {
    for (const { key, until } of definition.purposes) expect(until.on <= definition.calendar.endsOn, key).toBe(true);
  });

  it('collects from holders only under an agreement that sends people to them', () => {
    for (const { key, holder } of definition.datasets) {
      if (holder === 'declared') continue;
      const asked = definition.purposes.some((one) => one.holder === holder && one.datasets.includes(key));
      expect(asked, key).toBe(true);
    }
  });

  it('counts at least one activity as use', () => {
    expect(definition.activities.some(({ qualifying }) => qualifying)).toBe(true);
  });

  it('gives the source of every effect that a gesture puts a number on', () => {
    for (const { key, body, source } of definition.gestures) {
      if (/\d+ ?%/.test(body.fr)) expect(source, key).toBeDefined();
    }
  });
});
