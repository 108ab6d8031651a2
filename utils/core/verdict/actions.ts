/** The one next action of a verdict. Those with a button are wired by it; the others are a sentence of advice. */
export type ActionCode =
  | 'ask-dns' // button `lookup`
  | 'ask-dns-internal' // button `lookup`, with the warning that the name may be internal
  | 'ask-hosts' // button `lookup-hosts`
  | 'ask-second-resolver' // button `lookup`, the resolvers in another order
  | 'probe' // button `probe`
  | 'reload' // button `reload`
  | 'find-network-reason' // advice: how to tell the site from the network
  | 'tell-site-owner' // advice: pass the finding on to whoever runs the site
  | 'tell-network-owner' // advice: ask the provider or IT unit for IPv6
  | 'turn-lookup-on' // advice with a way to the options
  | 'try-without-proxy' // advice
  | 'none';
