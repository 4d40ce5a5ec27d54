/** Bases of public knowledge that pilots look things up in: nobody's data, so no grant. One folder of this room each. */
export type ReferenceId = 'open-food-facts' | 'meteo-france';
