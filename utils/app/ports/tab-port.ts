/** The tab that a page of ours speaks of. */
export interface TargetTab {
  readonly tabId: number;
  readonly isPrivate: boolean;
  readonly isLoading: boolean;
  /** False for `about:`, `chrome:` and the like, where no extension can look; undefined when the browser hides it. */
  readonly isWeb: boolean | undefined;
  /** Host of the page in the tab, as far as the browser tells; '' otherwise. The record decides what is shown. */
  readonly host: string;
}

export interface TabPort {
  /** Undefined when there is no such tab (any more). */
  find(): Promise<TargetTab | undefined>;
  watch(tabId: number, callback: (tab: TargetTab | undefined) => void): void;
  reload(tabId: number): Promise<void>;
}
