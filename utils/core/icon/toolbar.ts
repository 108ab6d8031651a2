/**
 * Keeps icon and title of every tab in step with the session: the recorder writes a record, a page writes an answer
 * of DNS, and both are read here (docs/rulings.md 18, 25).
 *
 * Life cycle: what was drawn is remembered per tab, for the browser resets both with each commit; it dies with the
 * worker, and drawing the same again is harmless.
 */
import { detached } from '@/utils/core/detached';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { hostOfDnsKey, partsOfKey } from '@/utils/core/session/keys';
import { parseAddressShared } from '@/utils/core/session/address-shared';
import { NAMES_THAT_SHARE_A_PROXY } from '@/utils/core/verdict/limits';
import { REDRAW_MS } from './limits';
import type { IconShape } from './shape';

export interface ToolbarWorld {
  /** The document in view of a tab and its shape; undefined when nothing is known of the tab. */
  lookAt(tabId: number): Promise<{ readonly document: DocumentRecord; readonly shape: IconShape } | undefined>;
  /** Tabs that show this host; `*` for any. */
  tabsShowing(host: string): Promise<readonly number[]>;
  /** Resolves also when the tab is gone. */
  draw(tabId: number, shape: IconShape, title: string): Promise<void>;
  titleOf(shape: IconShape): string;
  schedule(run: () => void, delayMs: number): void;
}

export interface Toolbar {
  /** Takes what changed in the session, by key. */
  follow(changes: Readonly<Record<string, unknown>>): void;
  /** Draws all known tabs anew, as after a change of language. */
  redrawAll(): void;
}

/** Starts with nothing drawn; the manifest's icon says nothing about any page. */
export function createToolbar(world: ToolbarWorld): Toolbar {
  const drawn = new Map<number, string>();
  const due = new Set<number>();

  async function redraw(tabId: number): Promise<void> {
    const seen = await world.lookAt(tabId);
    if (!seen) {
      drawn.delete(tabId);
      return;
    }
    const { document, shape } = seen;
    const title = world.titleOf(shape);
    const mark = [document.documentId, document.committedAt, document.restoredAt ?? '', shape, title].join(' ');
    if (drawn.get(tabId) === mark) return;
    drawn.set(tabId, mark);
    await world.draw(tabId, shape, title);
  }

  function plan(tabId: number): void {
    if (due.has(tabId)) return;
    due.add(tabId);
    world.schedule(() => {
      due.delete(tabId);
      detached(redraw(tabId), 'draw the toolbar');
    }, REDRAW_MS);
  }

  return {
    follow(changes) {
      const hosts = new Set<string>();
      for (const key of Object.keys(changes)) {
        const { kind, of } = partsOfKey(key);
        if (kind === 'page') plan(Number(of));
        if (kind === 'dns') hosts.add(hostOfDnsKey(of));
        if (kind === 'nat64' || (kind === 'address' && isProxyNews(changes[key]))) hosts.add('*');
      }
      for (const host of hosts) {
        detached(
          world.tabsShowing(host).then((tabIds) => tabIds.forEach(plan)),
          'find the tabs of a host',
        );
      }
    },
    redrawAll() {
      const tabIds = [...drawn.keys()];
      drawn.clear();
      tabIds.forEach(plan);
    },
  };
}

/** An address has so many names now that it may be a proxy's, of tabs loaded earlier as well (docs/rulings.md 6). */
const isProxyNews = (value: unknown): boolean =>
  (parseAddressShared(value)?.names.length ?? 0) >= NAMES_THAT_SHARE_A_PROXY;
