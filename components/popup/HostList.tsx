import { useMemo, useState } from 'preact/hooks';
import { arrangeHosts, isHostOrder } from '@/components/popup/arrange-hosts';
import type { HostOrder } from '@/components/popup/arrange-hosts';
import { FamilyBar } from '@/components/popup/FamilyBar';
import { hostRow } from '@/components/popup/host-row';
import { ROWS_LAID_OUT_AT_ONCE } from '@/components/popup/limits';
import { LookupHosts } from '@/components/popup/LookupHosts';
import { CopyButton } from '@/components/shared/CopyButton';
import { m } from '@/utils/i18n/generated/messages.js';
import { ownValue } from '@/utils/core/own-value';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { PageActions, PageView } from '@/utils/app/page/page-view';
import type { HostVerdict } from '@/utils/core/verdict/verdict';

interface HostListProps {
  readonly view: PageView;
  readonly document: DocumentRecord;
  readonly hosts: readonly HostVerdict[];
  readonly actions: PageActions;
}

/** Every host that the page has contacted: its own ones, then those of others; searchable, and in a chosen order. */
export function HostList({ view, document, hosts, actions }: HostListProps) {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<HostOrder>('arrival');
  const shown = useMemo(
    () => arrangeHosts(hosts, document.hosts, { text, order }),
    [hosts, document.hosts, text, order],
  );
  // Hundreds of rows: they are compared anew only when a host is. A group itself follows the language in use.
  const groups = useMemo(
    () => (
      <>
        <HostGroup isOwn hosts={shown.filter(({ owner }) => owner !== 'third-party')} records={document.hosts} />
        <HostGroup
          isOwn={false}
          hosts={shown.filter(({ owner }) => owner === 'third-party')}
          records={document.hosts}
        />
      </>
    ),
    [shown, document.hosts],
  );
  const leftOut = document.requestsLeftOut > 0 && (
    <p class="small">{m.reason_page_left_out({ count: document.requestsLeftOut })}</p>
  );
  if (hosts.length === 0) return leftOut || null;
  return (
    <section class="section hosts" aria-labelledby="hosts-title">
      <FamilyBar hosts={hosts} />
      {hosts.length > 1 && (
        <div class="hosts-tools">
          <input
            type="search"
            name="search"
            aria-label={m.hosts_search()}
            placeholder={m.hosts_search()}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <select
            name="sort"
            aria-label={m.hosts_sort()}
            value={order}
            onChange={(event) => {
              if (isHostOrder(event.currentTarget.value)) setOrder(event.currentTarget.value);
            }}
          >
            <option value="arrival">{m.hosts_sort_arrival()}</option>
            <option value="v4-first">{m.hosts_sort_v4_first()}</option>
            <option value="v6-first">{m.hosts_sort_v6_first()}</option>
            <option value="name">{m.hosts_sort_name()}</option>
          </select>
        </div>
      )}
      {groups}
      <output class="small">{shown.length === 0 && m.hosts_none_found({ text: text.trim() })}</output>
      {leftOut}
      <LookupHosts view={view} onLookup={() => actions.lookupHosts()} />
      <CopyButton action="copy" text={m.hosts_copy()} copy={() => actions.copyHosts()} />
    </section>
  );
}

interface HostGroupProps {
  readonly isOwn: boolean;
  readonly hosts: readonly HostVerdict[];
  readonly records: DocumentRecord['hosts'];
}

function HostGroup({ isOwn, hosts, records }: HostGroupProps) {
  if (hosts.length === 0) return null;
  return (
    <>
      <h3>
        {isOwn ? m.hosts_own() : m.hosts_third_party()} <small>{hosts.length}</small>
      </h3>
      <ul class={hosts.length > ROWS_LAID_OUT_AT_ONCE ? 'long' : undefined}>
        {hosts.map((verdict) => hostRow({ verdict, record: ownValue(records, verdict.host) }))}
      </ul>
    </>
  );
}
