import type { GovIdentity } from '@/utils/core/gov/identity';

export interface DirectoryPort {
  /** By its name alone. */
  readonly isGovHost: (host: string) => boolean;
  /** Whose site it is; undefined where the directory in force does not say. */
  readonly identify: (host: string) => Promise<GovIdentity | undefined>;
}
