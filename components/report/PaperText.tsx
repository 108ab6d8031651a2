import { Fragment } from 'preact';

/** Numbers of legal texts, and host names: `224/2026/NĐ-CP`, `anh.dongthap.gov.vn`. */
const WHOLE = /(\d+\/[\p{L}\d/]*-\p{L}+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}[\p{L}\d-]+)/u;
/** Of a host: `gov.vn` is read as one. */
const LABELS_TOGETHER = 2;

/** A text whose numbers of legal texts are never torn at a line's end, and whose hosts are torn before a dot alone. */
export function PaperText({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(WHOLE).map((part, index) => {
        if (index % 2 === 0) return part;
        return part.includes('/') ? (
          <span key={index} class="unbroken">
            {part}
          </span>
        ) : (
          <Host key={index} host={part} />
        );
      })}
    </>
  );
}

function Host({ host }: { readonly host: string }) {
  const labels = host.split('.');
  const cut = Math.max(labels.length - LABELS_TOGETHER, 1);
  return (
    <>
      {labels.slice(0, cut).map((label, index) => (
        <Fragment key={`${index} ${label}`}>
          {index > 0 && <wbr />}
          {index > 0 ? `.${label}` : label}
        </Fragment>
      ))}
      <wbr />
      <span class="unbroken">{`.${labels.slice(cut).join('.')}`}</span>
    </>
  );
}
