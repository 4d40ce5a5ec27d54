import { describe, expect, it } from 'vitest';
import { consumptionReadings } from './connector.server.ts';
import { explainRestitution, explainRight } from './explain.ts';
import { parseNdjson } from './ndjson.ts';
import type { AccessRightLine, ConsumptionLine } from './wire.ts';

const PCE = '99999999999999';
const line = (day: string, over: Partial<ConsumptionLine['consommation']> = {}): ConsumptionLine => ({
  pce: { id_pce: PCE },
  periode: {},
  consommation: {
    date_debut_consommation: `${day}T06:00:00+01:00`,
    date_fin_consommation: `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}T06:00:00+01:00`,
    energie: 42,
    statut_conso: 'Définitive',
    journee_gaziere: day,
    type_conso: 'Informative Journalier',
    ...over,
  },
});
const read = (...lines: ConsumptionLine[]) => consumptionReadings(lines, { subject: PCE, kind: 'Informative' });

describe('GRDF consumption', () => {
  it('turns the kWh of a gas day into watt-hours from six to six', () => {
    expect(read(line('2026-01-10'))).toEqual([
      { start: Date.parse('2026-01-10T06:00:00+01:00'), minutes: 1440, value: 42_000 },
    ]);
  });

  it('keeps the definitive value of a day, whatever the order', () => {
    const provisional = line('2026-01-10', { statut_conso: 'Provisoire', energie: 30 });
    expect(read(line('2026-01-10'), provisional)[0]?.value).toBe(42_000);
    expect(read(provisional, line('2026-01-10'))[0]?.value).toBe(42_000);
  });

  it('leaves out days without a reading and bills', () => {
    expect(read(line('2026-01-10', { energie: null }), line('2026-01-11', { type_conso: 'Publiée' }))).toEqual([]);
  });

  it("refuses another meter's line", () => {
    expect(() => consumptionReadings([line('2026-01-10')], { subject: '1', kind: 'Informative' })).toThrow(
      expect.objectContaining({ code: 'holders.contractChanged' }),
    );
  });
});

describe('GRDF lines', () => {
  it('are one per line, or spread over several as in the sandbox', () => {
    expect(parseNdjson('{"a":1}\n{"b":2}\n', 'GRDF')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(parseNdjson('{\n "a": 1\n}\n{\n "b": 2\n}', 'GRDF')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(parseNdjson('', 'GRDF')).toEqual([]);
  });

  it('are refused whole when the last one stops in the middle', () => {
    expect(() => parseNdjson('{"a":1}\n{"b":', 'GRDF')).toThrow(
      expect.objectContaining({ code: 'holders.truncatedAnswer' }),
    );
  });
});

describe('GRDF access rights', () => {
  const right: AccessRightLine = {
    id_droit_acces: 'x',
    id_pce: PCE,
    role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
    etat_droit_acces: 'Active',
    perim_donnees_informatives: 'Vrai',
    perim_donnees_publiees: 'Faux',
    date_debut_droit_acces: '2026-01-01',
    date_fin_droit_acces: '2026-12-31',
  };

  it.each([
    [{}, undefined],
    [{ etat_droit_acces: 'Révoquée' }, 'noConsent'],
    [{ etat_droit_acces: 'Obsolète' }, 'moved'],
    [{ etat_droit_acces: 'A valider' }, 'proofPending'],
    [{ etat_droit_acces: 'Refusée' }, 'consentRefused'],
    [{ date_fin_droit_acces: '2026-05-01' }, 'consentExpired'],
    [{ date_debut_droit_acces: '2026-08-01' }, 'consentNotStarted'],
    [{ perim_donnees_informatives: 'Faux' as const }, 'outOfScope'],
  ])('%j: %s', (over, failure) => {
    expect(explainRight({ ...right, ...over }, 'grdf/daily', '2026-06-01')).toBe(failure);
  });

  it('say why a line holds no data', () => {
    const why = (message: string) => explainRestitution({ code: '1', message }).failure;
    expect(why('Aucune donnée sur la période demandée')).toBe('noData');
    expect(why("Date de début demandée excédant 3 ans d'historique")).toBe('historyTooOld');
    expect(why("Données hors du périmètre du droit d'accès")).toBe('outOfScope');
    expect(why("Il n'existe pas de droit d'accès")).toBe('noConsent');
    expect(why('Autre chose')).toBe('badRequest');
  });
});
