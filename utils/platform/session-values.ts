import type { KeyValueArea } from '@/utils/core/dns/stored/cache';
import type { AreaFault } from '@/utils/core/recorder/session-writer';
import type { Result } from '@/utils/core/result';
import { sessionArea } from './session-area';

/** The session for readers that treat a fault as an exception: each member rejects with the fault's name. */
export function sessionValues(): KeyValueArea {
  const area = sessionArea();
  return {
    get: async (keys) => ({ ...unwrap(await area.get(keys)) }),
    set: async (items) => unwrap(await area.set(items)),
    remove: async (keys) => unwrap(await area.remove(keys)),
  };
}

function unwrap<Value>(result: Result<Value, AreaFault>): Value {
  if (result.ok) return result.value;
  throw new Error(`expected the session storage to answer, but it said "${result.why}"`);
}
