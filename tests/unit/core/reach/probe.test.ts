import { describe, expect, it } from 'vitest';
import { probeHost } from '@/utils/core/reach/probe-addresses';
import type { ProbeEnd, ProbePage, ProbeProgress } from '@/utils/core/reach/probe-addresses';
import { controls, createScene, HEALTHY_CONTROLS } from './scene';
import type { Fate, Scene } from './scene';

const A = '3000:6::1';
const B = '3000:6::2';
const page = (change: Partial<ProbePage> = {}): ProbePage => ({
  addresses: [A],
  leftOut: 0,
  scheme: 'https',
  port: undefined,
  ...change,
});

function probe(scene: Scene, target = page(), steps: ProbeProgress[] = [], signal = new AbortController().signal) {
  const onProgress = (progress: ProbeProgress): void => void steps.push(progress);
  return scene.run(probeHost(scene.world, target, { signal, onProgress }));
}

const outcomes = (end: ProbeEnd): unknown =>
  end.kind === 'finished' ? end.evidence.addresses.map(({ http, https, tries }) => [http, https, tries]) : end.why;

describe('a probe of one address', () => {
  const refused: Fate = { after: 20, error: 'net::ERR_CONNECTION_REFUSED' };
  const rows: [string, Fate | Fate[], Fate | Fate[], unknown][] = [
    ['both ports answer', { after: 5 }, { after: 5 }, ['reached', 'reached', 1]],
    [
      'an error page of a CDN is an answer',
      { after: 5 },
      { after: 5, error: 'net::ERR_CERT_COMMON_NAME_INVALID' },
      ['reached', 'reached', 1],
    ],
    ['nobody, twice', 'silence', 'silence', ['timeout', 'timeout', 2]],
    ['nobody at first, then somebody', ['silence', { after: 5 }], ['silence', { after: 5 }], ['reached', 'reached', 2]],
    ['both refuse', refused, refused, ['refused', 'refused', 2]],
    [
      'port 80 alone refuses, which counts for nothing at a secure site',
      refused,
      { after: 5 },
      ['refused', 'reached', 1],
    ],
    ['port 443 alone refuses', { after: 5 }, refused, ['reached', 'refused', 2]],
    ['TLS stalls', { after: 5 }, 'silence', ['reached', 'tls-stalled', 2]],
    [
      'no route, twice',
      { after: 5, error: 'net::ERR_ADDRESS_UNREACHABLE' },
      { after: 5, error: 'net::ERR_ADDRESS_UNREACHABLE' },
      ['no-route', 'no-route', 2],
    ],
    [
      'a code that is on no list',
      { after: 5, error: 'net::ERR_FAILED' },
      { after: 5, error: 'net::ERR_FAILED' },
      ['inconclusive', 'inconclusive', 1],
    ],
    [
      'silence, then something unclear',
      ['silence', { after: 5, error: 'net::ERR_FAILED' }],
      ['silence', { after: 5, error: 'net::ERR_FAILED' }],
      ['inconclusive', 'inconclusive', 2],
    ],
    [
      'an answer from another address',
      { after: 5, ip: '203.0.113.9' },
      { after: 5, ip: '203.0.113.9' },
      ['inconclusive', 'inconclusive', 1],
    ],
    [
      'an abort that is not ours',
      { after: 5, error: 'net::ERR_ABORTED' },
      { after: 5, error: 'net::ERR_ABORTED' },
      ['inconclusive', 'inconclusive', 1],
    ],
  ];

  it.each(rows)('%s', async (_about, http, https, expected) => {
    const scene = createScene({ ...HEALTHY_CONTROLS, [`http://[${A}]/`]: http, [`https://[${A}]/`]: https });
    expect(outcomes(await probe(scene))).toEqual([expected]);
  });

  it('keeps to its own deadline, waits two seconds, and tries twice', async () => {
    const scene = createScene(HEALTHY_CONTROLS);
    await probe(scene);
    expect(scene.now()).toBe(10 + 7_000 + 7_000 + 2_000 + 7_000 + 7_000 + 10);
  });

  it('asks http first, without anything of the person', async () => {
    const scene = createScene({
      ...HEALTHY_CONTROLS,
      [`http://[${A}]/`]: { after: 5 },
      [`https://[${A}]/`]: { after: 5 },
    });
    await probe(scene);
    expect(scene.sent).toEqual(['https://[2606:4700:4700::1111]/dns-query', `http://[${A}]/`, `https://[${A}]/`]);
    for (const init of scene.inits) {
      expect(init).toMatchObject({
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
    }
  });

  it('measures each port', async () => {
    const scene = createScene({
      ...HEALTHY_CONTROLS,
      [`http://[${A}]/`]: { after: 812 },
      [`https://[${A}]/`]: { after: 31 },
    });
    const end = await probe(scene);
    expect(end.kind === 'finished' && end.evidence.addresses[0]?.details).toEqual({
      http: { ms: 812, proof: 'answer' },
      https: { ms: 31, proof: 'answer' },
    });
  });

  it('tries a port of its own alone (case 97)', async () => {
    const scene = createScene({ ...HEALTHY_CONTROLS, [`https://[${A}]:8443/`]: refused });
    expect(outcomes(await probe(scene, page({ port: 8443 })))).toEqual([['not-run', 'refused', 2]]);
    expect(scene.sent.filter((url) => url.includes(A))).toEqual([`https://[${A}]:8443/`, `https://[${A}]:8443/`]);
  });

  it('takes Firefox’s localised text for a sign of TLS, and its refusal for a failure', async () => {
    const scene = createScene(
      {
        ...HEALTHY_CONTROLS,
        [`http://[${A}]/`]: { after: 5, error: 'NS_ERROR_CONNECTION_REFUSED' },
        [`https://[${A}]/`]: { after: 5, error: 'Chứng nhận không hợp lệ.' },
      },
      'firefox',
    );
    expect(outcomes(await probe(scene))).toEqual([['refused', 'reached', 1]]);
  });
});

describe('a probe of several addresses', () => {
  it('tries them side by side and counts the steps', async () => {
    const steps: ProbeProgress[] = [];
    const answers = { [`http://[${A}]/`]: { after: 5 }, [`https://[${A}]/`]: { after: 5 } };
    const scene = createScene({ ...HEALTHY_CONTROLS, ...answers });
    const end = await probe(scene, page({ addresses: [A, B], leftOut: 3 }), steps);
    expect(outcomes(end)).toEqual([
      ['reached', 'reached', 1],
      ['timeout', 'timeout', 2],
    ]);
    expect(end.kind === 'finished' && end.evidence.leftOut).toBe(3);
    expect(steps.map(({ step, done, total }) => `${step} ${done}/${total}`)).toEqual([
      'control 0/1',
      'first 0/4',
      'first 1/4',
      'first 2/4',
      'first 3/4',
      'first 4/4',
      'second 0/2',
      'second 1/2',
      'second 2/2',
    ]);
  });
});

describe('the control', () => {
  const finished = (control: string) => ({
    kind: 'finished',
    evidence: expect.objectContaining({ control, addresses: [] }) as unknown,
  });
  const stopped = (why: string) => ({ kind: 'stopped', why });

  it.each<[string, Fate, unknown, 'chromium' | 'firefox']>([
    ['no route: no IPv6', { after: 3, error: 'net::ERR_ADDRESS_UNREACHABLE' }, finished('failed'), 'chromium'],
    [
      'no answer from the gateway: broken',
      { after: 3_050, error: 'net::ERR_ADDRESS_UNREACHABLE' },
      finished('silent'),
      'chromium',
    ],
    ['no source address: no IPv6', { after: 3, error: 'net::ERR_ADDRESS_INVALID' }, finished('failed'), 'chromium'],
    ['silence: broken', 'silence', finished('silent'), 'chromium'],
    [
      'a certificate error: a portal (case 56)',
      { after: 9, error: 'net::ERR_CERT_AUTHORITY_INVALID' },
      stopped('captive'),
      'chromium',
    ],
    ['an answer that is no DNS: a portal', { after: 9, status: 404 }, stopped('captive'), 'chromium'],
    ['an answer from elsewhere', { after: 9, ip: '10.0.0.1' }, stopped('captive'), 'chromium'],
    ['an operator in trouble', { after: 9, status: 503 }, stopped('unclear'), 'chromium'],
    [
      'a refusal, which nobody can explain',
      { after: 9, error: 'net::ERR_CONNECTION_REFUSED' },
      stopped('unclear'),
      'chromium',
    ],
    ['a code that is on no list', { after: 9, error: 'net::ERR_FAILED' }, stopped('unclear'), 'chromium'],
    ['a proxy (case 52)', { after: 9, proxied: true }, stopped('proxied'), 'firefox'],
    ['a proxy’s own error', { after: 9, error: 'net::ERR_PROXY_CONNECTION_FAILED' }, stopped('proxied'), 'chromium'],
    ['no network (case 62)', { after: 9, error: 'net::ERR_INTERNET_DISCONNECTED' }, stopped('offline'), 'chromium'],
    [
      'another network (case 63)',
      { after: 9, error: 'net::ERR_NETWORK_CHANGED' },
      stopped('network-changed'),
      'chromium',
    ],
    [
      'Firefox: refused at once is no route',
      { after: 3, error: 'NS_ERROR_CONNECTION_REFUSED' },
      finished('failed'),
      'firefox',
    ],
    [
      'Firefox: refused after a while is broken',
      { after: 3_050, error: 'NS_ERROR_CONNECTION_REFUSED' },
      finished('silent'),
      'firefox',
    ],
    [
      'Firefox: no IPv6 in the system',
      { after: 3, error: 'NS_ERROR_SOCKET_ADDRESS_NOT_SUPPORTED' },
      finished('failed'),
      'firefox',
    ],
    ['Firefox: a certificate error', { after: 3, error: 'Chứng nhận không hợp lệ.' }, stopped('captive'), 'firefox'],
  ])('%s', async (_about, fate, expected, engine) => {
    const scene = createScene(controls(fate), engine);
    expect(await probe(scene)).toEqual(expected);
    expect(scene.sent.some((url) => url.includes(A))).toBe(false);
  });

  it('is asked of Google when Cloudflare gives no answer', async () => {
    const scene = createScene({
      ...HEALTHY_CONTROLS,
      'https://[2606:4700:4700::1111]/dns-query': 'silence',
      [`http://[${A}]/`]: { after: 5 },
      [`https://[${A}]/`]: { after: 5 },
    });
    expect(outcomes(await probe(scene))).toEqual([['reached', 'reached', 1]]);
  });

  it('is asked again before a site is blamed, and takes the blame back', async () => {
    const scene = createScene({
      'https://[2606:4700:4700::1111]/dns-query': [{ after: 10 }, 'silence'],
      'https://[2001:4860:4860::8888]/dns-query': 'silence',
    });
    expect(await probe(scene)).toEqual({ kind: 'stopped', why: 'network-changed' });
  });
});

describe('what ends a probe', () => {
  it('a click ends it at once', async () => {
    const end = new AbortController();
    const scene = createScene(HEALTHY_CONTROLS);
    scene.at(3_000, () => end.abort());
    expect(await probe(scene, page(), [], end.signal)).toEqual({ kind: 'stopped', why: 'cancelled' });
    expect(scene.now()).toBe(3_000);
  });

  it('another network discards it (case 63)', async () => {
    const scene = createScene(HEALTHY_CONTROLS);
    scene.at(8_000, scene.networkChanges);
    expect(await probe(scene)).toEqual({ kind: 'stopped', why: 'network-changed' });
  });

  it('no network at all sends nothing (case 62)', async () => {
    const scene = createScene(HEALTHY_CONTROLS);
    scene.isOnline = false;
    expect(await probe(scene)).toEqual({ kind: 'stopped', why: 'offline' });
    expect(scene.sent).toEqual([]);
  });
});

describe('what the browser tells late, or not at all', () => {
  const noRoute = controls({ after: 2, error: 'net::ERR_ADDRESS_UNREACHABLE' });

  it.each([1, 50, 900])('sends nothing before it is known to listen: %d ms', async (registersAfter) => {
    const scene = Object.assign(createScene(noRoute), { registersAfter });
    expect(await probe(scene)).toMatchObject({ kind: 'finished', evidence: { control: 'failed' } });
    expect(scene.sent).toHaveLength(2);
  });

  it('asks once more where an event never came: that is nothing odd', async () => {
    const scene = Object.assign(createScene(noRoute), { eventsToLose: 1 });
    expect(await probe(scene)).toMatchObject({ kind: 'finished', evidence: { control: 'failed' } });
    expect(scene.sent).toHaveLength(3);
  });

  it('asks an address of the site once more, too', async () => {
    const scene = createScene({
      ...HEALTHY_CONTROLS,
      [`http://[${A}]/`]: { after: 5 },
      [`https://[${A}]/`]: { after: 5 },
    });
    scene.at(5, () => (scene.eventsToLose = 2));
    expect(outcomes(await probe(scene))).toEqual([['reached', 'reached', 1]]);
  });

  it('concludes nothing where no event comes, however often', async () => {
    const scene = Object.assign(createScene(noRoute), { eventsToLose: 99 });
    expect(await probe(scene)).toEqual({ kind: 'stopped', why: 'unclear' });
    expect(scene.sent).toHaveLength(4);
  });

  it('sends nothing where it was cancelled while it registered', async () => {
    const scene = Object.assign(createScene(HEALTHY_CONTROLS), { registersAfter: 100 });
    const cancel = new AbortController();
    scene.at(50, () => cancel.abort());
    expect(await probe(scene, page(), [], cancel.signal)).toEqual({ kind: 'stopped', why: 'cancelled' });
    expect(scene.sent).toEqual([]);
  });
});
