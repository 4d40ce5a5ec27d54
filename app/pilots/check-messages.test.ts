import { describe, expect, it } from 'vitest';
import { TINY_PILOT, writePilots } from '../../tests/support/tiny-pilot.ts';
import { fillIn, PLACEHOLDERS, type Placeholder, placeholdersIn } from './definition/messages.ts';
import { loadPilots } from './load-pilots.server.ts';

const PILOT = `${TINY_PILOT}messageRules: { quietFrom: "21:00", quietUntil: "08:00", mostIn7Days: 2, mostIn30Days: 5, cooldownDays: 4, mostPerMessage: 3, waitsAtMostDays: 7 }
messages:
  - key: connect
    title: { fr: Relier, en: Connect }
    kind: reminder
    audience: { panels: [alpha], statuses: [not-connected] }
    schedule: { after: { event: enrolment, days: 3, at: "18:00", everyDays: 7 } }
    subject: { fr: "Bonjour {firstName}", en: "Hello {firstName}" }
    body: { fr: "Votre espace : {spaceLink}", en: "Your space: {spaceLink}" }
  - key: letter
    title: { fr: Lettre, en: Letter }
    kind: news
    schedule: { weekly: { on: monday, at: "10:00", from: 2026-09-01, until: 2026-12-31 } }
    subject: { fr: Lettre, en: Letter }
    body: { fr: Voici, en: Here }
    solicitation: false
`;

const load = (text: string) => loadPilots(writePilots({ tiny: { 'pilot.yaml': text } }));

describe('the messages of a pilot', () => {
  it('are read when they hold together; who is written to and whether it asks something have defaults', async () => {
    const { pilots, problems } = await load(PILOT);
    expect(problems).toEqual([]);
    expect(pilots[0]?.definition.messages).toMatchObject([{ key: 'connect', solicitation: true }, { audience: {} }]);
  });

  it('may be left out, and the limits with them', async () => {
    const { pilots } = await load(TINY_PILOT);
    expect(pilots[0]?.definition).toMatchObject({ messages: [], messageRules: { quietFrom: '20:00', mostIn7Days: 2 } });
  });

  it.each([
    [
      'a placeholder that nothing fills in',
      'Hello {firstName}',
      'Hello {fistName}',
      /\{fistName\}: did you mean \{first/,
    ],
    ['an empty placeholder', 'Hello {firstName}', 'Hello {}', /fills in \{\}: you may write \{firstName\}, /],
    ['a time that is none', '"18:00"', '"18h00"', /"18h00" is not a time of day/],
    ['an hour past the day', '"18:00"', '"24:00"', /"24:00" is not a time of day/],
    [
      'no schedule',
      'schedule: { weekly: { on: monday, at: "10:00", from: 2026-09-01, until: 2026-12-31 } }',
      'schedule: {}',
      /has no date/,
    ],
    [
      'two schedules',
      'schedule: { weekly',
      'schedule: { once: { on: 2026-09-02, at: "10:00" }, weekly',
      /keep only one of these keys, once, weekly/,
    ],
    ['weeks that end first', 'until: 2026-12-31', 'until: 2026-08-31', /cannot come before/],
    ['a panel that is not there', 'panels: [alpha]', 'panels: [alpah]', /panel "alpah": did you mean "alpha"/],
    ['a tier of nobody', '{ panels: [alpha],', '{ tier: champions, panels: [alpha],', /Unknown tier "champions"/],
    ['a status that is none', '[not-connected]', '[lost]', /"lost" is not allowed/],
    ['a status twice', '[not-connected]', '[inactive, inactive]', /written twice/],
    ['the same key twice', 'key: letter', 'key: connect', /already used by another element of messages/],
    [
      'a month shorter than its weeks',
      'mostIn30Days: 5',
      'mostIn30Days: 1',
      /At most 1 messages in 30 days, but 2 in 7/,
    ],
    ['a subject on two lines', '"Hello {firstName}"', '"Hello\\nyou"', /fits on one line/],
  ])('are refused for %s', async (_what, from, to, message) => {
    const broken = PILOT.replace(from, to);
    expect(broken).not.toBe(PILOT);
    const { pilots, problems } = await load(broken);
    expect(pilots).toEqual([]);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });
});

describe('filling in', () => {
  const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `<${name}>`])) as Record<Placeholder, string>;

  it('replaces every placeholder of the list, once, and nothing else', () => {
    const all = PLACEHOLDERS.map((name) => `{${name}} {${name}}`).join(' ');
    expect(placeholdersIn(all)).toHaveLength(2 * PLACEHOLDERS.length);
    expect(fillIn(all, values)).toBe(PLACEHOLDERS.map((name) => `<${name}> <${name}>`).join(' '));
    expect(fillIn('{autre} { firstName } {', values)).toBe('{autre} <firstName> {');
  });

  it('does not read what it filled in: a name between braces stays a name', () => {
    expect(fillIn('{firstName}', { ...values, firstName: '{spaceLink}' })).toBe('{spaceLink}');
  });
});
