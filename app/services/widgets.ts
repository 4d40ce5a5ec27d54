/** The widgets that a pilot's services may name. */
export const WIDGETS = ['consumption', 'gestures'] as const;
export type WidgetKey = (typeof WIDGETS)[number];
