/** What stands for a contact that does not leave: whoever imports puts their own. */
export const NO_CONTACT = { name: 'Contact à compléter', email: 'contact@a-completer.example' };

/** The same files, in which nothing names or addresses the team's contact. */
export function withoutContact(
  files: Readonly<Record<string, string>>,
  { name, email }: { readonly name: string; readonly email: string },
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      text.replaceAll(email, NO_CONTACT.email).replaceAll(name, NO_CONTACT.name),
    ]),
  );
}
