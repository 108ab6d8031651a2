import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import { POLICY_PATIENCE_MS } from './limits';
import type { PageWorld } from './page-ports';

/** The settings in force if they come soon; else the person's own, and the policy follows (see readOwnSettings). */
export async function firstSettings(
  inForce: Promise<ParsedSettings>,
  world: Pick<PageWorld, 'readOwnSettings'>,
): Promise<{ readonly parsed: ParsedSettings; readonly isInForce: boolean }> {
  const own = async () => {
    const parsed = await world.readOwnSettings();
    await new Promise((resolve) => setTimeout(resolve, POLICY_PATIENCE_MS));
    return { parsed, isInForce: false };
  };
  return Promise.race([inForce.then((parsed) => ({ parsed, isInForce: true })), own()]);
}
