/** What a DNS over HTTPS server may do to harm whoever asks it. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

export type Harm =
  'doh-drip' | 'doh-endless' | 'doh-gzip-bomb' | 'doh-wrong-type' | 'doh-to-private' | 'doh-other-name';

const DRIP_MS = 200;
const CHUNK = Buffer.alloc(65_536);
/** 50 MB of zeros in some 50 kB. */
const makeBomb = (): Buffer => gzipSync(Buffer.alloc(50_000_000));
let bomb: Buffer | undefined;
const PRIVATE_ADDRESS = 'https://10.6.0.66/dns-query';

/** Answers with harm; `other` is a sound message about another name. */
export function doHarm(harm: Harm, response: ServerResponse, other: () => Uint8Array): void {
  const type = { 'content-type': 'application/dns-message', 'access-control-allow-origin': '*' };
  switch (harm) {
    case 'doh-drip': {
      response.writeHead(200, type);
      const timer = setInterval(() => response.write('\0'), DRIP_MS);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'doh-endless': {
      response.writeHead(200, type);
      const pour = (): void => {
        while (!response.destroyed && response.write(CHUNK));
      };
      response.on('drain', pour);
      pour();
      return;
    }
    case 'doh-gzip-bomb':
      response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end((bomb ??= makeBomb()));
      return;
    case 'doh-wrong-type':
      response.writeHead(200, { ...type, 'content-type': 'text/html' }).end('<script>document.title = "hỏng"</script>');
      return;
    case 'doh-to-private':
      response.writeHead(302, { ...type, location: PRIVATE_ADDRESS }).end();
      return;
    case 'doh-other-name':
      response.writeHead(200, type).end(other());
      return;
    default:
      harm satisfies never;
  }
}
