/**
 * A second, plain connection to the browser's debugging port. Playwright neither tells of an extension's worker that
 * was started again nor of a real popup; the protocol does.
 */

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

export interface Cdp {
  readonly send: (method: string, parameters?: object, sessionId?: string) => Promise<unknown>;
  readonly targets: () => Promise<readonly Target[]>;
  /** Runs `script` (an expression, promises awaited) in a target and gives its value, which must be plain data. */
  readonly evaluate: (targetId: string, script: string) => Promise<unknown>;
  readonly close: () => void;
}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTarget = (value: unknown): value is Target =>
  isRecord(value) && [value['targetId'], value['type'], value['url']].every((field) => typeof field === 'string');

/** Connects to a `ws://` address of a browser; throws when nobody answers there. */
export async function connectCdp(address: string): Promise<Cdp> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  await new Promise<void>((done, failed) => {
    socket.addEventListener('open', () => {
      done();
    });
    socket.addEventListener('error', () => {
      failed(new Error(`no browser at ${address}`));
    });
  });
  socket.addEventListener('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('the browser closed the connection'));
    waiting.clear();
  });
  socket.addEventListener('message', (event) => {
    const message: unknown = JSON.parse(String(event.data));
    if (!isRecord(message) || typeof message['id'] !== 'number') return;
    const asked = waiting.get(message['id']);
    waiting.delete(message['id']);
    if (isRecord(message['error'])) asked?.failed(new Error(String(message['error']['message'])));
    else asked?.done(message['result']);
  });

  const send: Cdp['send'] = (method, parameters = {}, sessionId) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      socket.send(
        JSON.stringify({ id: last, method, params: parameters, ...(sessionId === undefined ? {} : { sessionId }) }),
      );
    });

  return {
    send,
    targets: async () => {
      const found = await send('Target.getTargets');
      const list = isRecord(found) && Array.isArray(found['targetInfos']) ? found['targetInfos'] : [];
      return list.filter(isTarget);
    },
    evaluate: async (targetId, script) => {
      const attached = await send('Target.attachToTarget', { targetId, flatten: true });
      const sessionId = isRecord(attached) ? String(attached['sessionId']) : '';
      try {
        const result = await send(
          'Runtime.evaluate',
          { expression: script, awaitPromise: true, returnByValue: true, userGesture: true },
          sessionId,
        );
        return valueOf(result);
      } finally {
        // A worker with a debugger attached is never stopped for idleness. The target may be gone by now.
        await send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
      }
    },
    close: () => {
      socket.close();
    },
  };
}

function valueOf(result: unknown): unknown {
  if (!isRecord(result)) return undefined;
  const problem = result['exceptionDetails'];
  if (isRecord(problem)) {
    const thrown = isRecord(problem['exception']) ? problem['exception']['description'] : problem['text'];
    throw new Error(String(thrown));
  }
  return isRecord(result['result']) ? result['result']['value'] : undefined;
}
