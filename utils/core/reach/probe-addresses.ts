/**
 * "Is it me or the site?": tries the published IPv6 addresses of one host, after a control that shows whether this
 * connection gets anywhere over IPv6. One run by a click; it holds nothing afterwards.
 */
import type { ProbeDetail, ProbeEvidence, ProbeOutcome } from '@/utils/core/verdict/evidence';
import { TRIES_BEFORE_UNREACHABLE } from '@/utils/core/verdict/limits';
import { attempt } from './attempt';
import type { Attempt } from './attempt';
import { checkControls } from './control';
import type { ControlState } from './control';
import { SECOND_TRY_PAUSE_MS } from './limits';
import type { ProbeTargets } from './probe-targets';
import type { ProbeWorld } from './probe-ports';

export interface ProbePage extends ProbeTargets {
  readonly scheme: 'http' | 'https';
  /** Where it is not the scheme's own: then that port alone is tried (case 97 of docs/verdicts.md). */
  readonly port: number | undefined;
}

export interface ProbeProgress {
  readonly step: 'control' | 'first' | 'second';
  /** Requests of this step that have ended. */
  readonly done: number;
  readonly total: number;
}

export type ProbeEnd =
  | { readonly kind: 'finished'; readonly evidence: ProbeEvidence }
  /** Nothing can be said, of the site or of the network (cases 52, 56, 62, 63 of docs/verdicts.md). */
  | { readonly kind: 'stopped'; readonly why: ProbeStop };

const PROBE_STOPS = ['cancelled', 'offline', 'network-changed', 'captive', 'proxied', 'unclear'] as const;
export type ProbeStop = (typeof PROBE_STOPS)[number];

interface ProbeOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ProbeProgress) => void;
}

type Scheme = 'http' | 'https';
type Addressed = ProbeEvidence['addresses'][number];

/**
 * Runs one probe. All addresses go side by side, in each http before https.
 *
 * @param page `addresses` from probeTargets
 * @returns evidence whose control is `ok`, `failed` or `silent`; without `ok` no address of the site was contacted
 */
export async function probeHost(world: ProbeWorld, page: ProbePage, options: ProbeOptions): Promise<ProbeEnd> {
  const { signal, onProgress } = options;
  const halt = new AbortController();
  let why: ProbeStop | undefined;
  const stop = (reason: ProbeStop): void => {
    why ??= reason;
    halt.abort();
  };
  const onCancel = (): void => stop('cancelled');
  signal.addEventListener('abort', onCancel);
  if (signal.aborted) onCancel();
  const unwatch = world.watchNetwork(() => stop(world.isOnline() ? 'network-changed' : 'offline'));

  const attemptOne = async (ip: string, scheme: Scheme): Promise<Attempt> => {
    const tried = await attempt(world, urlOf(page, ip, scheme), ip, halt.signal);
    const { meaning } = tried;
    if (meaning === 'proxied' || meaning === 'offline' || meaning === 'network-changed') stop(meaning);
    return tried;
  };

  const round = async (step: 'first' | 'second', ips: readonly string[]): Promise<Map<string, Tried>> => {
    const schemes = schemesOf(page);
    const total = ips.length * schemes.length;
    let done = 0;
    onProgress({ step, done, total });
    const found = await Promise.all(
      ips.map(async (ip): Promise<[string, Tried]> => {
        const tried: Tried = {};
        for (const scheme of schemes) {
          tried[scheme] = await attemptOne(ip, scheme);
          done += 1;
          if (!halt.signal.aborted) onProgress({ step, done, total });
        }
        return [ip, tried];
      }),
    );
    return new Map(found);
  };

  const run = async (): Promise<ProbeEvidence | undefined> => {
    onProgress({ step: 'control', done: 0, total: 1 });
    const control = await checkControls(world, halt.signal);
    if (control !== 'ok') return withoutControl(control, stop);
    const first = await round('first', page.addresses);
    const doubtful = page.addresses.filter((ip) => needsSecondTry(first.get(ip) ?? {}, page.scheme));
    if (doubtful.length === 0 || halt.signal.aborted) return evidenceOf(first, new Map());
    await world.sleep(SECOND_TRY_PAUSE_MS, halt.signal);
    if (halt.signal.aborted) return undefined;
    const second = await round('second', doubtful);
    const evidence = evidenceOf(first, second);
    if (halt.signal.aborted || !evidence.addresses.some(isFailure)) return evidence;
    // The connection may have gone meanwhile; then the site had no part in it.
    const after = await checkControls(world, halt.signal);
    if (after !== 'ok') stop(isStop(after) ? after : 'network-changed');
    return evidence;
  };

  const evidenceOf = (first: ReadonlyMap<string, Tried>, second: ReadonlyMap<string, Tried>): ProbeEvidence => ({
    control: 'ok',
    addresses: page.addresses.map((ip) => addressOf(ip, first.get(ip) ?? {}, second.get(ip), page.scheme)),
    ...(page.leftOut > 0 ? { leftOut: page.leftOut } : {}),
    at: world.clock(),
  });
  const withoutControl = (control: ControlState, end: (reason: ProbeStop) => void): ProbeEvidence | undefined => {
    if (control === 'failed' || control === 'silent') return { control, addresses: [], at: world.clock() };
    end(isStop(control) ? control : 'unclear');
    return undefined;
  };

  try {
    const evidence = await run();
    return why === undefined && evidence ? { kind: 'finished', evidence } : { kind: 'stopped', why: why ?? 'unclear' };
  } finally {
    signal.removeEventListener('abort', onCancel);
    unwatch();
    halt.abort();
  }
}

type Tried = Partial<Record<Scheme, Attempt>>;

const isStop = (state: ControlState): state is ProbeStop & ControlState => PROBE_STOPS.some((stop) => stop === state);

const schemesOf = ({ scheme, port }: ProbePage): readonly Scheme[] =>
  port === undefined ? ['http', 'https'] : [scheme];

function urlOf({ port }: ProbePage, ip: string, scheme: Scheme): string {
  return `${scheme}://[${ip}]${port === undefined ? '' : `:${port}`}/`;
}

/** A failure is tried again, unless the page's own scheme is known to work. */
function needsSecondTry(tried: Tried, scheme: Scheme): boolean {
  const outcomes = [tried.http, tried.https].flatMap((one) => (one ? [outcomeOf(one)] : []));
  if (!outcomes.some(failed)) return false;
  const wanted = tried[scheme];
  return wanted === undefined || outcomeOf(wanted) !== 'reached';
}

function addressOf(ip: string, first: Tried, second: Tried | undefined, scheme: Scheme): Addressed {
  const http = better(first.http, second?.http);
  const https = better(first.https, second?.https);
  const httpOutcome = http ? outcomeOf(http) : 'not-run';
  const httpsOutcome = https ? outcomeOf(https) : 'not-run';
  // Port 80 answers and port 443 is silent: TLS stalls (case 19 of docs/verdicts.md).
  const isStalled = scheme === 'https' && httpOutcome === 'reached' && httpsOutcome === 'timeout';
  return {
    ip,
    http: httpOutcome,
    https: isStalled ? 'tls-stalled' : httpsOutcome,
    tries: second ? TRIES_BEFORE_UNREACHABLE : 1,
    details: { ...(http ? { http: detailOf(http) } : {}), ...(https ? { https: detailOf(https) } : {}) },
  };
}

/** One success is enough. Something unclear beside a failure leaves it open. */
function better(first: Attempt | undefined, second: Attempt | undefined): Attempt | undefined {
  if (!first || !second) return first ?? second;
  const rank = (tried: Attempt): number => ['reached', 'inconclusive'].indexOf(outcomeOf(tried)) + 1 || 3;
  return rank(first) < rank(second) ? first : second;
}

function outcomeOf({ meaning }: Attempt): ProbeOutcome {
  switch (meaning) {
    case 'answered':
    case 'certificate':
    case 'tls':
    case 'tcp':
      return 'reached';
    case 'refused':
    case 'refused-or-no-route':
      return 'refused';
    case 'no-route':
    case 'timeout':
      return meaning;
    case 'elsewhere':
    case 'cancelled':
    case 'no-source':
    case 'offline':
    case 'network-changed':
    case 'proxied':
    case 'unseen':
    case 'unclear':
      return 'inconclusive';
    default:
      return meaning satisfies never;
  }
}

const failed = (outcome: ProbeOutcome): boolean =>
  outcome === 'refused' || outcome === 'timeout' || outcome === 'no-route' || outcome === 'tls-stalled';

const isFailure = ({ http, https }: Addressed): boolean => failed(http) || failed(https);

function detailOf({ meaning, error, ms }: Attempt): ProbeDetail {
  const proof =
    meaning === 'answered'
      ? 'answer'
      : meaning === 'certificate' || meaning === 'tls'
        ? 'tls'
        : meaning === 'tcp'
          ? 'tcp'
          : undefined;
  return { ms, ...(proof ? { proof } : {}), ...(error ? { error } : {}) };
}
