import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Readiness } from '@/components/gov/Readiness';
import { PageIdentity } from '@/components/popup/PageIdentity';
import { Route } from '@/components/popup/Route';
import { hostRow } from '@/components/popup/host-row';
import { Annexes } from '@/components/report/Annexes';
import { FrontPage } from '@/components/report/FrontPage';
import { hostName } from '@/components/shared/host-name';
import { reasonText } from '@/utils/i18n/reason-texts';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { toText } from '@/utils/i18n/renderings/to-text';
import { sheetOf } from '@/tests/unit/core/report/sheet';
import { paperOf as paperOfSheet } from '@/tests/unit/i18n/paper-of';
import { pageView } from './fixtures';

afterEach(cleanup);

const ASCII = 'xn--tnmin-hsa0954c.vn';
const SHOWN = 'tênmiền.vn';
const LOOKALIKES = [
  'xn--80ak6aa92e.com',
  'accounts.xn--googl-3we.com',
  'angiang.gov.xn--v-v2a',
  'xn--gov-vn-xyz.vn',
] as const;

const sheet = (host: string) => sheetOf({ host, ip: '203.0.113.9', a: ['203.0.113.9'], aaaa: [] });

/** Every place that shows a host, each with one host of its own. */
const PLACES: readonly [string, (host: string) => ReturnType<typeof PageIdentity>, isPaper: boolean][] = [
  ['a row of the popup', (host) => <ul>{hostRow({ verdict: rowOf(host), record: undefined })}</ul>, false],
  ['a redirect', (host) => <Route hops={[hop(host), hop('a.vn')]} />, false],
  ['the head of the popup', (host) => <PageIdentity view={viewOf(host)} locale="vi" />, true],
  ['what would break', (host) => <Readiness finding={sheet(host).readiness} />, true],
];

const paperOf = (host: string) => paperOfSheet(sheet(host));
const hop = (host: string) => ({ host, secure: true, cached: false });
const rowOf = (host: string) => {
  const [first] = sheet(host).verdict.hosts;
  if (first === undefined) throw new Error('expected the main host among the hosts');
  return first;
};
const viewOf = (host: string) =>
  pageView({ rows: [{ host, ip: '203.0.113.9' }], verdict: { headline: 'v4-not-asked' } });

describe.each(PLACES)('%s', (_name, draw, isPaper) => {
  it('spells a name of Vietnamese letters, and has its ASCII form at hand', () => {
    const { container } = render(draw(ASCII));
    const name = screen.getByText(SHOWN);
    expect(name.title).toBe(ASCII);
    expect(container.textContent?.includes(ASCII)).toBe(isPaper);
  });

  it.each(LOOKALIKES)('leaves %s in Punycode', (host) => {
    const { container } = render(draw(host));
    expect(container.textContent).toContain(host);
    expect(container.textContent).toMatch(/^[^\u0250-\u1dff\u1f00-\u1fff]*$/);
  });
});

describe.each<[string, (host: string) => ReturnType<typeof FrontPage>]>([
  ['the page to sign', (host) => <FrontPage front={paperOf(host).front} />],
  ['an annex', (host) => <Annexes annexes={paperOf(host).annexes} before={{}} renderUnderStep={() => null} />],
])('%s, where nobody can point', (_name, draw) => {
  it('spells a name of Vietnamese letters, with its ASCII form behind it', () => {
    expect(render(draw(ASCII)).container.textContent).toContain(`${SHOWN} (${ASCII})`);
  });

  it.each(LOOKALIKES)('leaves %s in Punycode', (host) => {
    const { container } = render(draw(host));
    expect(container.textContent).toContain(host);
    expect(container.textContent).not.toMatch(/[\u0250-\u02af\u0400-\u04ff\u1200-\u137f]/);
  });
});

describe('a name that is copied', () => {
  it('is copied in ASCII', () => {
    render(<p>{hostName(ASCII)}</p>);
    const name = screen.getByText(SHOWN);
    getSelection()?.selectAllChildren(name);
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    name.dispatchEvent(event);
    expect(data.getData('text/plain')).toBe(ASCII);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('words about a host', () => {
  it('carry both forms, in a reason and in the text of a sheet', () => {
    expect(reasonText({ code: 'site-alias', values: { target: ASCII } }, 'vi')).toContain(`${SHOWN} (${ASCII})`);
    const model = sheet(ASCII);
    expect(toText(toDocument(model, 'vi'), model.at)).toContain(`${SHOWN} (${ASCII})`);
  });

  it.each(LOOKALIKES)('leave %s in Punycode', (host) => {
    const model = sheet(host);
    const text = toText(toDocument(model, 'vi'), model.at);
    expect(text).toContain(`: ${host}\n`);
    expect(text).not.toMatch(/[\u0250-\u02af\u0400-\u04ff\u1200-\u137f]/);
  });
});
