import type { ValueTable } from '@/utils/core/coded';

/** One value a name, as the core gives them; whatever else a table asks for is a fault of this list. */
const SAMPLES: Readonly<Record<string, string | number>> = {
  ip: '3000:6::1',
  ips: '3000:6::1, 3000:6::2',
  v6: '3000:6::1',
  v4: '203.0.113.1',
  embedded: '203.0.113.9',
  names: 'a.vn, b.vn',
  name: 'a.vn',
  host: 'a.vn',
  domain: 'b.vn',
  main: 'c.vn',
  zone: 'd.vn',
  target: 'cdn.vn',
  type: 'AAAA',
  answer: '3000:6::7',
  records: '1 . alpn=h2',
  error: 'net::ERR_FAILED',
  by: 'https://cloudflare-dns.com/dns-query',
  other: 'https://dns.google/dns-query',
  kind: 'unique-local',
  failure: 'timeout',
  point: 'a',
  count: 2,
  total: 5,
  silent: 4,
  level: 6,
  minutes: 3,
  ms: 450,
  time: new Date(2026, 10, 22, 14, 3).getTime(),
};

/** Every code of a table with exactly the values that the table names. */
export const samplesOf = (table: ValueTable): readonly { readonly code: string; readonly values?: object }[] =>
  Object.entries(table).map(([code, kinds]) => {
    const names = Object.keys(kinds);
    const missing = names.filter((name) => !(name in SAMPLES));
    if (missing.length > 0) throw new Error(`no sample of ${missing.join(', ')}, which ${code} needs`);
    return names.length === 0 ? { code } : { code, values: Object.fromEntries(names.map((n) => [n, SAMPLES[n]])) };
  });
