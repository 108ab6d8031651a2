/**
 * The lab for other processes: a small JSON service on loopback inside the namespace, and its client. The tests run
 * in workers of their own, and there can be only one lab a namespace.
 */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { QuerySeen } from './dns.ts';
import type { Lab } from './lab.ts';
import type { LabOfBrowser } from './browser.ts';
import type { DnsFault, NetworkName } from './site-types.ts';

const VARIABLE = 'SAU_LAB_CONTROL';

interface Order {
  readonly network?: NetworkName;
  readonly forget?: true;
  readonly fault?: { readonly name: string; readonly fault: DnsFault | null };
}

interface State {
  readonly network: NetworkName;
  readonly keyHashes: { readonly sites: string; readonly resolvers: string };
  readonly canBeSlow: boolean;
  readonly root: string;
  readonly queries: readonly QuerySeen[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isOrder = (value: unknown): value is Order => isObject(value);
const isState = (value: unknown): value is State => isObject(value) && 'network' in value && 'queries' in value;

/** What a test may do with the lab. */
export interface RemoteLab extends LabOfBrowser {
  readonly setNetwork: (name: NetworkName) => Promise<void>;
  readonly setFault: (name: string, fault: DnsFault | undefined) => Promise<void>;
  /** Questions seen since the last `forget`; those of one view where it is named. */
  readonly queries: (view?: QuerySeen['view']) => Promise<readonly QuerySeen[]>;
  readonly forget: () => Promise<void>;
  readonly canBeSlow: boolean;
  /** PEM of the lab's root certificate. */
  readonly root: string;
}

/** Opens the service for `lab`; gives the environment that `connectLab` needs, and the way to close it. */
export async function serveControl(
  lab: Lab,
): Promise<{ environment: Record<string, string>; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    obey(lab, request)
      .then((state) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(state)))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    environment: { [VARIABLE]: `http://127.0.0.1:${portOf(server.address())}/` },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address ? address.port : 0;

async function obey(lab: Lab, request: IncomingMessage): Promise<State> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  const order: unknown = JSON.parse(text);
  if (!isOrder(order)) throw new Error(`not an order: ${text}`);
  if (order.network) await lab.setNetwork(order.network);
  if (order.fault) lab.setFault(order.fault.name, order.fault.fault ?? undefined);
  if (order.forget) lab.forget();
  const { sites, resolvers, root } = lab.certificates;
  return {
    network: lab.network(),
    keyHashes: { sites: sites.keyHash, resolvers: resolvers.keyHash },
    canBeSlow: lab.canBeSlow,
    root,
    queries: lab.queries(),
  };
}

/** The lab that `tests/e2e/run.ts` opened; throws when the tests were started without it. */
export async function connectLab(): Promise<RemoteLab> {
  const address = process.env[VARIABLE];
  if (address === undefined) throw new Error('There is no lab here. Start the tests with: npm run test:e2e');
  const send = async (order: Order): Promise<State> => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(order) });
    if (!response.ok) throw new Error(`the lab said: ${await response.text()}`);
    const state: unknown = await response.json();
    if (!isState(state)) throw new Error('the lab said something else than its state');
    return state;
  };
  const first = await send({});
  let network = first.network;
  return {
    network: () => network,
    certificates: {
      sites: { keyHash: first.keyHashes.sites },
      resolvers: { keyHash: first.keyHashes.resolvers },
    },
    canBeSlow: first.canBeSlow,
    root: first.root,
    setNetwork: async (name) => {
      network = (await send({ network: name })).network;
    },
    setFault: async (name, fault) => {
      await send({ fault: { name, fault: fault ?? null } });
    },
    queries: async (view) => (await send({})).queries.filter((query) => view === undefined || query.view === view),
    forget: async () => {
      await send({ forget: true });
    },
  };
}
