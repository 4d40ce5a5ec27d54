import type { IdeaOrigin, IdeaRef, ServiceIdeaDocument } from './idea.ts';

/** An idea as pages show it, wherever it comes from. */
export interface IdeaView {
  readonly ref: IdeaRef;
  /** The harvested item or first use it was taken from. */
  readonly sourceId: string | null;
  readonly origin: IdeaOrigin;
  readonly document: ServiceIdeaDocument;
  readonly challenge: string;
  /** Key of a use domain, or ''. */
  readonly domain: string;
  readonly discarded: boolean;
  /** 0 while it has no row of its own. */
  readonly revision: number;
  /** The workshop it was said in. */
  readonly workshop: { readonly id: string; readonly title: string } | undefined;
  /** Dots it got there. */
  readonly points: number;
  /** Who typed it in, or the initials on the note; may be ''. */
  readonly author: string;
  /** Cards that a first use rests on. */
  readonly itemKeys: readonly string[];
  /** What it became. */
  readonly useCases: readonly { readonly id: string; readonly title: { readonly fr: string; readonly en: string } }[];
}

/** What one calls it: its name, else what it does. */
export const nameOfIdea = ({ name, does }: ServiceIdeaDocument): { fr: string; en: string } =>
  name.fr === '' && name.en === '' ? does : name;
