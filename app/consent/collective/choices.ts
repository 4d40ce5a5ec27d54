/** How finely totals are added up: what a proposal chooses among. */
export const AGGREGATION_STEPS = ['day', 'week', 'month'] as const;
export const AGGREGATION_GROUPS = ['all', 'panel'] as const;

/** The recipient of the form that is none of the pilot's. */
export const OTHER_RECIPIENT = 'autre';
