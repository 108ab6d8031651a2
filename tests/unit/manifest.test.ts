import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (target: string): Record<string, unknown> => {
  const path = join(import.meta.dirname, '..', '..', '.output', target, 'manifest.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" and "npm run build:firefox" first`);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
};

describe.each([
  ['chrome-mv3', ['storage', 'webNavigation', 'webRequest']],
  ['firefox-mv3', ['dns', 'storage', 'webNavigation', 'webRequest']],
])('the built manifest of %s', (target, permissions) => {
  it('asks for these permissions and no other', () => {
    const manifest = read(target);
    expect([...(manifest.permissions as string[])].sort()).toEqual(permissions);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('is version 3, Vietnamese by default, with a policy schema', () => {
    const manifest = read(target);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.default_locale).toBe('vi');
    expect(manifest.storage).toEqual({ managed_schema: 'managed-schema.json' });
  });
});

describe('the browsers that are supported', () => {
  it('starts with Chrome 120', () => {
    expect(read('chrome-mv3').minimum_chrome_version).toBe('120');
  });

  it('runs its own scripts alone, and lets a probe ask port 80 where it means port 80', () => {
    expect(read('firefox-mv3').content_security_policy).toEqual({
      extension_pages: "script-src 'self'; object-src 'self'",
    });
    expect(read('chrome-mv3').content_security_policy).toBeUndefined();
  });

  it('starts with Firefox 153, and declares what data may leave', () => {
    expect(read('firefox-mv3').browser_specific_settings).toEqual({
      gecko: {
        id: 'sau@sau.vn',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
      },
    });
  });
});

describe('the files of a page', () => {
  const build = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

  it('are all named in the popup, so that none comes a round later', () => {
    const page = readFileSync(join(build, 'popup.html'), 'utf8');
    const named = [...page.matchAll(/\/chunks\/([^"]+)/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(['first.js', 'popup.js']));
    for (const name of named) {
      const code = readFileSync(join(build, 'chunks', name), 'utf8');
      const imported = [...code.matchAll(/from\s*["']\.\/([^"']+)["']/g)].map(([, file = '']) => file);
      expect(named).toEqual(expect.arrayContaining(imported));
    }
  });

  it('bring no style sheet of their own, which would come a round later still', () => {
    expect(readdirSync(build, { recursive: true }).filter((path) => String(path).endsWith('.css'))).toEqual([]);
  });
});
