import { describe, expect, it } from 'vitest';
import { aptSettings, certificateFiles, environmentOf, mirrorsOf, npmSettings } from '@/tests/bare/settings.ts';

describe('a bare machine in the image of this one', () => {
  it('gets the registry, the proxies and the certificates of npm, and no other setting', () => {
    const mine = 'prefix=/usr\nregistry=https://npm.test/\n//npm.test/:_authToken=abc\nloglevel=silent\n';
    const whole =
      '@own:registry=https://own.test/\nhttps-proxy = http://proxy.test:3128\ncafile="/etc/own.pem"\nyes=false\n';
    expect(npmSettings([whole, mine])).toBe(
      '@own:registry=https://own.test/\nhttps-proxy = http://proxy.test:3128\ncafile="/etc/own.pem"\nregistry=https://npm.test/\n//npm.test/:_authToken=abc\n',
    );
  });

  it('gets each file of certificates that is named, once', () => {
    const here = { NODE_EXTRA_CA_CERTS: '/etc/own.pem', SSL_CERT_FILE: '/etc/other.pem' };
    expect(certificateFiles(here, 'cafile="/etc/own.pem"\n')).toEqual(['/etc/own.pem', '/etc/other.pem']);
  });

  it('gets a plain shell, without what npm sets for its scripts', () => {
    const here = { npm_config_prefix: '/usr', HTTPS_PROXY: 'http://proxy.test:3128', CI: 'true', HOME: '/home/an' };
    expect(environmentOf(here)).toEqual([
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'HOME=/root',
      'TERM=dumb',
      'HTTPS_PROXY=http://proxy.test:3128',
    ]);
  });

  it('gets of apt the way to the mirrors', () => {
    const dump =
      'APT "";\nAcquire::http::Proxy "http://proxy.test:3142";\nAcquire::Check-Valid-Until "false";\nDPkg::Options "";\n';
    expect(aptSettings(dump)).toBe(
      'Acquire::http::Proxy "http://proxy.test:3142";\nAcquire::Check-Valid-Until "false";\n',
    );
  });

  it.each([
    [
      'those of this machine, where it has the release',
      'http://m.test/debian/ bookworm main\nhttp://m.test/debian/ bookworm contrib\nhttp://m.test/sec/ bookworm-security main\nhttp://m.test/debian/ bookworm-backports main\nhttps://x.test/ nodistro main\n',
      {
        main: 'http://m.test/debian/',
        sources: 'deb http://m.test/debian/ bookworm main\ndeb http://m.test/sec/ bookworm-security main\n',
      },
    ],
    [
      'Debian’s own, where it has another',
      'http://m.test/ubuntu/ noble main\n',
      { main: undefined, sources: 'deb http://deb.debian.org/debian bookworm main\n' },
    ],
  ])('gets as mirrors %s', (_about, targets, expected) => {
    expect(mirrorsOf(targets, 'bookworm')).toEqual(expected);
  });
});
