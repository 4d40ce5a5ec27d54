/** Names what the founding charter decided of a recipient, beside the ids of later decisions. */
export const foundingKey = (recipientKey: string): string => `founding:${recipientKey}`;
