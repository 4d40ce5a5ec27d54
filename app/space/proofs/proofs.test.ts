import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import jsonwebtoken from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import type { KeptOuting } from '~/services/culture/kept-outings.ts';
import { checkProof, type ProofJwk, tokenIn } from '~/services/culture/proof.ts';
import { readPdf } from '../../../tests/support/read-pdf.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { keyToSign, publicProofKeys } from './proof-key.server.ts';
import { proofPaper } from './proof-paper.ts';
import { holdsOn, proofChoices, provableFares } from './provable.ts';
import { endOfProof, proofUrl, signProof } from './sign-proof.server.ts';

const test = useTestContext();
const DAY = '2026-11-05';
const ZONE = 'Europe/Paris';
const until = endOfProof(DAY, ZONE);
const NOW = Date.parse('2026-11-05T18:00:00Z');

const make = (fare = 'solidarity', end = until) => signProof(test.context, { fare, until: end });
const check = async (token: string, now = NOW) => checkProof(token, await publicProofKeys(test.context), now);
const keyOf = ({ kty, crv, x, y }: ProofJwk) => createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
const partsOf = (token: string) =>
  token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);

describe('a proof of a fare', () => {
  it('says the fare, until when, by whom, a random number, and nothing else', async () => {
    const [head, claims] = partsOf(await make());
    expect(Object.keys(head ?? {}).sort()).toEqual(['alg', 'kid']);
    expect(claims).toEqual({
      ...{ iss: 'https://atelier.test', fare: 'solidarity', exp: Date.parse('2026-11-06T03:00:00Z') / 1000 },
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('ends at four in the morning of the local clock, in winter as in summer', () => {
    expect(endOfProof('2026-07-14', ZONE).toISOString()).toBe('2026-07-15T02:00:00.000Z');
    expect(endOfProof('2026-10-24', ZONE).toISOString()).toBe('2026-10-25T03:00:00.000Z');
  });

  it('is read alike by a second library, of other authors', async () => {
    const token = await make();
    const [jwk] = await publicProofKeys(test.context);
    const options = { algorithms: ['ES256'], clockTimestamp: NOW / 1000, issuer: 'https://atelier.test' };
    if (!jwk) throw new Error('no key');
    const read = jsonwebtoken.verify(token, keyOf(jwk), options);
    expect(await check(token)).toEqual({ kind: 'yes', claims: read });
    expect(jsonwebtoken.decode(token, { complete: true }).header.kid).toBe(jwk.kid);
    const late = { ...options, clockTimestamp: until.getTime() / 1000 };
    expect(() => jsonwebtoken.verify(token, keyOf(jwk), late)).toThrow(/expired/);
    expect(await check(token, until.getTime())).toMatchObject({ kind: 'expired' });
    expect(await check(token, until.getTime() - 1)).toMatchObject({ kind: 'yes' });
  });

  it('is refused with any character changed, by both libraries', async () => {
    const token = await make();
    const [jwk] = await publicProofKeys(test.context);
    if (!jwk) throw new Error('no key');
    const other = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.');
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), other, async (at, character) => {
        fc.pre(token[at] !== character);
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        expect((await check(changed)).kind).toMatch(/altered|unreadable|unknown-key/);
        // The other library reads spare bits of the last character as nothing.
        if (at === token.length - 1) return;
        expect(() =>
          jsonwebtoken.verify(changed, keyOf(jwk), { algorithms: ['ES256'], clockTimestamp: NOW / 1000 }),
        ).toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when it says more, unsigned, signed by another, or in another way', async () => {
    const { jwk, privateKey } = await keyToSign(test.context);
    const claims = { iss: 'https://atelier.test', fare: 'solidarity', exp: until.getTime() / 1000, jti: 'x' };
    const options = { algorithm: 'ES256', keyid: jwk.kid, noTimestamp: true };
    const signed = (said: Record<string, unknown>, key = privateKey) => jsonwebtoken.sign(said, key, options);
    expect(await check(signed(claims))).toMatchObject({ kind: 'yes' });
    expect(await check(signed({ ...claims, quotient: 412 }))).toEqual({ kind: 'unreadable' });
    expect(await check(signed({ ...claims, fare: 3 }))).toEqual({ kind: 'unreadable' });
    expect(await check(signed(claims, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey))).toEqual({
      kind: 'altered',
    });
    expect(await check(jsonwebtoken.sign(claims, privateKey, { ...options, keyid: 'other' }))).toEqual({
      kind: 'unknown-key',
    });
    const [head = '', body = ''] = signed(claims).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: jwk.kid })).toString('base64url');
    expect(await check(`${none}.${body}.`)).toEqual({ kind: 'unreadable' });
    expect(await check(`${head}.${body}.`)).toEqual({ kind: 'altered' });
    const secret = jsonwebtoken.sign(claims, jwk.x, { algorithm: 'HS256', keyid: jwk.kid, noTimestamp: true });
    expect(await check(secret)).toEqual({ kind: 'unreadable' });
    for (const nonsense of ['', '#', 'a.b.c', '...', `${head}.${body}`, 'é'.repeat(5000), `${signed(claims)}.x`]) {
      expect((await check(nonsense)).kind, nonsense).toMatch(/unreadable|altered/);
    }
  });

  it('shares nothing with another of the same person but the fare and its end', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => make()));
    const claims = tokens.map((token) => partsOf(token)[1] ?? {});
    for (const name of ['iss', 'fare', 'exp']) expect(new Set(claims.map((one) => one[name])).size, name).toBe(1);
    expect(new Set(claims.map(({ jti }) => jti)).size).toBe(20);
    const signatures = tokens.map((token) => token.split('.')[2] ?? '');
    // Of an ES256 signature, the first half is a random point: a fixed one would give a person, and the key, away.
    expect(new Set(signatures.map((one) => one.slice(0, 40))).size).toBe(20);
    expect(new Set(signatures.map((one) => one.slice(46))).size).toBe(20);
  });

  it('is found in what a scanner types, a person pastes or a phone opens', async () => {
    const token = await make();
    expect(tokenIn(`  ${token}\n`)).toBe(token);
    expect(tokenIn(proofUrl('https://atelier.test', token))).toBe(token);
    expect(await check(token.replace(/(.{8})/g, '$1 '))).toMatchObject({ kind: 'yes' });
  });
});

describe('the key of proofs', () => {
  it('is the same for every process of an installation, and not that of another', async () => {
    const { jwk } = await keyToSign(test.context);
    const [own] = await publicProofKeys(test.context);
    expect(own).toEqual(jwk);
    const other = { ...test.context, masterKey: new Uint8Array(32).fill(8) };
    expect((await publicProofKeys(other))[0]?.kid).not.toBe(jwk.kid);
  });

  it('still reads the proofs of before, once the master key has changed', async () => {
    const token = await make();
    const after = { ...test.context, masterKey: new Uint8Array(32).fill(9) };
    expect(await checkProof(token, await publicProofKeys(after), NOW)).toMatchObject({ kind: 'yes' });
    const fresh = await signProof(after, { fare: 'solidarity', until });
    expect(await check(fresh)).toMatchObject({ kind: 'yes' });
  });
});

describe('what can be proven', () => {
  const outing = (eventId: string, day: string): KeptOuting => ({
    ...{ eventId, day, title: { fr: 'Danse', en: 'Dance' }, venue: 'Halle Sud', clock: '20:30', minutes: 80 },
    ...{ startsAt: Date.parse(`${day}T19:30:00Z`), chosenAt: '2026-11-01T10:00:00Z' },
  });

  it('is proven for the outings of the days ahead, or for today', () => {
    const chosen = ['2026-11-01', '2026-11-02', '2026-11-16', '2026-11-17'].map((day) => outing(day, day));
    const choices = proofChoices(chosen, { today: '2026-11-02', lastDay: '2026-11-16' });
    expect(choices.map(({ key }) => key)).toEqual(['2026-11-02', '2026-11-16', 'today']);
  });

  it('is a fare of the person, while it holds', () => {
    const right = { because: 'quotient-below', limit: 800, until: '2026-12-31' } as const;
    const holds = [
      { ...right, fare: 'solidarity' },
      { ...right, fare: 'child', because: 'age-below' as const },
    ];
    const [provable, ...more] = provableFares({ holds, doesNot: [] });
    expect([provable?.fare, more]).toEqual(['solidarity', []]);
    if (!provable) throw new Error('nothing to prove');
    expect(holdsOn(provable, { key: 'a', day: '2026-12-31', outing: null })).toBe(true);
    expect(holdsOn(provable, { key: 'a', day: '2027-01-01', outing: null })).toBe(false);
  });
});

describe('the printed proof', () => {
  it('says the same sentence, tagged, and neither who nor why', async () => {
    const token = await make();
    const made = { token, url: proofUrl('https://atelier.test', token), until: until.toISOString() };
    const fareTitle = { fr: 'Tarif solidaire', en: 'Solidarity fare' };
    const paper = { locale: 'fr', timeZone: ZONE, publicUrl: 'https://atelier.test' } as const;
    const document = proofPaper({ ...made, fareTitle }, paper);
    const { bytes } = await writePdf(document, { paper: 'a4', now: test.context.clock.now() });
    const read = readPdf(bytes);
    expect(read).toMatchObject({ tagged: true, pages: 1, language: 'fr-FR', loose: [] });
    expect(read.text).toContain('Tarif solidaire');
    expect(read.text).toMatch(/6 novembre 2026 à 04:00/);
    expect(read.text.replace(/\s/g, '')).toContain(token);
    // The token itself may hold any three letters.
    expect(read.text.replace(/\s/g, '').replaceAll(token, '')).not.toMatch(/quotient|RSA|CAF/);
  });
});
