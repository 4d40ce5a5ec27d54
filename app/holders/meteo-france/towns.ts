/** Where a town is, for the station nearest to it: degrees, and the département whose file has it. */
export interface Town {
  readonly department: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Towns by the slug of their territory; their town halls, from OpenStreetMap, to a hundredth of a degree. */
const TOWNS: Readonly<Record<string, Town | undefined>> = {
  nantes: { department: '44', latitude: 47.22, longitude: -1.55 },
  'la-rochelle': { department: '17', latitude: 46.16, longitude: -1.15 },
  lyon: { department: '69', latitude: 45.77, longitude: 4.84 },
};

export const townOf = (territory: string): Town | undefined => TOWNS[territory];
