const FNV_PRIME = 0x01000193;

/**
 * Two FNV-1a hashes of a URL without its fragment, as hexadecimal: enough to pair the two events of one navigation,
 * and the only thing about a path that ever leaves the event's listener.
 */
export function urlKeyOf(url: string): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let index = 0; index < url.length; index += 1) {
    const unit = url.charCodeAt(index);
    if (unit === HASH) break;
    one = Math.imul(one ^ unit, FNV_PRIME);
    two = Math.imul(two ^ (unit + index), FNV_PRIME);
  }
  return (one >>> 0).toString(16).padStart(8, '0') + (two >>> 0).toString(16).padStart(8, '0');
}

const HASH = '#'.charCodeAt(0);
