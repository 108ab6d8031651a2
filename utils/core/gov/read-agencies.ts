import type { DirectoryData } from './directory-data';
import type { Agency } from './identity';
import { hasProof } from './sources';

/** An entry of agencies.json as TypeScript reads it. */
interface AgencyEntry extends Omit<Agency, 'status' | 'confidence' | 'mergedInto'> {
  readonly status: string;
  readonly confidence: string;
  readonly mergedInto: string | readonly string[] | null;
}

/**
 * The shipped directory without the checks that an imported one goes through (`parseDirectory`): a test holds that both
 * give the same, and the popup of a state site is there 50 ms sooner.
 */
export function readAgencies({
  asOf,
  agencies,
}: {
  readonly asOf: string;
  readonly agencies: readonly AgencyEntry[];
}): DirectoryData {
  return { asOf, agencies: agencies.map(readAgency) };
}

function readAgency(shipped: AgencyEntry): Agency {
  const { id, domain, aliases, nameVi, nameEn, level, since, sources, mergedInto } = shipped;
  return {
    id,
    domain,
    aliases,
    nameVi,
    nameEn,
    level,
    status: shipped.status === 'merged' ? 'merged' : 'current',
    mergedInto: mergedInto === null ? [] : typeof mergedInto === 'string' ? [mergedInto] : mergedInto,
    since,
    confidence: readConfidence(shipped.confidence, sources),
    sources,
  };
}

/** Without a source at most `medium` (docs/rulings.md 32). */
function readConfidence(confidence: string, sources: readonly string[]): Agency['confidence'] {
  if (confidence === 'high') return hasProof(sources) ? 'high' : 'medium';
  return confidence === 'medium' ? 'medium' : 'low';
}
