import * as v from 'valibot';
import { fail, succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import { claimFault } from './directory-claims';
import { VALUE_FAULTS } from './directory-faults';
import type { DirectoryFault } from './directory-faults';
import { daySchema, domainSchema, idSchema, nameSchema, sourceSchema, strangeCharacter } from './directory-fields';
import type { Agency } from './identity';
import { MAX_AGENCIES, MAX_ALIASES, MAX_RING_NAMED, MAX_SOURCES, MAX_SUCCESSORS } from './limits';
import { findRing } from './mergers';
import { hasProof } from './sources';

export interface DirectoryData {
  /** The day that the entries were true, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly agencies: readonly Agency[];
}

const agencySchema = v.object({
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
  foreign: v.optional(v.boolean()),
});

const directorySchema = v.object({
  asOf: daySchema,
  foreign: v.optional(v.boolean()),
  agencies: v.pipe(v.array(agencySchema), v.minLength(1), v.maxLength(MAX_AGENCIES)),
});

/**
 * Reads a directory of state bodies: the shipped `agencies.json` or one that an IT unit imports.
 *
 * In: `{ asOf, foreign?, agencies: [...] }`, where `mergedInto` may be an id, a list of ids or null, and `foreign: true`
 * of the whole or of an entry lets it name domains outside .vn. Out: the same with lists, `foreign` at its entries,
 * unknown fields left out, and at most `medium` confidence for an entry without a source, which is recognised by its
 * empty `sources`. One bad entry refuses the whole, so that no half directory is ever in use. Takes time in proportion
 * to what it is given.
 */
export function parseDirectory(input: unknown): Result<DirectoryData, DirectoryFault> {
  const parsed = v.safeParse(directorySchema, input, { abortEarly: true });
  if (!parsed.success) return fail(shapeFault(parsed.issues[0], input));
  const { asOf, foreign: isForeign = false, agencies: entries } = parsed.output;
  const agencies = entries.map((entry) => agencyOf(entry, isForeign));
  const fault = claimsFault(agencies) ?? mergersFault(agencies);
  return fault === undefined ? succeed({ asOf, agencies }) : fail(fault);
}

function agencyOf({ foreign = false, ...entry }: v.InferOutput<typeof agencySchema>, isForeignFile: boolean): Agency {
  const isUnproven = entry.confidence === 'high' && !hasProof(entry.sources);
  return {
    ...entry,
    ...(isUnproven ? { confidence: 'medium' } : {}),
    ...(foreign || isForeignFile ? { foreign: true } : {}),
  };
}

function shapeFault(issue: v.BaseIssue<unknown>, input: unknown): DirectoryFault {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const code = VALUE_FAULTS.find((each) => each === issue.message) ?? 'shape';
  const strange = code === 'name-character' ? strangeCharacter(String(issue.input)) : undefined;
  const id = path[0] === 'agencies' ? idAt(input, Number(path[1])) : undefined;
  return {
    code,
    at: path.join('.'),
    entry: id,
    detail: strange === undefined ? undefined : codePointOf(strange),
    path,
  };
}

/** The id of an entry that is not sound as a whole. */
function idAt(input: unknown, index: number): string | undefined {
  const loose = v.safeParse(v.object({ agencies: v.array(v.unknown()) }), input);
  const entry = v.safeParse(v.object({ id: idSchema }), loose.success ? loose.output.agencies[index] : undefined);
  return entry.success ? entry.output.id : undefined;
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Ids and domains stand once, and each domain is one that may be claimed. */
function claimsFault(agencies: readonly Agency[]): DirectoryFault | undefined {
  const ids = new Set<string>();
  const domains = new Set<string>();
  for (const [index, { id, domain, aliases, foreign = false }] of agencies.entries()) {
    const path = ['agencies', index];
    if (ids.has(id)) return { code: 'duplicate-id', at: id, entry: id, path: [...path, 'id'] };
    ids.add(id);
    for (const [place, name] of [domain, ...aliases].entries()) {
      const code = domains.has(name) ? 'duplicate-domain' : claimFault(name, foreign);
      const field = place === 0 ? ['domain'] : ['aliases', place - 1];
      if (code !== undefined) return { code, at: name, entry: id, path: [...path, ...field] };
      domains.add(name);
    }
  }
  return undefined;
}

/** Each successor is there, and no body becomes part of itself in the end. */
function mergersFault(agencies: readonly Agency[]): DirectoryFault | undefined {
  const places = new Map(agencies.map(({ id }, index) => [id, index]));
  for (const [index, { id, mergedInto }] of agencies.entries()) {
    const stranger = mergedInto.find((successor) => !places.has(successor));
    const path = ['agencies', index, 'mergedInto'];
    if (stranger !== undefined) return { code: 'unknown-successor', at: stranger, entry: id, path };
  }
  const ring = findRing(agencies);
  const [first] = ring;
  if (first === undefined) return undefined;
  const named = ring.length > MAX_RING_NAMED ? [...ring.slice(0, MAX_RING_NAMED), '…'] : ring;
  const path = ['agencies', places.get(first) ?? 0, 'mergedInto'];
  return { code: 'merge-ring', at: [...named, first].join(' → '), entry: first, path };
}
