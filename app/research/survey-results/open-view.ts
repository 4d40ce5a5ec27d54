import { findPersonal, maskFound } from '~/surveys/coding/find-personal.ts';
import type { OpenAnswer } from '~/surveys/coding/open-answers.server.ts';
import { protectAll } from './protect.ts';

export const PAGE_SIZE = 20;
/** In the address, the answers that bear no code: no tag can be called so, tags being trimmed. */
export const UNCODED = ' ';

export interface OpenFilter {
  readonly search: string;
  readonly tag: string | null;
  /** From 1. */
  readonly page: number;
}

export function readOpenFilter(params: URLSearchParams): OpenFilter {
  const page = Number(params.get('page') ?? 1);
  return {
    search: (params.get('q') ?? '').trim().slice(0, 200),
    tag: params.get('code') || null,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

export interface OpenLine {
  readonly id: string;
  readonly n: number;
  readonly text: string;
  readonly tags: readonly string[];
  readonly isMasked: boolean;
  /** The text with what may say who somebody is masked; null where nothing of the kind was found. */
  readonly suggestion: string | null;
}

export interface TagCount {
  readonly tag: string;
  /** Null: 1 to k − 1 answers, or all but so many. */
  readonly count: number | null;
}

export interface OpenView {
  readonly total: number;
  readonly found: number;
  readonly page: number;
  readonly lines: readonly OpenLine[];
  readonly tags: readonly TagCount[];
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function openView(answers: readonly OpenAnswer[], filter: OpenFilter, k: number): OpenView {
  const wanted = folded(filter.search);
  const numbered = answers.map((answer, i) => ({ ...answer, n: i + 1 }));
  const found = numbered.filter(
    ({ text, tags }) =>
      (wanted === '' || folded(text).includes(wanted)) &&
      (filter.tag === null || (filter.tag === UNCODED ? tags.length === 0 : tags.includes(filter.tag))),
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const lines = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((answer) => ({
    ...answer,
    suggestion: findPersonal(answer.text).length > 0 ? maskFound(answer.text) : null,
  }));
  return { total: answers.length, found: found.length, page, lines, tags: tagCounts(answers, k) };
}

/** Each code as a question of its own, yes or no, of all the answers. */
export function tagCounts(answers: readonly OpenAnswer[], k: number): TagCount[] {
  const names = [...new Set(answers.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'fr'));
  return names.map((tag) => {
    const yes = answers.filter(({ tags }) => tags.includes(tag)).length;
    return { tag, count: protectAll([yes, answers.length - yes], k)?.[0] ?? null };
  });
}
