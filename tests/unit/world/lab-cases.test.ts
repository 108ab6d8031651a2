import { describe, expect, it } from 'vitest';
import cases from '../../cases/lab-cases.json';
import { HOSTS } from '../../world/hosts.ts';

const rows = cases.walks.flatMap((walk) => walk.rows);
const numbers = new Set(rows.flatMap((row) => row.cases));
const known = new Set(HOSTS.map(({ host }) => host));
/** Answered for by a wildcard, a DNAME, or, on purpose, by nobody. */
const UNLISTED = new Set([
  'bat-ky.tron-mau.net',
  'trang.cay-mau.vn',
  'khong-co.lab-mau.net',
  'localhost',
  'version',
  '',
]);
const isLiteral = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host);

describe('the cases that the lab walks through', () => {
  it('are at least forty, all of them numbers of docs/verdicts.md', () => {
    expect(numbers.size).toBeGreaterThanOrEqual(40);
    expect([...numbers].filter((number) => number < 1 || number > 162)).toEqual([]);
  });

  it('name hosts of the lab', () => {
    const hosts = rows.flatMap(({ visits }) => visits.map((url) => new URL(url).hostname.replace(/\.$/, '')));
    expect(hosts.filter((host) => !known.has(host) && !isLiteral(host) && !UNLISTED.has(host))).toEqual([]);
  });

  it('say in words what a person reads', () => {
    const said = new Set(rows.map(({ says }) => says).filter((says) => says !== '*'));
    expect([...said].toSorted()).toEqual(Object.keys(cases.headlines).toSorted());
  });
});
