import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NETWORKS } from './site-types.ts';
import type { NetworkName } from './site-types.ts';

export interface StartArguments {
  readonly headless: boolean;
  readonly networks: readonly NetworkName[];
  /** Folder of the unpacked extension, where it is not the usual one. */
  readonly build?: string;
}

/** Words of the command line in, what to do out; throws with the words a person needs when they make no sense. */
export function parseStartArguments(words: readonly string[], hasDisplay: boolean): StartArguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      headless: { type: 'boolean', default: false },
      network: { type: 'string', multiple: true },
      build: { type: 'string' },
    },
  });
  const networks = (values.network ?? []).map((name) => {
    const known = NETWORKS.find((network) => network === name);
    if (!known) throw new Error(`There is no network "${name}". Networks: ${NETWORKS.join(', ')}.`);
    return known;
  });
  return {
    headless: values.headless || !hasDisplay,
    networks: networks.length > 0 ? networks : NETWORKS,
    ...(values.build === undefined ? {} : { build: resolve(values.build) }),
  };
}
