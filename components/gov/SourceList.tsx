import type { Source as RuleSource } from '@/utils/core/gov/rules/rule';
import { proofText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';

/** What a fact rests on: each source by its name or address, with what exactly was read of it. */
export function SourceList({ sources, locale }: { readonly sources: readonly RuleSource[]; readonly locale: Locale }) {
  return (
    <ul class="sources small" aria-label={m.gov_rule_sources()}>
      {sources.map(({ url, name, proof, gives }) => (
        <li key={`${url ?? name?.en ?? ''} ${proof}`} data-proof={proof}>
          {name !== undefined && name[locale]}
          {url !== undefined && <Source url={url} />} ({proofText[proof]()}
          {gives !== undefined && `: ${gives[locale]}`})
        </li>
      ))}
    </ul>
  );
}

/** The host of an address as its link: a reader sees whose word it is. */
export function Source({ url }: { readonly url: string }) {
  return (
    <>
      {' '}
      <a href={url} target="_blank" rel="noreferrer noopener">
        {new URL(url).hostname.replace(/^www\./, '')}
      </a>
    </>
  );
}
