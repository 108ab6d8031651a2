import { decode as decodeByLibrary } from '@leichtgewicht/dns-packet';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeResponse } from '@/utils/core/dns/wire/message';
import type { Question } from '@/utils/core/dns/wire/query';
import { fromHex, response, wireName } from './wire';

const QUESTION: Question = { host: 'www.gov.vn', type: 'AAAA' };

describe('hostile octets', () => {
  const BUDGET_MS = 50;
  /** The best of three, since the machine's other work is not the decoder's. */
  const timed = (bytes: Uint8Array): { readonly result: unknown; readonly ms: number } => {
    let ms = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && ms >= BUDGET_MS; run++) {
      const begun = performance.now();
      decodeResponse(bytes, QUESTION);
      ms = performance.now() - begun;
    }
    return { result: decodeResponse(bytes, QUESTION), ms };
  };
  const valid = response({
    answers: ['www.gov.vn 300 CNAME a.cdn.net', 'a.cdn.net 300 AAAA 3000:6:0:0:0:0:0:1'],
    authorities: ['cdn.net 300 SOA 60'],
    extendedErrors: [{ code: 3, text: 'stale' }],
  });

  it('at random never throw and never take long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => timed(bytes).ms < BUDGET_MS),
      { numRuns: 2_000 },
    );
  });

  it('behind a sound header and question never throw and never take long', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)),
        (tail, [answers, authorities, additionals]) => {
          const bytes = new Uint8Array([...response({}), ...tail]);
          new DataView(bytes.buffer).setUint16(6, answers);
          new DataView(bytes.buffer).setUint16(8, authorities);
          new DataView(bytes.buffer).setUint16(10, additionals);
          return timed(bytes).ms < BUDGET_MS;
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('in a valid message either change nothing of its form or are refused', () => {
    const change = fc.record({ at: fc.nat(valid.length - 1), octet: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(valid.length), (changes, length) => {
        const bytes = Uint8Array.from(valid);
        for (const { at, octet } of changes) bytes[at] = octet;
        const { result, ms } = timed(length % 3 === 0 ? bytes.subarray(0, length) : bytes);
        return ms < BUDGET_MS && typeof result === 'object' && result !== null && 'ok' in result;
      }),
      { numRuns: 5_000 },
    );
  });

  it('agree with the library wherever both read a message', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.array(fc.tuple(octet, octet, octet, octet), { maxLength: 20 }), fc.nat(100_000), (ips, ttl) => {
        const answers = ips.map((ip) => `www.gov.vn ${ttl} A ${ip.join('.')}`);
        const bytes = response({ type: 'A', answers });
        const ours = decodeResponse(bytes, { host: 'www.gov.vn', type: 'A' });
        const theirs = (decodeByLibrary(bytes).answers ?? []).map((answer) => answer.data);
        expect(ours.ok && ours.value.answers.map((answer) => 'address' in answer && answer.address)).toEqual(theirs);
      }),
    );
  });

  /** A record that holds a chain of pointers, each to the one before and the first to the question, and aliases to its end. */
  const pointerChain = (pointers: number, aliases: number): Uint8Array => {
    const header = response({})
      .with(6, (aliases + 1) >> 8)
      .with(7, (aliases + 1) & 255);
    const chainAt = header.length + 11;
    const chain = Array.from({ length: pointers }, (_, index) => {
      const target = index === 0 ? 12 : chainAt + 2 * (index - 1);
      return [0xc0 | (target >> 8), target & 255];
    }).flat();
    const end = chain.slice(-2).map((octet, index) => octet + (index === 1 ? 2 : 0));
    const alias = [...end, ...fromHex('0005 0001 0000003c 0002'), ...end];
    const holder = [0, ...fromHex('0010 0001 00000000'), chain.length >> 8, chain.length & 255, ...chain];
    return new Uint8Array([...header, ...holder, ...Array.from({ length: aliases }, () => alias).flat()]);
  };

  it('may point on fifteen times', () => {
    expect(timed(pointerChain(15, 1)).result).toMatchObject({
      ok: true,
      value: { answers: [{ owner: 'www.gov.vn' }] },
    });
  });

  it.each([[16], [8_000]])('that chain %i pointers under 255 records are refused in time', (pointers) => {
    const { result, ms } = timed(pointerChain(pointers, 255));
    expect(result).toEqual({ ok: false, why: 'malformed' });
    expect(ms).toBeLessThan(BUDGET_MS);
  });

  it('of 255 records at the limit of pointers stay within the time', () => {
    const { result, ms } = timed(pointerChain(15, 255));
    expect(result).toMatchObject({ ok: true });
    expect(ms).toBeLessThan(BUDGET_MS);
  });

  it('name the longest name without complaint', () => {
    const question = [60, 60, 60, 60].map((length) => 'a'.repeat(length)).join('.');
    expect(wireName(question).length).toBe(245);
    expect(decodeResponse(response({ question }), { host: question, type: 'AAAA' }).ok).toBe(true);
  });
});
