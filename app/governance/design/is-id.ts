import { z } from 'zod';

/** PostgreSQL refuses anything else for an id: an address typed by hand must be a 404, not a defect. */
export const isId = (text: string): boolean => z.guid().safeParse(text).success;
