/** What happened, or will happen, in a workshop of the demo: its words only, the rest is played by the use cases. */
export interface WorkshopScript {
  /** Key of the kit's workshop. */
  readonly kind: string;
  /** Days from today, negative in the past. */
  readonly inDays: number;
  readonly theme: string;
  readonly place: string;
  readonly subjects: readonly string[];
  readonly guests: { readonly invited: number; readonly coming: number; readonly came: number };
  /** Notes by `activity/box`; `table` is a number from 1. A family gathers notes under a name, with dots. */
  readonly notes: readonly ScriptNotes[];
  readonly answers: readonly ScriptAnswer[];
  readonly wishes: readonly { readonly name: string; readonly organisation: string; readonly why: string }[];
}

export interface ScriptNotes {
  readonly activity: string;
  readonly box: string;
  readonly table?: number;
  readonly family?: string;
  /** Dots on the family. */
  readonly dots?: number;
  readonly texts: readonly string[];
}

export interface ScriptAnswer {
  readonly activity: string;
  readonly table: number;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}
