import * as v from 'valibot';
import { fail, succeed } from '@/utils/result';
import type { Result } from '@/utils/result';
import type { Agency } from './identity';
import {
  MAX_AGENCIES,
  MAX_ALIASES,
  MAX_HOST_LENGTH,
  MAX_NAME_LENGTH,
  MAX_SOURCE_LENGTH,
  MAX_SOURCES,
  MAX_SUCCESSORS,
} from './limits';
import { PLACE_LABELS } from './places';
import { hasProof } from './sources';

export interface DirectoryData {
  /** The day that the entries were true, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly agencies: readonly Agency[];
}

export interface DirectoryFault {
  readonly code: 'shape' | 'duplicate-id' | 'duplicate-domain' | 'unknown-successor';
  /** The path of the field (`agencies.3.domain`), or the id or domain in question. */
  readonly at: string;
}

// An entry for a public suffix would hand every name below it to one agency. Under .vn these are 15 categories
// and the names of places (site-kinds.md §3): aba.angiang.vn is nobody's.
const VN_CATEGORIES: ReadonlySet<string> = new Set(
  'ac ai biz com edu gov health id info int io name net org pro'.split(' '),
);

function isPublicSuffix(domain: string): boolean {
  const [label = '', ...rest] = domain.split('.');
  return rest.join('.') === 'vn' && (VN_CATEGORIES.has(label) || PLACE_LABELS.has(label));
}

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

const domainSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_HOST_LENGTH),
  v.regex(DOMAIN),
  v.check((domain) => !isPublicSuffix(domain)),
);
const idSchema = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
// Control and formatting characters could reorder what the person reads.
const nameSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME_LENGTH),
  v.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u),
  v.check((name) => name.trim() !== ''),
  v.transform((name) => name.normalize('NFC')),
);
// Sources become links, hence no other scheme.
const sourceSchema = v.pipe(v.string(), v.maxLength(MAX_SOURCE_LENGTH), v.url(), v.regex(/^https?:\/\//));
const daySchema = v.pipe(v.string(), v.isoDate());

const agencySchema = v.pipe(
  v.object({
    id: idSchema,
    domain: domainSchema,
    aliases: v.pipe(v.array(domainSchema), v.maxLength(MAX_ALIASES)),
    nameVi: nameSchema,
    nameEn: nameSchema,
    level: idSchema,
    status: v.picklist(['current', 'merged']),
    mergedInto: v.union([
      v.pipe(
        v.null(),
        v.transform((): string[] => []),
      ),
      v.pipe(
        idSchema,
        v.transform((id) => [id]),
      ),
      v.pipe(v.array(idSchema), v.maxLength(MAX_SUCCESSORS)),
    ]),
    since: v.nullable(daySchema),
    confidence: v.picklist(['high', 'medium', 'low']),
    sources: v.pipe(v.array(sourceSchema), v.maxLength(MAX_SOURCES)),
  }),
  v.transform((agency): Agency => {
    const isUnproven = agency.confidence === 'high' && !hasProof(agency.sources);
    return isUnproven ? { ...agency, confidence: 'medium' } : agency;
  }),
);

const directorySchema = v.object({
  asOf: daySchema,
  agencies: v.pipe(v.array(agencySchema), v.minLength(1), v.maxLength(MAX_AGENCIES)),
});

/**
 * Reads a directory of state bodies: the shipped `agencies.json` or one that an IT unit imports.
 *
 * In: `{ asOf, agencies: [...] }`, where `mergedInto` may be an id, a list of ids or null. Out: the same with lists,
 * unknown fields left out, and at most `medium` confidence for an entry without a source (RULINGS 32), which is
 * recognised by its empty `sources`. One bad entry refuses the whole, so that no half directory is ever in use.
 */
export function parseDirectory(input: unknown): Result<DirectoryData, DirectoryFault> {
  const parsed = v.safeParse(directorySchema, input, { abortEarly: true });
  if (!parsed.success) return fail({ code: 'shape', at: v.getDotPath(parsed.issues[0]) ?? '' });
  const fault = contradiction(parsed.output.agencies);
  return fault === undefined ? succeed(parsed.output) : fail(fault);
}

function contradiction(agencies: readonly Agency[]): DirectoryFault | undefined {
  const ids = new Set<string>();
  const domains = new Set<string>();
  for (const agency of agencies) {
    if (ids.has(agency.id)) return { code: 'duplicate-id', at: agency.id };
    ids.add(agency.id);
    for (const domain of [agency.domain, ...agency.aliases]) {
      if (domains.has(domain)) return { code: 'duplicate-domain', at: domain };
      domains.add(domain);
    }
  }
  for (const { id, mergedInto } of agencies) {
    const stranger = mergedInto.find((successor) => successor === id || !ids.has(successor));
    if (stranger !== undefined) return { code: 'unknown-successor', at: stranger };
  }
  return undefined;
}
