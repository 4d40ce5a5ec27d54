/** An alternative that a person chose, flat, so that it can be taken away as a table. */
export interface Choice {
  /** yyyy-mm-dd */
  readonly day: string;
  /** `productName` of the purchase, and what it was called. */
  readonly name: string;
  readonly label: string;
  readonly insteadName: string;
  readonly instead: string;
}

type Row = Readonly<Record<string, string | number>>;

const isSame = (row: Row, { name, insteadName }: Pick<Choice, 'name' | 'insteadName'>): boolean =>
  row.name === name && row.insteadName === insteadName;

/** Chosen again, a choice has its new day. */
export const withChoice = (rows: readonly Row[], choice: Choice): Row[] => [
  ...withoutChoice(rows, choice),
  { ...choice },
];

export const withoutChoice = (rows: readonly Row[], choice: Pick<Choice, 'name' | 'insteadName'>): Row[] =>
  rows.filter((row) => !isSame(row, choice));

export const choicesIn = (rows: readonly Row[]): Choice[] =>
  rows.map(({ day, name, label, insteadName, instead }) => ({
    ...{ day: String(day), name: String(name), label: String(label) },
    ...{ insteadName: String(insteadName), instead: String(instead) },
  }));
