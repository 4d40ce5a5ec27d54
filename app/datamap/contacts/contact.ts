/** A holder of the map, and whether anybody knows it otherwise than by name. */
export interface HolderContact {
  readonly key: string;
  readonly name: string;
  readonly cards: number;
  /** Somebody of it came to a workshop. */
  readonly came: boolean;
  /** yyyy-mm-dd; '' when nobody noted a meeting. */
  readonly metOn: string;
  readonly metBy: string;
}

export const isMet = ({ came, metOn }: Pick<HolderContact, 'came' | 'metOn'>): boolean => came || metOn !== '';
