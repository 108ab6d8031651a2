import type { DocumentRecord, HostRecord } from '@/utils/core/session/page-record';
import type { Agency } from '@/utils/core/gov/identity';
import type { NamedOffer, PageActions, PageView } from '@/utils/app/page/page-view';
import type { OptionsActions, OptionsView } from '@/utils/app/options/options-view';
import type { NetworkCode, SiteCode, VisitCode } from '@/utils/core/verdict/verdict-codes';
import type { HostVerdict, Judged, Verdict } from '@/utils/core/verdict/verdict';
import type { Reason } from '@/utils/core/verdict/reasons';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';

/** 14:05 on 22 November 2026, in Viet Nam. */
export const NOW = Date.parse('2026-11-22T14:05:00+07:00');
const MINUTE = 60_000;
const CLOUDFLARE = 'https://cloudflare-dns.com/dns-query';
const GOOGLE = 'https://dns.google/dns-query';

interface HostRow {
  readonly host: string;
  readonly ip?: string;
  readonly visit?: VisitCode;
  readonly site?: SiteCode;
  readonly owner?: HostVerdict['owner'];
  readonly record?: Partial<HostRecord>;
  readonly counted?: boolean;
}

export const judged = <Code extends string>(code: Code, ...because: [Reason, ...Reason[]]): Judged<Code> => ({
  code,
  because,
});

function hostRecord({ host, ip, record }: HostRow): HostRecord {
  return {
    host,
    addresses: ip === undefined ? [] : [{ ip, fresh: 3, cached: 0 }],
    addressesLeftOut: 0,
    withoutAddress: 0,
    kinds: { script: 3 },
    secure: 3,
    insecure: 0,
    failures: {},
    fromServiceWorker: false,
    ...record,
  };
}

const hostVerdict = ({ host, ip, visit, site, owner, counted }: HostRow): HostVerdict => {
  const code = visit ?? (ip?.includes(':') ? 'v6' : 'v4');
  return {
    host,
    visit: judged(code, { code: 'visit-address', values: { ip: ip ?? '' } }),
    site: judged(site ?? (code === 'v6' ? 'confirmed' : 'unknown'), { code: 'site-not-asked' }),
    owner: owner ?? 'third-party',
    counted: counted ?? true,
  };
};

/** What may be asked of the resolvers that ship. */
export const offerOf = (...names: readonly string[]): NamedOffer => ({
  names,
  resolvers: [CLOUDFLARE, GOOGLE],
  maybeInternal: false,
  asksOthers: true,
  isForAddressesAlone: false,
});

interface PageOptions {
  readonly rows: readonly HostRow[];
  readonly verdict: Partial<Verdict> & Pick<Verdict, 'headline'>;
  readonly document?: Partial<DocumentRecord>;
  readonly view?: Partial<PageView>;
}

/** A view of a page whose first row is its own host. */
export function pageView({ rows, verdict, document, view }: PageOptions): PageView {
  const [main] = rows;
  const host = main?.host ?? '';
  const ip = main?.ip;
  const first = hostVerdict({ host, ...main });
  return {
    state: 'ok',
    ready: true,
    isWhole: true,
    loading: false,
    tabId: 1,
    isPrivate: false,
    view: host.endsWith('.gov.vn') ? 'gov' : 'site',
    icon: first.visit.code === 'v6' ? 'v6' : 'v4',
    dns: {},
    lookup: { kind: 'asked', ...offerOf(host) },
    canAskMore: true,
    othersMayBeInternal: false,
    resolvers: [CLOUDFLARE, GOOGLE],
    probeOffer: { kind: 'none' },
    otherNames: [],
    probes: {},
    nat64Prefixes: [],
    managed: false,
    showPinHint: false,
    gov: undefined,
    evidence: undefined,
    dossier: undefined,
    asking: undefined,
    awaitsConsent: undefined,
    probing: undefined,
    probeEnded: undefined,
    error: undefined,
    notice: undefined,
    now: NOW,
    document: {
      documentId: 'D1',
      scheme: 'https',
      host,
      source: 'response',
      hops: [{ host, secure: true, cached: false, ...(ip === undefined ? {} : { ip }) }],
      committedAt: NOW - 2 * MINUTE,
      hosts: Object.fromEntries(rows.map((row) => [row.host, hostRecord(row)])),
      requestsLeftOut: 0,
      gap: false,
      ...document,
    },
    verdict: {
      visit: first.visit,
      site: judged('unknown', { code: 'site-not-asked' }),
      network: judged<NetworkCode>('unknown', { code: 'network-no-evidence' }),
      page: judged('undetermined', { code: 'page-main-unknown' }),
      hosts: rows.map((row) => hostVerdict(row)),
      action: 'none',
      ...verdict,
    },
    ...view,
  };
}

const published = (count: number): Reason => ({
  code: 'site-aaaa-published',
  values: { count, by: CLOUDFLARE, time: NOW - 2 * MINUTE },
});
const ipv6Seen = (host: string, minutes: number): Reason => ({ code: 'network-ipv6-seen', values: { host, minutes } });

export const agency = (change: Partial<Agency> & Pick<Agency, 'nameVi' | 'nameEn'>): Agency => ({
  id: 'tinh-dong-thap',
  domain: 'dongthap.gov.vn',
  aliases: [],
  level: 'province',
  status: 'current',
  mergedInto: [],
  since: null,
  confidence: 'high',
  sources: ['https://dongthap.gov.vn'],
  ...change,
});

const dongThap = agency({ nameVi: 'UBND tỉnh Đồng Tháp', nameEn: 'People’s Committee of Đồng Tháp' });

/** The directory that the owners of these pages come from. */
export const DIRECTORY = { asOf: '2026-11-21', count: 131, isImported: false };

/** A portal on IPv6 of which three hosts have only IPv4. */
export const portalInPart: PageView = pageView({
  rows: [
    { host: 'dongthap.gov.vn', ip: '3000:6:11::1', owner: 'main' },
    { host: 'cdn.dongthap.gov.vn', ip: '203.0.113.52', owner: 'own', site: 'ipv4-only' },
    { host: 'dichvucong.dongthap.gov.vn', ip: '3000:6:11::8', owner: 'own' },
    { host: 'fonts.vnportal.vn', ip: '3000:6:90::7' },
    { host: 'ban-do.vnportal.vn', ip: '203.0.113.91', site: 'published' },
    {
      host: 'thong-ke.vnportal.vn',
      ip: '203.0.113.90',
      site: 'ipv4-only',
      record: { failures: { 'net::ERR_CONNECTION_RESET': 2 } },
    },
  ],
  verdict: {
    headline: 'v6',
    site: judged('confirmed', { code: 'site-confirmed-now', values: { ip: '3000:6:11::1' } }, published(2)),
    network: judged('yes', ipv6Seen('dongthap.gov.vn', 1)),
    page: judged('partial-own', { code: 'page-own-ipv4-only', values: { count: 2, total: 6, silent: undefined } }),
  },
  view: {
    icon: 'mixed',
    gov: {
      agency: dongThap,
      successors: [],
      absorbed: [],
      directory: DIRECTORY,
      kind: 'portal',
      scope: 'covered',
      isGuest: undefined,
      isClaimed: undefined,
    },
  },
});

/** IPv4 although AAAA is published, with nothing known of the network. */
export const publishedUnknownNetwork: PageView = pageView({
  rows: [
    { host: 'dienbien.gov.vn', ip: '203.0.113.31', owner: 'main', site: 'published' },
    { host: 'static.dienbien.gov.vn', ip: '203.0.113.32', owner: 'own' },
    { host: 'fonts.vnportal.vn', ip: '203.0.113.90' },
  ],
  verdict: {
    headline: 'v4-published-network-unknown',
    site: judged('published', published(1)),
    action: 'find-network-reason',
  },
  view: {
    icon: 'v4-published',
    otherNames: ['static.dienbien.gov.vn', 'fonts.vnportal.vn'],
    gov: {
      agency: agency({
        id: 'tinh-dien-bien',
        nameVi: 'UBND tỉnh Điện Biên',
        nameEn: 'People’s Committee of Điện Biên',
      }),
      successors: [],
      absorbed: [],
      directory: DIRECTORY,
      kind: 'portal',
      scope: 'covered',
      isGuest: undefined,
      isClaimed: undefined,
    },
  },
});

/** IPv4, and DNS has not been asked: the question of consent stands. */
export const notAsked: PageView = pageView({
  rows: [
    { host: 'www.camau.gov.vn', ip: '203.0.113.21', owner: 'main' },
    { host: 'anh.camau.gov.vn', ip: '203.0.113.22', owner: 'own' },
  ],
  verdict: { headline: 'v4-not-asked', action: 'ask-dns' },
  view: {
    lookup: { kind: 'ask', ...offerOf('www.camau.gov.vn', 'camau.gov.vn') },
    otherNames: ['anh.camau.gov.vn'],
    gov: {
      agency: agency({ id: 'tinh-ca-mau', nameVi: 'UBND tỉnh Cà Mau', nameEn: 'People’s Committee of Cà Mau' }),
      successors: [],
      absorbed: [],
      directory: DIRECTORY,
      kind: 'portal',
      scope: 'covered',
      isGuest: undefined,
      isClaimed: undefined,
    },
  },
});

/** `count` hosts, of which every third has only IPv4. */
export const manyHosts = (count: number): PageView =>
  pageView({
    rows: Array.from({ length: count }, (_, index) => ({
      host: index === 0 ? 'vnexpress.vn' : `h${index}.site-${index % 50}.vn`,
      ip: index % 3 === 2 ? `203.0.113.${index % 250}` : `3000:6:20::${index.toString(16)}`,
      owner: index === 0 ? ('main' as const) : ('third-party' as const),
    })),
    verdict: {
      headline: 'v6',
      site: judged('confirmed', { code: 'site-confirmed-now', values: { ip: '3000:6:20::' } }),
      network: judged('yes', ipv6Seen('vnexpress.vn', 0)),
      page: judged('partial-third-party', {
        code: 'page-third-party-ipv4-only',
        values: { count: Math.floor(count / 3), total: count, silent: undefined },
      }),
      action: 'ask-hosts',
    },
    document: { requestsLeftOut: 41 },
    view: {
      icon: 'mixed',
      otherNames: Array.from({ length: count - 1 }, (_, index) => `h${index + 1}.site-${(index + 1) % 50}.vn`),
    },
  });

/** A view without a page to speak of. */
export function bareView(change: Partial<PageView>): PageView {
  return {
    ...notAsked,
    document: undefined,
    verdict: undefined,
    view: 'none',
    icon: 'none',
    lookup: { kind: 'never' },
    otherNames: [],
    ...change,
  };
}

export const noPageActions: PageActions = {
  lookup: () => {},
  lookupSite: () => {},
  lookupHosts: () => {},
  cancelLookup: () => {},
  probe: () => {},
  cancelProbe: () => {},
  setAlways: () => {},
  reload: () => {},
  grant: () => {},
  copyHosts: () => Promise.resolve(true),
  copyEvidence: () => Promise.resolve(true),
  openOptions: () => {},
  dismissPinHint: () => {},
};

export const optionsView: OptionsView = {
  ready: true,
  settings: DEFAULT_SETTINGS,
  managed: [],
  hasSystemResolver: false,
  tests: {},
  bad: {},
  problems: [],
  saveFailed: false,
  cleared: false,
  pinCount: 0,
  statedCount: 0,
  canUndoStated: false,
  awaitsConsent: undefined,
  directory: {
    asOf: '2026-11-21',
    count: 131,
    from: 'shipped',
    refused: undefined,
    fault: undefined,
    imported: false,
    canUndo: false,
  },
  shortcut: 'Alt+Shift+6',
  version: '0.1.0',
};

export const noOptionsActions: OptionsActions = {
  setLanguage: () => {},
  setLookup: () => {},
  requestConsent: () => {},
  setLines: () => {},
  testResolver: () => {},
  clearData: () => {},
  undoStated: () => {},
  importDirectory: () => {},
  undoDirectory: () => {},
  takeShippedDirectory: () => {},
};
