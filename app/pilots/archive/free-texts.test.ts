import { describe, expect, it } from 'vitest';
import { readTexts } from './history-texts.server.ts';
import { NO_CONTACT, withoutContact } from './without-contact.ts';

describe('what somebody typed, before it leaves', () => {
  it('leaves as the form has it: reworded, or out when it was emptied', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['version', '1'],
      ['reason-1', '  '],
      ['version', '2'],
      ['reason-2', ' Une personne\r\nl’a demandé '],
      ['fr-2', 'Rien ne change'],
      ['version', 'x'],
    ] as const)
      form.append(name, value);
    expect(readTexts(form)).toEqual([
      { version: 1, reason: '', fr: '', en: '' },
      { version: 2, reason: 'Une personne\nl’a demandé', fr: 'Rien ne change', en: '' },
    ]);
  });

  it('names the team’s contact nowhere, in no file', () => {
    const contact = { name: 'Inès L.', email: 'ines@ville.example' };
    const files = {
      'pilot/pilot.yaml': 'name: Inès L.\nemail: ines@ville.example',
      'texts/a.md': 'Inès L. vous répond',
    };
    const left = withoutContact(files, contact);
    expect(left['pilot/pilot.yaml']).toBe(`name: ${NO_CONTACT.name}\nemail: ${NO_CONTACT.email}`);
    expect(JSON.stringify(left)).not.toMatch(/Inès|ines@/);
  });
});
