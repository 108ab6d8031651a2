import { decode } from '@leichtgewicht/dns-packet';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from '@/utils/core/dns/wire/read-reply';
import type { Reply } from '@/utils/core/dns/wire/read-reply';
import { decodeResponse } from '@/utils/core/dns/wire/message';
import { response } from '@/tests/unit/core/dns/wire';
import type { Response } from '@/tests/unit/core/dns/wire';

const HOST = 'www.gov.vn';
const QUESTION = { host: HOST, type: 'AAAA' } as const;

function read(parts: Response): Reply {
  const message = decodeResponse(response(parts), QUESTION);
  return message.ok ? readReply(message.value, QUESTION, 0) : { ...message, extendedErrors: [] };
}

/** The order of addresses is that of the answer, and no part of what it says. */
const meaning = (reply: Reply): unknown => (reply.ok ? { ...reply, addresses: reply.addresses.toSorted() } : reply);
const isNo = (reply: Reply): boolean => reply.ok && reply.addresses.length === 0;

const name = fc.constantFrom(HOST, 'a.cdn.net', 'b.cdn.net', 'c.cdn.net', 'evil.vn');
const zone = fc.constantFrom('.', 'vn', 'gov.vn', HOST, 'cdn.net', 'b.cdn.net', 'evil.vn');
const ttl = fc.constantFrom(0, 90, 300, 86_400);
const octet = fc.integer({ min: 1, max: 9 });
const aaaa = fc.tuple(name, ttl, octet).map(([owner, life, last]) => `${owner} ${life} AAAA 3000:6:0:0:0:0:0:${last}`);
const a = fc.tuple(name, ttl, octet).map(([owner, life, last]) => `${owner} ${life} A 203.0.113.${last}`);
const alias = fc.tuple(name, ttl, name).map(([owner, life, target]) => `${owner} ${life} CNAME ${target}`);
const text = fc.tuple(name, ttl).map(([owner, life]) => `${owner} ${life} TXT x`);
const signature = fc.tuple(name, ttl).map(([owner, life]) => `${owner} ${life} RRSIG x`);
const soa = fc.tuple(zone, ttl, ttl).map(([owner, life, minimum]) => `${owner} ${life} SOA ${minimum}`);
const ns = fc.tuple(zone, ttl).map(([owner, life]) => `${owner} ${life} NS ns.gov.vn`);
const redirection = fc.tuple(zone, ttl, zone).map(([owner, life, target]) => `${owner} ${life} DNAME ${target}`);

const answerRecord = fc.oneof(
  { weight: 5, arbitrary: alias },
  { weight: 2, arbitrary: aaaa },
  { weight: 1, arbitrary: a },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: signature },
);
const answers = fc.array(answerRecord, { maxLength: 5 });
const authorities = fc.array(
  fc.oneof({ weight: 4, arbitrary: soa }, { weight: 2, arbitrary: ns }, signature, aaaa, text),
  { maxLength: 3 },
);
const additionals = fc.array(fc.oneof(a, aaaa, soa, text), { maxLength: 1 });
const rcode = fc.constantFrom(0, 0, 3);
const message = fc.record({ rcode, answers, authorities, additionals });

describe('an answer without the record that was asked for', () => {
  it('means the same in whatever order its records stand', () => {
    const withRedirections = fc.array(fc.oneof({ weight: 6, arbitrary: answerRecord }, redirection), { maxLength: 5 });
    const shuffled = fc.record({ rcode, answers: withRedirections, authorities, additionals }).chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.record({
          rcode: fc.constant(parts.rcode),
          answers: fc.shuffledSubarray(parts.answers, { minLength: parts.answers.length }),
          authorities: fc.shuffledSubarray(parts.authorities, { minLength: parts.authorities.length }),
          additionals: fc.constant(parts.additionals),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(meaning(read(other))).toEqual(meaning(read(one)));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['an address of the other family', `${HOST} 300 A 203.0.113.5`, 'answers'],
    ['a record that nobody reads', `${HOST} 300 TXT x`, 'answers'],
    ['an address of another name', 'stray.vn 300 AAAA 3000:6:0:0:0:0:0:1', 'answers'],
    ['an alias of another name', 'stray.vn 300 CNAME other.vn', 'answers'],
    ['a DNAME off the way', 'stray.vn 300 DNAME other.vn', 'answers'],
    ['a SOA among the answers', 'gov.vn 300 SOA 300', 'answers'],
    ['a zone of another name', 'stray.vn 300 SOA 300', 'authorities'],
    ['name servers of another zone', 'stray.vn 300 NS ns.vn', 'authorities'],
    ['an address among the authorities', `${HOST} 300 AAAA 3000:6:0:0:0:0:0:1`, 'authorities'],
    ['an address beside it', `${HOST} 300 AAAA 3000:6:0:0:0:0:0:1`, 'additionals'],
    ['the mark of a filter', 'rpz.loc 1 SOA 1', 'additionals'],
  ] as const)('is never a "no" with %s', (_what, line, section) => {
    fc.assert(
      fc.property(message, fc.nat(5), (parts, at) => {
        const more = parts[section].toSpliced(at, 0, line);
        return !isNo(read({ ...parts, [section]: more }));
      }),
      { numRuns: 500 },
    );
  });

  it('is never a "no" with a second target of an alias, whatever else it holds', () => {
    fc.assert(
      fc.property(message, fc.nat(5), (parts, at) => {
        const first = [`${HOST} 300 CNAME a.cdn.net`, ...parts.answers];
        const reply = read({ ...parts, answers: first.toSpliced(at, 0, `${HOST} 300 CNAME z.cdn.net`) });
        return !reply.ok && reply.why === 'unsound';
      }),
      { numRuns: 500 },
    );
  });
});

/** dns-packet has no name for a few types. */
interface Theirs {
  readonly name: string;
  readonly type: string;
  readonly data: unknown;
}

/** The same question to what dns-packet reads, decided record by record rather than by walking. */
function byLibrary(bytes: Uint8Array): 'address' | 'no' | 'neither' {
  const theirs = decode(bytes);
  const section = (records: unknown): readonly Theirs[] =>
    ((records ?? []) as readonly Theirs[]).filter(({ type }) => type !== 'RRSIG');
  const [answer, authority, additional] = [theirs.answers, theirs.authorities, theirs.additionals].map(section);
  if (!answer || !authority || !additional) return 'neither';
  const lies = (owner: string, top: string): boolean => top === '.' || owner === top || owner.endsWith(`.${top}`);
  const targets = (owner: string): readonly unknown[] => [
    ...new Set(answer.filter((each) => each.name === owner && each.type === 'CNAME').map(({ data }) => data)),
  ];
  const way = [HOST];
  for (const owner of way) {
    const next = targets(owner);
    if (next.length > 1 || next.some((target) => way.includes(String(target)))) return 'neither';
    way.push(...next.map(String));
  }
  const end = way.at(-1) ?? '';
  const onTheWay = way.slice(0, -1);
  if (answer.some((each) => onTheWay.includes(each.name) && each.type !== 'CNAME' && each.type !== 'TXT'))
    return 'neither';
  const isNameError = theirs.rcode === 'NXDOMAIN';
  if (answer.some((each) => each.name === end && each.type === 'AAAA')) return isNameError ? 'neither' : 'address';
  const soas = authority.filter(({ type }) => type === 'SOA').map((each) => each.name);
  const isClean = [
    ...answer.map((each) => each.type === 'CNAME' && onTheWay.includes(each.name)),
    ...authority.map((each) => {
      if (!way.some((owner) => lies(owner, each.name))) return false;
      if (each.type === 'SOA') return true;
      return each.type === 'NS' && (soas.includes(each.name) || (isNameError && soas.length === 0));
    }),
    ...additional.map((each) => each.type !== 'SOA' && (each.type === 'TXT' || !way.includes(each.name))),
    ...(isNameError ? [...answer, ...authority].map((each) => !lies(each.name, end)) : []),
  ].every(Boolean);
  return isClean ? 'no' : 'neither';
}

describe('an answer, beside dns-packet', () => {
  it('is an address, a "no" or neither to both', () => {
    const found = { address: 0, no: 0, neither: 0 };
    fc.assert(
      fc.property(message, (parts) => {
        const reply = read(parts);
        const ours = !reply.ok ? 'neither' : isNo(reply) ? 'no' : 'address';
        expect(ours).toBe(byLibrary(response(parts)));
        found[ours]++;
      }),
      { numRuns: 5_000 },
    );
    expect(Math.min(...Object.values(found))).toBeGreaterThan(50);
  });
});
