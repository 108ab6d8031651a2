/** Settings by the organisation's policy win over the person's, and the popup says whose choice it was. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openBrowser } from '../world/browser.ts';
import { expect, test } from './lab.ts';
import { actionOf, askedOf, mainOf, openReadyPopup, openTab } from './steps.ts';

const run = promisify(execFile);
/** Where the builds of Chromium look for policies, below /etc. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'];

/**
 * Runs `work` while a policy for the extension is in force. /etc is covered by a folder in memory that points back
 * to all else in it, in the mount namespace of the lab alone: the machine's own is never written to.
 */
async function underPolicy(extensionId: string, policy: object, work: () => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-policy-'));
  const [real, covered] = [join(folder, 'real'), join(folder, 'covered')];
  const ours = new Set(FOLDERS.map((name) => name.split('/')[0]));
  for (const place of [real, covered]) await mkdir(place);
  await run('mount', ['--rbind', '/etc', real]);
  try {
    for (const entry of await readdir('/etc', { withFileTypes: true })) {
      if (ours.has(entry.name)) continue;
      const target = entry.isSymbolicLink() ? await readlink(join('/etc', entry.name)) : join(real, entry.name);
      await symlink(target, join(covered, entry.name));
    }
    for (const name of FOLDERS) {
      const managed = join(covered, name, 'policies/managed');
      await mkdir(managed, { recursive: true });
      const content = { '3rdparty': { extensions: { [extensionId]: policy } } };
      await writeFile(join(managed, 'sau.json'), JSON.stringify(content));
    }
    await run('mount', ['--bind', covered, '/etc']);
    try {
      await work();
    } finally {
      await run('umount', ['/etc']);
    }
  } finally {
    await run('umount', ['--lazy', '--recursive', real]);
    await rm(folder, { recursive: true, force: true });
  }
}

test('a policy that turns lookups off wins, and the popup and the options say whose choice it is', async ({
  lab,
  sau,
}) => {
  await underPolicy(sau.extensionId, { lookup: 'off' }, async () => {
    const managed = await openBrowser({ lab });
    try {
      await expect.poll(() => managed.inWorker('chrome.storage.managed.get(null)')).toEqual({ lookup: 'off' });
      const { tabId } = await openTab(managed, 'https://www.camau.gov.vn/');
      const popup = await openReadyPopup(managed, tabId);
      await expect(popup.getByText('Tổ chức của bạn đã tắt việc hỏi DNS.')).toBeVisible();
      await expect(actionOf(popup, 'lookup')).toHaveCount(0);
      await expect(actionOf(popup, 'lookup-hosts')).toHaveCount(0);

      // What the person had chosen before does not count any more.
      await managed.inWorker('chrome.storage.local.set({ settings: { lookup: "on-open" } })');
      const again = await openReadyPopup(managed, tabId);
      await expect(mainOf(again)).toHaveAttribute('data-site', 'unknown');
      expect([...(await askedOf(lab, 'cloudflare')), ...(await askedOf(lab, 'google'))]).toEqual([]);

      const options = await managed.openOwn('options.html');
      await expect(options.locator('select[name=lookup]')).toHaveValue('off');
      await expect(options.locator('select[name=lookup]')).toBeDisabled();
      await expect(options.getByText('Tổ chức của bạn đã đặt sẵn mục này.')).toBeVisible();
      await expect(options.locator('select[name=language]')).toBeEnabled();
    } finally {
      await managed.close();
    }
  });
});

test('a policy is the organisation’s consent: the popup asks by itself and says so', async ({ lab, sau }) => {
  await underPolicy(sau.extensionId, { lookup: 'on-open' }, async () => {
    const managed = await openBrowser({ lab });
    try {
      await expect.poll(() => managed.inWorker('chrome.storage.managed.get(null)')).toEqual({ lookup: 'on-open' });
      const { tabId } = await openTab(managed, 'https://www.camau.gov.vn/');
      const popup = await openReadyPopup(managed, tabId);
      await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only');
      await expect(popup.getByText('Tổ chức của bạn đã chọn cách hỏi DNS.')).toBeVisible();
      const names = (await askedOf(lab, 'cloudflare')).map((line) => line.split(' ')[0]);
      expect(new Set(names)).toEqual(new Set(['www.camau.gov.vn']));
    } finally {
      await managed.close();
    }
  });
});
