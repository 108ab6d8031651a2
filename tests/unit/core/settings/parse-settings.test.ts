import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, parseSettings } from '@/utils/core/settings/parse-settings';

const DEFAULTS = {
  language: 'auto',
  lookup: 'ask',
  resolvers: ['https://cloudflare-dns.com/dns-query', 'https://dns.google/dns-query'],
  history: false,
  nat64Prefixes: [],
};

describe('parseSettings', () => {
  it.each([
    [undefined, undefined],
    [null, null],
    [{}, {}],
  ])('gives the defaults for %j and %j', (stored, managed) => {
    expect(parseSettings(stored, managed)).toEqual({ settings: DEFAULTS, fixed: [], problems: [] });
  });

  it('takes what the person chose', () => {
    const stored = {
      language: 'vi',
      lookup: 'on-open',
      resolvers: ['system', 'https://doh.example.com/q'],
      history: true,
      nat64Prefixes: ['2001:db8:64::/96'],
    };
    expect(parseSettings(stored, undefined)).toEqual({ settings: stored, fixed: [], problems: [] });
  });

  it('puts the policy before the person, field by field', () => {
    const stored = { language: 'en', lookup: 'on-open', history: true };
    expect(parseSettings(stored, { lookup: 'off', history: false })).toEqual({
      settings: { ...DEFAULTS, language: 'en', lookup: 'off', history: false },
      fixed: ['lookup', 'history'],
      problems: [],
    });
  });

  it('leaves a field to the person where the policy is wrong, and says so', () => {
    expect(parseSettings({ lookup: 'gov' }, { lookup: 'always', resolvers: [] })).toEqual({
      settings: { ...DEFAULTS, lookup: 'gov' },
      fixed: [],
      problems: [
        { from: 'policy', field: 'lookup', why: 'wrong-value' },
        { from: 'policy', field: 'resolvers', why: 'empty' },
      ],
    });
  });

  it.each([
    [{ language: 'fr' }, 'language'],
    [{ language: ['vi'] }, 'language'],
    [{ language: null }, 'language'],
    [{ lookup: 'ASK' }, 'lookup'],
    [{ lookup: 'constructor' }, 'lookup'],
    [{ history: 'true' }, 'history'],
    [{ history: 1 }, 'history'],
    [{ resolvers: 'https://dns.google/dns-query' }, 'resolvers'],
    [{ resolvers: { 0: 'system' } }, 'resolvers'],
    [{ nat64Prefixes: '64:ff9b::/96' }, 'nat64Prefixes'],
    ['settings', 'settings'],
    [[], 'settings'],
    [7, 'settings'],
  ])('falls back from %j and reports %s', (stored, field) => {
    expect(parseSettings(stored, undefined)).toEqual({
      settings: DEFAULTS,
      fixed: [],
      problems: [{ from: 'person', field, why: 'wrong-value' }],
    });
  });

  it('keeps the good entries of a list: a bad one does not bring in resolvers that nobody chose', () => {
    const stored = { resolvers: ['http://doh.example.com/', 'https://doh.example.com/q', 7], nat64Prefixes: ['x'] };
    expect(parseSettings(stored, undefined)).toEqual({
      settings: { ...DEFAULTS, resolvers: ['https://doh.example.com/q'] },
      fixed: [],
      problems: [
        { from: 'person', field: 'resolvers', why: 'wrong-entry', entry: 'http://doh.example.com/' },
        { from: 'person', field: 'resolvers', why: 'wrong-entry' },
        { from: 'person', field: 'nat64Prefixes', why: 'wrong-entry', entry: 'x' },
      ],
    });
  });

  it('writes entries in their canonical spelling, each once', () => {
    const stored = { resolvers: ['HTTPS://A.VN/q', ' https://a.vn/q '], nat64Prefixes: ['2001:DB8:0::/96'] };
    const { settings, problems } = parseSettings(stored, undefined);
    expect(settings.resolvers).toEqual(['https://a.vn/q']);
    expect(settings.nat64Prefixes).toEqual(['2001:db8::/96']);
    expect(problems).toEqual([]);
  });

  it('leaves out the entries past the limit', () => {
    const resolvers = Array.from({ length: 9 }, (_, index) => `https://dns${index}.example.com/`);
    const parsed = parseSettings({ resolvers }, undefined);
    expect(parsed.settings.resolvers).toEqual(resolvers.slice(0, 8));
    expect(parsed.problems).toEqual([
      { from: 'person', field: 'resolvers', why: 'wrong-entry', entry: 'https://dns8.example.com/' },
    ]);
  });

  it('reads no field from a prototype', () => {
    const stored: unknown = JSON.parse('{"__proto__": {"lookup": "off"}}');
    expect(parseSettings(stored, undefined).settings.lookup).toBe('ask');
    expect(parseSettings({}, Object.create({ lookup: 'off' })).fixed).toEqual([]);
  });

  it('never throws, always gives usable settings, and reads its own result without a problem', () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom('vi', 'ask', true, ['system'], ['64:ff9b::/96']));
    const input = fc.oneof(
      fc.anything(),
      fc.record(
        { language: field, lookup: field, resolvers: field, history: field, nat64Prefixes: field },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(input, input, (stored, managed) => {
        const { settings } = parseSettings(stored, managed);
        expect(settings.resolvers.length).toBeGreaterThan(0);
        expect(parseSettings(settings, undefined)).toEqual({ settings, fixed: [], problems: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('applyChange', () => {
  it('keeps fields of other versions', () => {
    expect(applyChange({ lookup: 'ask', future: { a: 1 } }, { lookup: 'off' })).toEqual({
      lookup: 'off',
      future: { a: 1 },
    });
  });

  it('takes an emptied list of resolvers for the defaults', () => {
    const stored = applyChange({ lookup: 'gov', resolvers: ['https://dns.quad9.net/dns-query'] }, { resolvers: [] });
    expect(stored).toEqual({ lookup: 'gov' });
    expect(parseSettings(stored, undefined)).toEqual({
      settings: { ...DEFAULTS, lookup: 'gov' },
      fixed: [],
      problems: [],
    });
  });

  it.each([undefined, null, 'settings', 7, [1, 2]])('starts anew where %j was stored', (stored) => {
    expect(applyChange(stored, { history: true })).toEqual({ history: true });
  });

  it('leaves what was stored as it was', () => {
    const stored = { lookup: 'ask' };
    applyChange(stored, { lookup: 'off' });
    expect(stored).toEqual({ lookup: 'ask' });
  });
});
