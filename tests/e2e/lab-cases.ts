/**
 * The cases of docs/verdicts.md that happen in the lab: reads tests/cases/lab-cases.json, visits a row, and says what
 * differs.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { LabBrowser } from '../world/browser.ts';
import type { NetworkName } from '../world/site-types.ts';
import { clickAndWait } from '../world/tour.ts';

export interface LabCase {
  /** Numbers of cases. */
  readonly cases: readonly number[];
  readonly about: string;
  /** Addresses that a person opens in one tab, one after the other. */
  readonly visits: readonly string[];
  /** A service worker of the site has taken over before the last visit. */
  readonly controlled?: true;
  /** And then goes back. */
  readonly back?: true;
  /** Buttons of the popup, in order. */
  readonly then: readonly ('lookup' | 'lookup-hosts' | 'lookup-site' | 'probe')[];
  /** visit/site/page/network, `-` for an attribute that is not there, `*` for what is not this row's matter. */
  readonly codes: string;
  /** Key of `headlines`, or `*`. */
  readonly says: string;
  /** Reasons that have to be among those given. */
  readonly because?: readonly string[];
  /** `data-host` where it is not the host of the last address. */
  readonly host?: string;
  /** Rows of hosts: visit/site. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** Checks of a state site, by id. */
  readonly checks?: Readonly<Record<string, string>>;
  /** Words within the first element of a selector. */
  readonly words?: Readonly<Record<string, string>>;
  /** Needs an address that is slow (`lab.canBeSlow`). */
  readonly slow?: true;
}

/** Rows that one browser visits. */
export interface Walk {
  readonly name: string;
  readonly network: NetworkName;
  /** Visited first: what is known of the network then holds for every row. */
  readonly before?: readonly string[];
  /** One row after the other, since each is evidence for the next. */
  readonly inTurn?: true;
  readonly proxy?: string;
  /** A login page answers in place of the probe's controls. */
  readonly portal?: true;
  /** A host that another extension keeps away. */
  readonly blocks?: string;
  readonly rows: readonly LabCase[];
}

interface Table {
  /** What a person reads first, by a short name. */
  readonly headlines: Readonly<Record<string, string>>;
  readonly walks: readonly Walk[];
}

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && 'walks' in value;

function readTable(): Table {
  const table: unknown = JSON.parse(readFileSync(new URL('../cases/lab-cases.json', import.meta.url), 'utf8'));
  if (!isTable(table)) throw new Error('tests/cases/lab-cases.json holds no walks');
  return table;
}

export const TABLE = readTable();

const VISIT_LIMIT_MS = 30_000;
/** Two tries of two silent ports and the pause between them, with room for two busy cores. */
const CLICK_LIMIT_MS = 60_000;
/** An event shows within half a second; frames and reports of a page come a little after it. */
const SETTLE_MS = 6_000;
const POLL_MS = 100;

/** Visits a row as a person would, in tabs of its own; gives what is not as the table says, nothing when all is. */
export async function walkCase(sau: LabBrowser, row: LabCase): Promise<readonly string[]> {
  const { page, tabId } = await openTab(sau);
  const popup = await sau.openPopup(tabId);
  try {
    popup.setDefaultTimeout(CLICK_LIMIT_MS);
    for (const url of row.visits) {
      // Errors of pages are what some rows are about.
      await page.goto(url, { timeout: VISIT_LIMIT_MS }).catch(() => undefined);
      if (row.controlled) await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    }
    if (row.back) await page.goBack({ waitUntil: 'commit' });
    // All of one view: that of the tab before the visit was ready as well, and a state's part comes after the host.
    const settled = `main[data-ready="true"][data-loading="false"][data-host="${hostOf(row)}"]`;
    await popup.waitForSelector(settled, { state: 'attached' });
    for (const action of row.then) await clickAndWait(popup, action);
    const end = Date.now() + SETTLE_MS;
    for (;;) {
      const faults = compare(row, await popup.evaluate(read, Object.keys(row.words ?? {})));
      if (faults.length === 0 || Date.now() > end) return faults;
      await popup.waitForTimeout(POLL_MS);
    }
  } catch (error) {
    return [String(error).split('\n').slice(0, 3).join(' ')];
  } finally {
    await Promise.all([popup.close(), page.close()]);
  }
}

let opened = 0;

/** A tab whose number is known before its first visit, so that several rows can be visited at a time. */
async function openTab({ context, inWorker }: LabBrowser): Promise<{ page: Page; tabId: number }> {
  opened += 1;
  const mark = `about:blank#${opened}`;
  const coming = context.waitForEvent('page', (page) => page.url() === mark);
  const tabId = await inWorker(
    `chrome.tabs.create({ url: ${JSON.stringify(mark)}, active: false }).then(({ id }) => id)`,
  );
  if (typeof tabId !== 'number') throw new Error('the browser opened no tab');
  return { page: await coming, tabId };
}

function hostOf({ host, visits }: LabCase): string {
  const { protocol, hostname } = new URL(visits.at(-1) ?? '');
  return host ?? (protocol.startsWith('http') ? hostname : '');
}

/** What a person sees, as text; runs in the popup. */
function read(selectors: readonly string[]) {
  const main = document.querySelector('main');
  const { visit = '-', site = '-', page = '-', network = '-', host = '' } = main?.dataset ?? {};
  const each = (name: string): readonly (readonly [string, string])[] =>
    [...document.querySelectorAll(`[data-${name}]`)].flatMap((node) =>
      node instanceof HTMLElement
        ? [[node.getAttribute(`data-${name}`) ?? '', `${node.dataset['visit']}/${node.dataset['site']}`] as const]
        : [],
    );
  return {
    codes: [visit, site, page, network],
    host,
    // The two sentences stand in elements of their own.
    headline: [...(document.querySelector('.headline')?.children ?? [])]
      .map(({ textContent }) => textContent)
      .join(' '),
    reasons: each('reason').map(([code]) => code),
    hosts: Object.fromEntries(each('host-row')),
    checks: Object.fromEntries(
      [...document.querySelectorAll('[data-check]')].map((node) => [
        node.getAttribute('data-check') ?? '',
        node.getAttribute('data-status') ?? '',
      ]),
    ),
    words: selectors.map((selector) => document.querySelector(selector)?.textContent),
  };
}

type Seen = ReturnType<typeof read>;

function compare(row: LabCase, seen: Seen): readonly string[] {
  const faults: string[] = [];
  const expectThat = (isSo: boolean, what: string): void => {
    if (!isSo) faults.push(what);
  };
  const codes = row.codes.split('/').map((code, index) => (code === '*' ? seen.codes[index] : code));
  expectThat(codes.join('/') === seen.codes.join('/'), `${seen.codes.join('/')} instead of ${row.codes}`);
  expectThat(seen.host === hostOf(row), `host ${seen.host} instead of ${hostOf(row)}`);
  const headline = row.says === '*' ? '' : TABLE.headlines[row.says];
  expectThat(headline !== undefined && seen.headline.startsWith(headline), `says “${seen.headline}”, not ${row.says}`);
  for (const code of row.because ?? []) {
    expectThat(seen.reasons.includes(code), `no ${code} among ${seen.reasons.join(' ')}`);
  }
  for (const [host, expected] of Object.entries(row.hosts ?? {})) {
    expectThat(seen.hosts[host] === expected, `${host} ${seen.hosts[host]} instead of ${expected}`);
  }
  for (const [check, expected] of Object.entries(row.checks ?? {})) {
    expectThat(seen.checks[check] === expected, `check ${check} ${seen.checks[check]} instead of ${expected}`);
  }
  for (const [index, [selector, words]] of Object.entries(row.words ?? {}).entries()) {
    expectThat(
      seen.words[index]?.includes(words) === true,
      `“${seen.words[index]}” in ${selector}, without “${words}”`,
    );
  }
  return faults;
}
