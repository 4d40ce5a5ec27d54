/** The minutes of a workshop as plain data: what the page, the PDF and corrections share. */
export interface MinutesDocument {
  readonly title: string;
  readonly territory: string;
  readonly initiative: string;
  /** Already in words, in the workshop's time zone. */
  readonly date: string;
  readonly place: string;
  readonly theme: string;
  readonly locale: 'fr' | 'en';
  readonly sections: readonly MinutesSection[];
  /** Who is thanked for the method. */
  readonly credit: string;
}

export interface MinutesSection {
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly MinutesBlock[];
  /** As it would be said from what the workshop holds now. */
  readonly generated: readonly MinutesBlock[];
  /** Somebody rewrote it. */
  readonly corrected: boolean;
  /** It was rewritten, and what the workshop holds has changed since. */
  readonly outdated: boolean;
}

export type MinutesBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A heading inside the section. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };
