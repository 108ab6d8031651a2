import { describe, expect, it } from 'vitest';
import cases from '@/tests/cases/dns-replies.json';
import { readReply } from '@/utils/core/dns/wire/read-reply';
import { decodeResponse } from '@/utils/core/dns/wire/message';
import { response } from '@/tests/unit/core/dns/wire';
import type { Response } from '@/tests/unit/core/dns/wire';

interface Row extends Response {
  readonly case: number;
  readonly why: string;
  readonly ageSeconds?: number | undefined;
  /** What differs from a plain positive answer; absent in rows that fail. */
  readonly expect?: object | undefined;
  readonly fails?: string | undefined;
  readonly detail?: string | undefined;
}
const rows: readonly Row[] = cases;

describe('the reply of one resolver', () => {
  it.each(rows)('$case: $why', (row) => {
    const question = { host: 'www.gov.vn', type: row.type === 'A' ? ('A' as const) : ('AAAA' as const) };
    const message = decodeResponse(response(row), question);
    const reply = message.ok
      ? readReply(message.value, question, row.ageSeconds ?? 0)
      : { ...message, extendedErrors: [] };
    if (row.fails === undefined) {
      const plain = { rcode: 'NOERROR', chain: [], authenticated: false, extendedErrors: [] };
      expect(reply).toEqual({ ok: true, ...plain, ...row.expect });
      return;
    }
    expect(reply).toMatchObject({ ok: false, why: row.fails });
    if (row.detail !== undefined) expect(reply).toHaveProperty('detail', row.detail);
    expect(reply.extendedErrors).toEqual(row.extendedErrors ?? []);
  });

  it('keeps 64 addresses of an answer with more', () => {
    const answers = Array.from({ length: 100 }, (_, index) => `www.gov.vn 300 A 203.0.113.${index}`);
    const question = { host: 'www.gov.vn', type: 'A' as const };
    const message = decodeResponse(response({ type: 'A', answers }), question);
    const reply = message.ok ? readReply(message.value, question, 0) : undefined;
    expect(reply?.ok === true && reply.addresses.length).toBe(64);
  });
});
