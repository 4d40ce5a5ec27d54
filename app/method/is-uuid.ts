const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PostgreSQL refuses anything else for an id: an address typed by hand must be a 404, not a defect. */
export const isUuid = (text: string): boolean => UUID.test(text);
