/** What the person has allowed the extension in the browser's own words; each `request` only inside a click. */
export interface AccessPort {
  has(): Promise<boolean>;
  request(): Promise<boolean>;
  /** After any permission was given or taken away. */
  watch(callback: () => void): void;
}

/** The browser's own consent for queries to a resolver. */
export interface ConsentPort {
  has(): Promise<boolean>;
  request(): Promise<boolean>;
}
