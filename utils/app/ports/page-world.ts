import type { DirectoryPort } from './directory';
import type { EnvironmentPort } from './environment';
import type { LookupsPort } from './lookups';
import type { AccessPort, ConsentPort } from './permission';
import type { ProbePort } from './probe';
import type { RecorderPort, SessionPort } from './session';
import type { SettingsPort } from './settings';
import type { TabPort } from './tab';

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
