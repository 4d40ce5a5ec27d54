/** What one field of an entry says. Amounts of money are whole cents, days 'yyyy-mm-dd', instants ISO 8601. */
export type EntryValue = string | number | boolean;

/** A field says one thing, or lists several of the same make (the lines of a receipt). Absent when nobody said. */
export type EntryFields = Readonly<Record<string, EntryValue | readonly Readonly<Record<string, EntryValue>>[]>>;

/**
 * One dated thing that a holder knows of a person, as opposed to a series that a meter measures: a payment, a
 * receipt, a trip, the composition of a household in a month. What its fields are is said by the manifest of its dataset.
 */
export interface Entry {
  /** The holder's own name for it, one in its dataset. It keeps its date for ever: what comes again under it replaces. */
  readonly id: string;
  /** When it happened, or from when it holds: milliseconds since the epoch (UTC). */
  readonly at: number;
  readonly fields: EntryFields;
}
