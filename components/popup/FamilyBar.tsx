import { countFamilies } from '@/components/popup/arrange-hosts';
import type { HostFamily } from '@/components/popup/arrange-hosts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { HostVerdict } from '@/utils/core/verdict/verdict';

const WORDS: Readonly<Record<HostFamily, (inputs: { count: number }) => string>> = {
  v6: m.hosts_v6,
  both: m.hosts_both,
  nat64: m.hosts_nat64,
  v4: m.hosts_v4,
  other: m.hosts_other,
};

const ORDER: readonly HostFamily[] = ['v6', 'both', 'nat64', 'v4', 'other'];

/** How many hosts, over which family; the bar only repeats what the words say. */
export function FamilyBar({ hosts }: { readonly hosts: readonly HostVerdict[] }) {
  const counts = countFamilies(hosts);
  const present = ORDER.filter((family) => counts[family] > 0);
  return (
    <>
      <div class="hosts-head">
        <h2 id="hosts-title">{m.hosts_title({ count: hosts.length })}</h2>
        <p>{present.map((family) => WORDS[family]({ count: counts[family] })).join(' · ')}</p>
      </div>
      <div class="bar" aria-hidden="true">
        {present.map((family) => (
          <i key={family} class={`bar-${family}`} style={{ flexGrow: counts[family] }} />
        ))}
      </div>
    </>
  );
}
