import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function run(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['scripts/calculate.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '' },
  });
  return { status, stdout, stderr };
}

describe('calculate', () => {
  it('computes what it is given, and says at which values', () => {
    const { status, stdout } = run('{"energy":"gas","energyKwh":100,"day":"2026-11-01"}', 'energy-amount');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).emissions).toEqual({ value: 22.1, factor: 0.221, validFrom: '2022-01-01' });
  });

  it('says what is wrong, field by field', () => {
    const { status, stdout, stderr } = run('{"energy":"coal","energyKwh":-1,"day":"hier"}', 'energy-amount');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['energy', 'energyKwh', 'day']);
    expect(run('{', 'energy-amount').status).toBe(2);
    expect(run('{}', 'nothing-of-that-name')).toMatchObject({ status: 2, stdout: '' });
    expect(run('').status).toBe(2);
  });

  it('runs the statistics of the research pages', () => {
    const people = [
      { time: 5, event: true },
      { time: 8, event: false },
    ];
    const { status, stdout } = run(JSON.stringify({ people }), 'research/survival');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).curves[0].steps[0]).toMatchObject({ time: 5, atRisk: 2, survival: 0.5 });
    expect(JSON.parse(run('', '--schema', 'research/survival').stdout).input).toBeTruthy();
  });

  it('lists all, and describes each with its units', () => {
    const { stdout } = run('', '--list');
    expect(stdout).toContain('energy-amount\tCe qu');
    expect(stdout).toContain('research/k-anonymity\tQui se');
    const { input, output } = JSON.parse(run('', '--schema', 'energy-amount').stdout);
    expect(input.properties.energyKwh.unit).toBe('kWh');
    expect(JSON.stringify(output)).toContain('kgCO2e');
  });
});
