import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { SectionKey } from '../sections.ts';

/**
 * A document made of a pilot definition: sections of passages and tables, in both languages. Every claim comes from the
 * definition, or says that somebody must still answer; passages can be rewritten one by one.
 */

export const DOCUMENT_KEYS = ['dossier', 'charter', 'pitch', 'notice', 'register', 'dpia'] as const;
export type DocumentKey = (typeof DOCUMENT_KEYS)[number];

export interface Passage {
  readonly kind: 'passage';
  /** Names it in its document, whatever its words. */
  readonly key: string;
  readonly title: Bilingual | null;
  /** Paragraphs, or items of a list, one a line; blank in both languages while nothing can be said. */
  readonly text: Bilingual;
  readonly shape: 'text' | 'list';
  /** What somebody must still say; null when the definition answers, or once it was rewritten. */
  readonly ask: Bilingual | null;
  /** Rewritten by somebody: `proposed` is what the definition gives. */
  readonly corrected: boolean;
  readonly proposed: Bilingual;
  /** Quotes the definition word for word: changed there, never here. */
  readonly fixed: boolean;
  /** The page of the scenario that it comes from. */
  readonly from: SectionKey;
}

export interface Table {
  readonly kind: 'table';
  readonly key: string;
  readonly title: Bilingual | null;
  readonly headings: readonly Bilingual[];
  readonly rows: readonly (readonly Bilingual[])[];
  readonly from: SectionKey;
}

/** Work packages and milestones on a line of time; its numbers stand in the tables beside it. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly key: string;
  readonly title: Bilingual;
  readonly bars: readonly {
    readonly title: Bilingual;
    readonly from: string;
    readonly to: string;
    readonly done: number;
  }[];
  readonly marks: readonly { readonly title: Bilingual; readonly on: string }[];
}

export type DocumentBlock = Passage | Table | Timeline;

export interface DocumentSection {
  readonly key: string;
  readonly title: Bilingual;
  readonly blocks: readonly DocumentBlock[];
}

export interface GeneratedDocument {
  readonly key: DocumentKey;
  readonly sections: readonly DocumentSection[];
}

/** What documents are made from. */
export interface DocumentInput {
  readonly definition: PilotDefinition;
  /** Name of the territory. */
  readonly territory: string;
  /** Data cards of the map that justify datasets, by key: what they are called and the challenge they answer. */
  readonly cards: ReadonlyMap<string, { readonly information: string; readonly challenge: string }>;
  /** What each governance model says of data, computation, decision, sight and leaving. */
  readonly models: ReadonlyMap<string, ModelWords>;
  readonly authority: Authority;
}

/** Where anyone may complain about what is done with their data. */
export interface Authority {
  readonly name: Bilingual;
  readonly address: string;
  readonly site: string;
}

export interface ModelWords {
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly where: Readonly<Record<'data' | 'computation' | 'decision' | 'sight' | 'leaving', Bilingual>>;
}

export const passagesOf = (document: GeneratedDocument): Passage[] =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'passage'));

/** Passages that wait for somebody. */
export const unanswered = (document: GeneratedDocument): Passage[] =>
  passagesOf(document).filter(({ ask }) => ask !== null);
