import type { DirectoryPort } from './directory-port';
import type { EnvironmentPort } from './environment-port';
import type { LookupsPort } from './lookups-port';
import type { AccessPort, ConsentPort } from './permission-port';
import type { ProbePort } from './probe-port';
import type { RecorderPort, SessionPort } from './session-port';
import type { SettingsPort } from './settings-port';
import type { TabPort } from './tab-port';

/** The world behind a page about one tab, by subject; `utils/platform/page-world.ts` has the real one. */
export interface PageWorld {
  readonly session: SessionPort;
  readonly recorder: RecorderPort;
  readonly tab: TabPort;
  readonly settings: SettingsPort;
  readonly access: AccessPort;
  readonly consent: ConsentPort;
  readonly lookups: LookupsPort;
  readonly probe: ProbePort;
  readonly directory: DirectoryPort;
  readonly environment: EnvironmentPort;
}
