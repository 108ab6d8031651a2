import { describe, expect, it } from 'vitest';
import cases from '@/tests/cases/dns-replies.json';
import { readReply } from '@/utils/dns/answer';
import { decodeResponse } from '@/utils/dns/message';
import { response } from './wire';
import type { Response } from './wire';

interface Row extends Response {
  readonly case: number;
  readonly why: string;
  readonly ageSeconds?: number;
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly fails?: string;
  readonly detail?: string;
  readonly errors?: readonly unknown[];
}

describe('the reply of one resolver', () => {
  it.each(cases as unknown as readonly Row[])('$case: $why', (row) => {
    const question = { host: 'www.gov.vn', type: row.type === 'A' ? ('A' as const) : ('AAAA' as const) };
    const message = decodeResponse(response(row), question);
    const reply = message.ok ? readReply(message.value, question, row.ageSeconds ?? 0) : message;
    if (row.fails === undefined) {
      const plain = { rcode: 'NOERROR', chain: [], authenticated: false, extendedErrors: [] };
      expect(reply).toEqual({ ok: true, ...plain, ...row.expect });
    } else {
      expect(reply).toMatchObject({ ok: false, why: row.fails });
      if (row.detail !== undefined) expect(reply).toHaveProperty('detail', row.detail);
      if (row.errors !== undefined) expect(reply).toHaveProperty('extendedErrors', row.errors);
    }
  });

  it('keeps 64 addresses of an answer with more', () => {
    const answers = Array.from({ length: 100 }, (_, index) => `www.gov.vn 300 A 203.0.113.${index}`);
    const question = { host: 'www.gov.vn', type: 'A' as const };
    const message = decodeResponse(response({ type: 'A', answers }), question);
    const reply = message.ok ? readReply(message.value, question, 0) : undefined;
    expect(reply?.ok === true && reply.addresses.length).toBe(64);
  });
});
