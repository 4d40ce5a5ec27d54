/** The subject of an initiative or a pilot; sets the colour that says where one is. */
export type Theme = 'energie' | 'mobilite' | 'social' | 'alimentation';
