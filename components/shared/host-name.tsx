import { displayHost } from '@/utils/core/host/display-host';

/**
 * A host as people read it. Where that is not what the browser and DNS go by, that form is shown on pointing at it, and
 * is what copying it gives. No component, for there may be hundreds (see host-row.tsx).
 */
export function hostName(host: string) {
  const shown = displayHost(host);
  if (shown === host) return host;
  return (
    <bdi title={host} onCopy={(event) => copyAscii(event, shown, host)}>
      {shown}
    </bdi>
  );
}

/** The same on paper and at the head of a page, where nobody can point: the ASCII form stands behind it. */
export function sheetName(host: string, port = '') {
  if (displayHost(host) === host) return `${host}${port}`;
  return (
    <>
      {hostName(host)}
      {port} <code>{host}</code>
    </>
  );
}

/** Of a selection that reaches beyond the name, the browser copies what is seen. */
function copyAscii(event: ClipboardEvent, shown: string, host: string): void {
  if (globalThis.getSelection()?.toString().trim() !== shown || event.clipboardData === null) return;
  event.clipboardData.setData('text/plain', host);
  event.preventDefault();
}
