import type { Observation } from '@/utils/core/recorder/observation';
import type { HostRecord } from '@/utils/core/session/page-record';
import { commit, createScene, main, opened, request, START } from '@/tests/unit/core/recorder/scene';

/** Events in short: what, when (ms), where, and what differs from the common form. */
type ShortEvent =
  | readonly ['main' | 'request', number, string, object?]
  | readonly ['commit', number, string, string, object?]
  | readonly ['tabs-open', number, string, string]
  | readonly ['wait', number]
  | readonly ['restart']
  | readonly ['network-changed'];

/** A row of tests/cases/recordings.json. */
export interface RecordingRow {
  readonly events: readonly ShortEvent[];
  /** When the record is looked at, in ms; 300 unless told. */
  readonly until?: number;
  /** The fields of the record that the case is about. */
  readonly expect: Readonly<Record<string, unknown>>;
}

/** What the recorder kept of the events, cut to the fields that the row names. */
export async function recordingOf({ events, until = 300, expect }: RecordingRow): Promise<unknown> {
  const scene = createScene();
  if (!events.some(([what]) => what === 'tabs-open')) await scene.tell(opened());
  for (const event of events) {
    if (event[0] === 'restart') await scene.restart();
    else if (event[0] === 'wait') await scene.time.goTo(event[1]);
    else if (event[0] === 'network-changed') scene.recorder().networkChanged();
    else await scene.tell(observationOf(event));
  }
  await scene.time.goTo(until);
  const current = (await scene.page())?.current;
  const hosts = Object.values(current?.hosts ?? {});
  const table = (read: (host: HostRecord) => unknown): object =>
    Object.fromEntries(hosts.map((host) => [host.host, read(host)]));
  const shown: Readonly<Record<string, unknown>> = {
    ...current,
    network: 'ipv6' in ((scene.stored.network as object | undefined) ?? {}) ? 'ipv6' : 'nothing',
    hosts: hosts.map(({ host }) => host),
    addresses: pick(
      table(({ addresses }) => addresses),
      expect.addresses,
    ),
    failures: pick(
      table(({ failures }) => ({ ...failures })),
      expect.failures,
    ),
    fromServiceWorker: hosts.filter(({ fromServiceWorker }) => fromServiceWorker).map(({ host }) => host),
  };
  return pick(shown, expect);
}

function observationOf(
  event: Exclude<ShortEvent, readonly ['wait', number] | readonly ['restart' | 'network-changed']>,
): Observation {
  switch (event[0]) {
    case 'main':
      return main(event[1], event[2], event[3]);
    case 'request':
      return request(event[1], event[2], event[3]);
    case 'commit':
      return commit(event[1], event[2], event[3], event[4]);
    case 'tabs-open': {
      const { scheme, host, port, secure } = commit(event[1], event[2], event[3]);
      const tab = { tabId: 1, isPrivate: false, documentId: event[3], scheme, host, port, secure };
      return { kind: 'tabs-open', at: START + event[1], tabs: [tab] };
    }
    default:
      return event satisfies never;
  }
}

function pick(value: object, wanted: unknown): object {
  const names = Object.keys((wanted as object | undefined) ?? {});
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}
