/** Keys and certificates of the lab, made anew at every start and gone with it. */
import { execFile } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DAYS = '30';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  readonly keyHash: string;
}

export interface Certificates {
  /** The lab's root in PEM, for browsers that import one by policy. */
  readonly root: string;
  readonly resolvers: Certificate;
  readonly sites: Certificate;
  /** From nobody that anyone trusts. */
  readonly untrusted: Certificate;
}

/**
 * Names in, certificates out, written below `folder`. The sites' key is not the resolvers': a browser
 * can be told to trust the resolvers alone, and then sees the sites' certificate errors.
 */
export async function makeCertificates(
  folder: string,
  siteNames: readonly string[],
  resolverNames: readonly string[],
): Promise<Certificates> {
  const root = await make(folder, 'root', 'Sau Lab Root', ['-addext', 'keyUsage=critical,keyCertSign']);
  const signed = ['-CA', join(folder, 'root.pem'), '-CAkey', join(folder, 'root.key')];
  const [resolvers, sites, untrusted] = await Promise.all([
    make(folder, 'resolvers', 'Sau Lab Resolver', [...signed, ...alternativeNames(resolverNames)]),
    make(folder, 'sites', 'Sau Lab Site', [...signed, ...alternativeNames(siteNames)]),
    make(folder, 'untrusted', 'Nobody', alternativeNames(['nobody.invalid'])),
  ]);
  return { root: root.cert, resolvers, sites, untrusted };
}

const alternativeNames = (names: readonly string[]): string[] => {
  const entries = names.map((name) => (/^[\d.]+$|:/.test(name) ? `IP:${name}` : `DNS:${name}`));
  return [
    '-addext',
    `subjectAltName=${entries.join(',')}`,
    '-addext',
    'basicConstraints=critical,CA:FALSE',
    '-addext',
    'extendedKeyUsage=serverAuth',
  ];
};

async function make(folder: string, name: string, subject: string, more: readonly string[]): Promise<Certificate> {
  const keyFile = join(folder, `${name}.key`);
  const certFile = join(folder, `${name}.pem`);
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-sha256'];
  await run('openssl', [
    ...request,
    '-days',
    DAYS,
    '-subj',
    `/CN=${subject}`,
    '-keyout',
    keyFile,
    '-out',
    certFile,
    ...more,
  ]);
  const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]);
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, keyHash: createHash('sha256').update(publicKey).digest('base64') };
}
