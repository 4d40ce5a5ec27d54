/** What is left of a spreadsheet once read: text, where it stood, and what could not be read. */
export interface Book {
  readonly format: 'xlsx' | 'ods' | 'xls' | 'csv' | 'json';
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** As on the tab; a CSV file has one sheet, named after the file without its extension. */
  readonly name: string;
  /** Rows with at least one filled cell, in order. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** The tab itself does not show. */
  readonly hidden?: true;
  /** Columns (0-based) that do not show; left out when all do. */
  readonly hiddenColumns?: readonly number[];
}

export interface SheetRow {
  /** 1-based, as Excel shows it; for CSV, the line on which the record starts. */
  readonly row: number;
  /**
   * Text per column, '' when blank. Dates are yyyy-mm-dd (with Thh:mm:ss when the cell has a time), numbers
   * have a decimal point and no grouping, booleans are 'true' and 'false'. Line breaks are \n.
   */
  readonly cells: readonly string[];
  /** Columns (0-based) that show an error such as #REF!, or a formula whose value was never computed. Their text is ''. */
  readonly errors: readonly number[];
  /** The row does not show: hidden, filtered out, or in a closed group. */
  readonly hidden?: true;
  /** Notes and comments attached to cells; left out when there is none. */
  readonly notes?: readonly { readonly column: number; readonly text: string }[];
}

/** A merged area: rows 1-based, columns 0-based, all inclusive. The value stands in its top left cell. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How much of a file is read before it is refused. */
export interface ReadLimits {
  readonly maxBytes: number;
  /** Bytes of the XML parts of an xlsx or ods, really inflated. */
  readonly maxInflatedBytes: number;
  readonly maxZipEntries: number;
  /** Filled rows over all sheets. */
  readonly maxRows: number;
  /** Columns further right are not read. */
  readonly maxColumns: number;
  readonly maxMilliseconds: number;
  readonly maxHeapMegabytes: number;
}

export const READ_LIMITS: ReadLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxInflatedBytes: 80 * 1024 * 1024,
  maxZipEntries: 2000,
  maxRows: 50_000,
  maxColumns: 256,
  maxMilliseconds: 20_000,
  maxHeapMegabytes: 384,
};
