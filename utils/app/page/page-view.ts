import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { ProbeProgress, ProbeStop } from '@/utils/core/reach/probe-addresses';
import type { ProbeTargets } from '@/utils/core/reach/probe-targets';
import type { DnsEvidence, Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { GovIdentity } from '@/utils/core/gov/identity';
import type { IconShape } from '@/utils/core/icon/shape';
import type { Verdict } from '@/utils/core/verdict/verdict';

export type PageState = 'ok' | 'no-permission' | 'starting' | 'error' | 'not-web';

/** Whether and how DNS may be asked from this page (docs/rulings.md 11, 12, 14, 17). */
export type LookupOffer =
  /** `lookup=off`, by the person or by policy: a sentence instead of a button. */
  | { readonly kind: 'off' }
  /** The name is special or a literal: nothing to ask. */
  | { readonly kind: 'never' }
  /** Ask first. */
  | (NamedOffer & { readonly kind: 'ask' })
  /** Answers are there and still within their TTL. */
  | (NamedOffer & { readonly kind: 'asked' });

export interface NamedOffer {
  /**
   * The names that may be sent: the addresses of the first and of its sibling are asked for, and which of them is the
   * zone. Beyond them only names that the answers lead to are asked about.
   */
  readonly names: readonly string[];
  /** Learn the names. */
  readonly resolvers: readonly string[];
  /** Seen on a private address: its name may be internal, and of such a one its addresses alone are asked for. */
  readonly maybeInternal: boolean;
  /** Somebody else than the browser's own resolver learns a name. */
  readonly asksOthers: boolean;
  /** Nothing beyond addresses is asked: of an internal name, and of the browser's own resolver. */
  readonly isForAddressesAlone: boolean;
}

/** Whether a probe would settle something here, and whom it would contact. */
export type ProbeOffer =
  | { readonly kind: 'none' }
  /** It would, but lookups are off: a sentence instead. */
  | { readonly kind: 'off' }
  | (ProbeTargets & {
      readonly kind: 'ask';
      /** What the last run of this page found. */
      readonly found: ProbeEvidence | undefined;
    });

export interface Asking {
  readonly done: number;
  readonly total: number;
  /** Nothing is asked yet: the browser's own question is open. */
  readonly awaitsConsent: boolean;
}

/** What the popup shows: plain data, recomputed whole whenever a part changes. */
export interface PageView {
  readonly state: PageState;
  /** `data-ready` (docs/rulings.md 27). */
  readonly ready: boolean;
  /** Record and settings are read, all reasons are there, hosts are grouped, and it is known whose site it is. */
  readonly isWhole: boolean;
  /** The web page itself is still loading. */
  readonly loading: boolean;
  readonly tabId: number | undefined;
  readonly isPrivate: boolean;
  readonly document: DocumentRecord | undefined;
  readonly verdict: Verdict | undefined;
  readonly view: 'site' | 'gov' | 'none';
  readonly gov: GovIdentity | undefined;
  readonly icon: IconShape;
  readonly dns: Readonly<Record<string, DnsEvidence>>;
  /** What the verdict was given on. */
  readonly evidence: Evidence | undefined;
  /** What DNS said about zone, mail, DNSSEC and the sibling; undefined until it was asked. */
  readonly dossier: Dossier | undefined;
  readonly lookup: LookupOffer;
  /** Addresses were asked for, and more can be. */
  readonly canAskMore: boolean;
  /** The other counted hosts that `lookup-hosts` would ask about; empty when there are none left to ask. */
  readonly otherNames: readonly string[];
  /** One of them was seen on a private address: its name may be internal. */
  readonly othersMayBeInternal: boolean;
  /** Who learns what is asked from here; empty while that is not known. */
  readonly resolvers: readonly string[];
  /** A lookup that runs: how many of how many questions are answered. */
  readonly asking: Asking | undefined;
  /**
   * The browser's own consent is missing (Firefox), and its question comes with the next click that asks. `person` and
   * `policy` chose that Sáu asks by itself here, which waits for it too.
   */
  readonly awaitsConsent: 'click' | 'person' | 'policy' | undefined;
  readonly probeOffer: ProbeOffer;
  /** A probe that runs. */
  readonly probing: ProbeProgress | undefined;
  /** A probe that could not say anything, and why. */
  readonly probeEnded: { readonly host: string; readonly why: ProbeStop | 'broken' } | undefined;
  /** What the probes of this page found, by host. */
  readonly probes: Readonly<Record<string, ProbeEvidence>>;
  /** As in Evidence. */
  readonly nat64Prefixes: readonly string[];
  /** Settings that the organisation fixed by policy decide about lookups. */
  readonly managed: boolean;
  /** The icon is not on the toolbar and the hint was not dismissed. */
  readonly showPinHint: boolean;
  /** Why state is 'error': the session could not be read, the tab is gone, or the session takes no record. */
  readonly error: 'storage' | 'tab-gone' | 'not-kept' | undefined;
  /** What came of the last click, to be said once. */
  readonly notice: 'consent-refused' | 'lookup-broken' | undefined;
  /** ms since the epoch, of this view. */
  readonly now: number;
}

/** What the person can do in the popup; each returns at once and the view follows. */
export interface PageActions {
  lookup(): void;
  /** Asks all that DNS can tell about the host in view: its zone, name servers, mail servers and DNSSEC too. */
  lookupSite(): void;
  lookupHosts(): void;
  cancelLookup(): void;
  /** Contacts what the offer named; the view follows. */
  probe(): void;
  cancelProbe(): void;
  setAlways(always: boolean): void;
  reload(): void;
  grant(): void;
  /** Copies the list of hosts as text; resolves to whether it is on the clipboard. */
  copyHosts(): Promise<boolean>;
  /** Copies the evidence of this verdict without paths; resolves to whether it is on the clipboard. */
  copyEvidence(): Promise<boolean>;
  openOptions(): void;
  dismissPinHint(): void;
}
