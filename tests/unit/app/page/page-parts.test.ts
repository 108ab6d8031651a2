import { unaskedDossier } from '@/utils/core/dns/dossier/unasked';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import type { PageView } from '@/utils/app/page/page-view';
import { viewOfParts } from '@/utils/app/page/page-parts';
import type { PageParts } from '@/utils/app/page/page-parts';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import { partsOf, TAB } from './parts-of';

const HOST = 'dongthap.gov.vn';
const evidence = evidenceOf({ ip: '203.0.113.31', a: ['203.0.113.31'], aaaa: ['3000:6:11::1'] });
const { document: _document, ...withoutRecord } = evidence;
const unread = { evidence: undefined, verdict: undefined, isSettled: false, isWhole: false };
const unrecorded = { evidence: withoutRecord, verdict: undefined };
const notWeb = { evidence: evidenceOf({ host: '', source: 'not-web' }) };
const seen = (change: Partial<PageParts> = {}): PageView => viewOfParts(partsOf(evidence, change));

describe('the state of a page', () => {
  it.each<[string, Partial<PageParts>, PageView['state'], PageView['view']]>([
    ['read whole', {}, 'ok', 'site'],
    ['read whole, of a state', { isState: true }, 'ok', 'gov'],
    ['not read yet', unread, 'starting', 'none'],
    ['not read yet, of a state', { ...unread, isState: true }, 'starting', 'none'],
    ['no tab yet', { tab: undefined }, 'starting', 'none'],
    ['no record, loading', { ...unrecorded, tab: { ...TAB, isLoading: true } }, 'starting', 'none'],
    ['no record, loaded', unrecorded, 'ok', 'none'],
    ['no record, and no web page', { ...unrecorded, tab: { ...TAB, isWeb: false } }, 'not-web', 'none'],
    ['no record, and hidden by the browser', { ...unrecorded, tab: { ...TAB, isWeb: undefined } }, 'not-web', 'none'],
    ['recorded as no web page', notWeb, 'not-web', 'none'],
    ['without access', { hasAccess: false, verdict: undefined }, 'no-permission', 'none'],
    ['without access, not read yet', { ...unread, hasAccess: false }, 'no-permission', 'none'],
    ['the tab is gone', { ...unread, tab: undefined, error: 'tab-gone' }, 'error', 'none'],
    ['unreadable, and without access', { ...unread, hasAccess: false, error: 'storage' }, 'error', 'none'],
  ])('%s', (_about, change, state, view) => {
    expect(seen(change)).toMatchObject({ state, view });
  });
});

describe('a view is ready', () => {
  it.each<[string, Partial<PageParts>, boolean]>([
    ['when all is there and nothing runs', {}, true],
    ['not before all is there', { isWhole: false }, false],
    ['not before the policy is known', { isPolicyKnown: false }, false],
    ['when it ends in an error, whatever the policy', { isPolicyKnown: false, error: 'tab-gone' }, true],
    ['not while a lookup runs', { asking: { done: 1, total: 2, awaitsConsent: false } }, false],
    ['not while something is asked unbidden', { isAskingUnbidden: true }, false],
    ['not while a probe runs', { probing: { step: 'control', done: 0, total: 1 } }, false],
    [
      'not while a lookup runs after an error',
      { error: 'storage', asking: { done: 1, total: 2, awaitsConsent: false } },
      false,
    ],
  ])('%s', (_about, change, ready) => {
    expect(seen(change).ready).toBe(ready);
  });
});

describe('what may be asked', () => {
  it('is offered with the names and the resolvers', () => {
    const { lookup } = viewOfParts(partsOf(evidenceOf({ ip: '203.0.113.31' })));
    expect(lookup).toMatchObject({ kind: 'ask', maybeInternal: false });
    expect(lookup).toHaveProperty('names', expect.arrayContaining([HOST, `www.${HOST}`]));
  });

  it.each([
    ['was not asked about', {}, 'ask', true],
    ['is of the inner network alone', { a: 'NXDOMAIN', aaaa: 'NXDOMAIN' }, 'asked', true],
    ['is known in public', { a: ['203.0.113.31'], aaaa: [] }, 'asked', false],
  ])('of a name on an internal address that %s', (_about, answers, kind, maybeInternal) => {
    const { lookup } = viewOfParts(partsOf(evidenceOf({ ip: '10.0.0.9', ...answers })));
    expect(lookup).toMatchObject({ kind, maybeInternal });
    const more = maybeInternal ? [] : [`www.${HOST}`];
    expect(lookup).toHaveProperty('names', expect.arrayContaining([HOST, ...more]));
    if (maybeInternal) expect(lookup).toHaveProperty('names', [HOST]);
  });

  it('names parts that came by the same way inside as a public page, and no others', () => {
    const given = { ip: '10.0.0.9', hosts: { 'cdn.vidu.vn': ['10.0.0.9'] } };
    expect(viewOfParts(partsOf(evidenceOf(given))).otherNames).toEqual([]);
    const known = evidenceOf({ ...given, a: ['203.0.113.31'], aaaa: [] });
    expect(viewOfParts(partsOf(known)).otherNames).toEqual(['cdn.vidu.vn']);
  });

  it.each<[string, Partial<PageParts>, PageView['lookup']['kind'], readonly string[]]>([
    ['a page with answers', {}, 'asked', ['cdn.vidu.vn']],
    ['lookups are off', { settings: parseSettings({ lookup: 'off' }, undefined) }, 'off', []],
    ['a policy may still forbid it', { isPolicyKnown: false }, 'never', []],
    ['no settings yet', { settings: undefined }, 'never', []],
    ['nothing was judged', { verdict: undefined }, 'never', []],
  ])('%s', (_about, change, kind, others) => {
    const more = evidenceOf({
      ip: '203.0.113.31',
      a: ['203.0.113.31'],
      aaaa: [],
      hosts: { 'cdn.vidu.vn': ['203.0.113.52'] },
    });
    const view = viewOfParts(partsOf(more, change));
    expect([view.lookup.kind, view.otherNames]).toEqual([kind, others]);
  });

  it.each<[string, unknown, boolean]>([
    ['the organisation decides about lookups', { lookup: 'off' }, true],
    ['it decides about resolvers', { resolvers: ['https://dns.google/dns-query'] }, true],
    ['it decides about the language alone', { language: 'vi' }, false],
  ])('%s', (_about, policy, managed) => {
    expect(seen({ settings: parseSettings({}, policy) }).managed).toBe(managed);
  });
});

describe('of the parts', () => {
  const dossier = (host: string): Dossier => unaskedDossier(host, 1);

  it('what DNS told of a page that is left is not shown', () => {
    expect(seen({ dossier: dossier(HOST) }).dossier?.host).toBe(HOST);
    expect(seen({ dossier: dossier('vidu.vn') }).dossier).toBeUndefined();
  });

  it('those that are not known are left out', () => {
    const absent = ['tabId', 'document', 'verdict', 'gov', 'evidence', 'dossier'];
    const still = ['asking', 'probing', 'probeEnded', 'error', 'notice'];
    const view = seen({ ...unread, tab: undefined });
    for (const name of [...absent, ...still]) expect(view).toHaveProperty(name, undefined);
    expect(view).toMatchObject({ icon: 'unknown', dns: {}, probes: {}, nat64Prefixes: [], otherNames: [] });
  });

  it('evidence without access gives no verdict and no shape', () => {
    const view = seen({ hasAccess: false, verdict: undefined });
    expect(view.evidence).toBe(evidence);
    expect(view).toMatchObject({ icon: 'unknown', lookup: { kind: 'never' } });
  });
});
