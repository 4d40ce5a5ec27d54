import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';

/** Everything a workshop holds, as plain data: what its harvest, its minutes and its workbook are written from. */
export interface WorkshopRecord {
  readonly template: WorkshopTemplate;
  readonly title: string;
  readonly theme: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly state: string;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly hideAuthors: boolean;
  readonly activities: readonly RecordActivity[];
  readonly tables: readonly RecordTable[];
  /** On the wall and standing for themselves: neither private, hidden nor merged into another. */
  readonly notes: readonly RecordNote[];
  readonly clusters: readonly RecordCluster[];
  /** Dots that were cast, by vote and by what they were put on. */
  readonly dots: readonly RecordDots[];
  readonly answers: readonly RecordAnswer[];
  readonly draws: readonly {
    readonly activityKey: string;
    readonly card: string;
    readonly table: RecordTable | null;
  }[];
  readonly wishes: readonly RecordWish[];
  /** Families, notes and answers whose harvest is somebody to meet, whatever the agenda expected of them. */
  readonly naming: readonly string[];
  readonly participants: number;
  readonly guests: { readonly listed: number; readonly came: number; readonly organisations: readonly string[] };
}

export interface RecordActivity {
  readonly activityKey: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

export interface RecordTable {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
}

export interface RecordNote {
  readonly id: string;
  readonly activityKey: string;
  readonly boxKey: string;
  readonly tableId: string | null;
  readonly clusterId: string | null;
  /** Initials signed; '' when the note is not signed or authors are hidden. */
  readonly author: string;
  readonly text: string;
  readonly createdAt: Date;
}

export interface RecordCluster {
  readonly id: string;
  readonly activityKey: string;
  readonly boxKey: string | null;
  readonly tableId: string | null;
  readonly name: string;
}

export interface RecordDots {
  readonly activityKey: string;
  /** Id of a note or a family. */
  readonly on: string;
  readonly dots: number;
}

export interface RecordAnswer {
  readonly id: string;
  readonly activityKey: string;
  readonly tableId: string | null;
  readonly nth: number;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

export interface RecordWish {
  readonly name: string;
  readonly organisation: string;
  readonly why: string;
  readonly state: string;
}

/** Dots on something, over every vote of the workshop. */
export function dotsOn(record: Pick<WorkshopRecord, 'dots'>, id: string): number {
  return record.dots.reduce((sum, { on, dots }) => (on === id ? sum + dots : sum), 0);
}

/** What a table works on; '' for the whole room. */
export function subjectOf(record: Pick<WorkshopRecord, 'tables'>, tableId: string | null): string {
  return record.tables.find(({ id }) => id === tableId)?.subject ?? '';
}
