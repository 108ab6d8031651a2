import type { DnssecState, Finding } from './dossier';
import { RESOLVERS_COMPARED } from '@/utils/core/dns/limits';
import { saysBogus } from '@/utils/core/dns/wire/extended-errors';
import { found, notFound } from './finding';
import type { RecordLookup, RecordsAnswer, RecordsError } from '@/utils/core/dns/record-lookup';
import type { Resolver } from '@/utils/core/dns/ask/resolve';

/** What one resolver says: it validated, did not, refuses what it gives unchecked, or gives nothing to judge by. */
type Opinion =
  | { readonly kind: 'answers'; readonly answer: RecordsAnswer }
  | { readonly kind: 'bogus'; readonly answer: RecordsAnswer; readonly checked: RecordsError }
  | { readonly kind: 'says-bogus' | 'silent'; readonly error: RecordsError };

const stateOf = (answer: RecordsAnswer): DnssecState => (answer.authenticated ? 'secure' : 'insecure');

/**
 * Whether DNSSEC protects `name`, by the SOA question for it (cases 108 to 110, 131, 132 of docs/verdicts.md).
 *
 * The first resolver's answer decides: validated or not. After a SERVFAIL it is asked again unchecked (CD), and so is a
 * second resolver. `bogus` takes one that refuses what it gives unchecked, or two that say so by extended error. A
 * validated answer elsewhere makes it `secure`. One that is not validated leaves it open, since a resolver that never
 * validates answers so as well.
 */
export async function findDnssec(
  name: string,
  { lookUpRecords, overHttps }: Pick<Resolver, 'lookUpRecords' | 'overHttps'>,
  signal?: AbortSignal,
): Promise<Finding<DnssecState>> {
  const first = await lookUpRecords(name, 'SOA', { signal });
  const hasRefused = first.failedBefore.some(({ why }) => why === 'servfail' || why === 'dnssec-bogus');
  if (first.ok && !hasRefused) return found(stateOf(first), first);
  if (!first.ok && first.why === 'cancelled') return notFound(first);

  const opinionOf = async (only: string): Promise<Opinion> => {
    const checked = await lookUpRecords(name, 'SOA', { signal, only });
    if (checked.ok) return { kind: 'answers', answer: checked };
    if (checked.why !== 'servfail' && checked.why !== 'dnssec-bogus') return { kind: 'silent', error: checked };
    const unchecked = await lookUpRecords(name, 'SOA', { signal, only, isUnchecked: true });
    if (unchecked.ok) return { kind: 'bogus', answer: unchecked, checked };
    return { kind: checked.extendedErrors.some(saysBogus) ? 'says-bogus' : 'silent', error: checked };
  };
  const opinions = await Promise.all(overHttps.slice(0, RESOLVERS_COMPARED).map(opinionOf));
  return conclude(opinions, first);
}

function conclude(opinions: readonly Opinion[], first: RecordLookup): Finding<DnssecState> {
  const answers = opinions.flatMap((opinion) => (opinion.kind === 'answers' ? [opinion.answer] : []));
  const secure = answers.find(({ authenticated }) => authenticated);
  if (secure) return found('secure', secure);
  const bogus = opinions.find((opinion) => opinion.kind === 'bogus');
  const saying = opinions.flatMap((opinion) => (opinion.kind === 'says-bogus' ? [opinion.error] : []));
  const [unvalidated] = answers;
  if (unvalidated) {
    if (bogus) return { ...notFound(bogus.checked), why: 'dnssec-bogus' };
    return saying[0] ? notFound(saying[0]) : found('insecure', unvalidated);
  }
  if (bogus) {
    // The extended errors are those of the refusal, which says what is wrong.
    return { ...found('bogus', bogus.answer), extendedErrors: bogus.checked.extendedErrors };
  }
  const [one, two] = saying;
  if (one && two) {
    const { by, at, expiresAt, extendedErrors } = one;
    return { ok: true, value: 'bogus', by, at, expiresAt, extendedErrors, authenticated: false };
  }
  if (one) return notFound(one);
  return first.ok ? found(stateOf(first), first) : notFound(first);
}
