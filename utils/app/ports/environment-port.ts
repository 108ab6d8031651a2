export interface Clock {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** The browser around a page. */
export interface EnvironmentPort extends Clock {
  shouldShowPinHint(): Promise<boolean>;
  rememberPinHint(): Promise<void>;
  copy(text: string): Promise<void>;
  openOptions(): void;
  /** Version and browser, for copied evidence. */
  readonly about: { readonly version: string; readonly userAgent: string };
}
