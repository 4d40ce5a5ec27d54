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

  it('lists all, and describes each with its units', () => {
    expect(run('', '--list').stdout).toContain('energy-amount\tCe qu');
    const { input, output } = JSON.parse(run('', '--schema', 'energy-amount').stdout);
    expect(input.properties.energyKwh.unit).toBe('kWh');
    expect(JSON.stringify(output)).toContain('kgCO2e');
  });
});
