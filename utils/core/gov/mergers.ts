import type { Agency } from './identity';

type Merged = Pick<Agency, 'id' | 'mergedInto'>;

/** Who became part of whom, at first or second hand. Each question takes time in proportion to the directory. */
export interface Mergers {
  /** The bodies of today that a body belongs to: a successor that was merged in its turn gives way to its own. */
  successorsOf(id: string): readonly Agency[];
  /** The bodies that became part of a body of today, in the order of the directory. */
  absorbedBy(id: string): readonly Agency[];
}

/** @param agencies rings among them do no harm: each body is come by once */
export function mergersOf(agencies: readonly Agency[]): Mergers {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const predecessors = new Map<string, string[]>();
  for (const { id, mergedInto } of agencies) {
    for (const successor of mergedInto) {
      const known = predecessors.get(successor);
      if (known === undefined) predecessors.set(successor, [id]);
      else known.push(id);
    }
  }
  return {
    successorsOf: (id) =>
      reached(id, (each) => byId.get(each)?.mergedInto ?? [])
        .map((each) => byId.get(each))
        .filter((agency) => agency !== undefined)
        .filter(({ mergedInto }) => mergedInto.length === 0),
    absorbedBy(id) {
      if (byId.get(id)?.mergedInto.length !== 0) return [];
      const found = new Set(reached(id, (each) => predecessors.get(each) ?? []));
      return found.size === 0 ? [] : agencies.filter((agency) => found.has(agency.id));
    },
  };
}

/** Whatever one comes by from a body, itself left out, each once and the nearest first. */
function reached(start: string, next: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set([start]);
  for (const id of seen) for (const each of next(id)) seen.add(each);
  seen.delete(start);
  return [...seen];
}

/** The ids of bodies that became part of each other in a ring, in its order; empty where there is none. */
export function findRing(agencies: readonly Merged[]): readonly string[] {
  const next = new Map(agencies.map(({ id, mergedInto }) => [id, mergedInto]));
  const done = new Set<string>();
  for (const { id: start } of agencies) {
    // The way from the start, with how many successors of each were tried; by hand, for a chain may be long.
    const way: { readonly id: string; tried: number }[] = done.has(start) ? [] : [{ id: start, tried: 0 }];
    const onWay = new Set(way.map(({ id }) => id));
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const successor = next.get(last.id)?.[last.tried];
      last.tried += 1;
      if (successor === undefined) {
        done.add(last.id);
        onWay.delete(last.id);
        way.pop();
      } else if (onWay.has(successor)) {
        const ids = way.map(({ id }) => id);
        return ids.slice(ids.indexOf(successor));
      } else if (!done.has(successor)) {
        onWay.add(successor);
        way.push({ id: successor, tried: 0 });
      }
    }
  }
  return [];
}
