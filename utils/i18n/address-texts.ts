import type { AddressClass } from '@/utils/core/address/address-class';
import { m } from '@/utils/i18n/generated/messages.js';

/** What an address is for. Classes between which a reader has nothing to choose share their words. */
const CLASSES: Readonly<Record<AddressClass, () => string>> = {
  global: m.address_global,
  public: m.address_global,
  'protocol-service': m.address_protocol_service,
  'unique-local': m.address_internal,
  'site-local': m.address_internal,
  private: m.address_internal,
  shared: m.address_internal,
  'ipv4-mapped': m.address_embeds_ipv4,
  'ipv4-compatible': m.address_embeds_ipv4,
  nat64: m.address_nat64,
  'nat64-local': m.address_nat64,
  '6to4': m.address_transition,
  teredo: m.address_transition,
  '6bone': m.address_transition,
  loopback: m.address_loopback,
  'link-local': m.address_link_local,
  documentation: m.address_documentation,
  unspecified: m.address_unspecified,
  multicast: m.address_multicast,
  discard: m.address_special,
  orchid: m.address_special,
  'drone-id': m.address_special,
  'ietf-protocol': m.address_special,
  'segment-routing': m.address_special,
  benchmarking: m.address_special,
  reserved: m.address_special,
};

/** What an address of this class is for, as the end of a sentence; an unknown class is shown as it is. */
export function addressText(name: string): string {
  return isAddressClass(name) ? CLASSES[name]() : name;
}

function isAddressClass(name: string): name is AddressClass {
  return Object.hasOwn(CLASSES, name);
}
