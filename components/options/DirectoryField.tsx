import { formatDay } from '@/utils/i18n/format-day';
import { m } from '@/utils/i18n/generated/messages.js';
import type { OptionsActions, OptionsView } from '@/utils/app/options/options-view';

interface DirectoryFieldProps {
  readonly directory: OptionsView['directory'];
  readonly actions: OptionsActions;
}

type Shown = NonNullable<OptionsView['directory']>;
type Fault = NonNullable<Shown['fault']>;

const FROM: Readonly<Record<Shown['from'], () => string>> = {
  shipped: m.directory_from_shipped,
  person: m.directory_from_person,
  policy: m.directory_from_policy,
};

const REFUSED: Readonly<Record<NonNullable<Shown['refused']>['from'], () => string>> = {
  person: m.directory_refused_person,
  policy: m.directory_refused_policy,
};

const FAULTS: Readonly<Record<Fault['code'], (inputs: { at: string; detail: string }) => string>> = {
  'not-json': () => m.directory_fault_not_json(),
  'too-large': () => m.directory_fault_too_large(),
  'too-deep': () => m.directory_fault_too_deep(),
  shape: m.directory_fault_shape,
  'name-character': m.directory_fault_name_character,
  'name-blank': m.directory_fault_name_blank,
  'source-address': m.directory_fault_source,
  'domain-suffix': m.directory_fault_suffix,
  'domain-foreign': m.directory_fault_foreign,
  'duplicate-id': m.directory_fault_duplicate,
  'duplicate-domain': m.directory_fault_duplicate,
  'unknown-successor': m.directory_fault_successor,
  'merge-ring': m.directory_fault_ring,
};

/** The directory of state bodies in use, and the way for an IT unit to put in a newer one; nothing is ever fetched. */
export function DirectoryField({ directory, actions }: DirectoryFieldProps) {
  if (directory === undefined) return null;
  const isFixed = directory.from === 'policy';
  return (
    <section class="field" aria-labelledby="directory-title" data-directory={directory.from}>
      <h2 id="directory-title">{m.directory_title()}</h2>
      <p>
        {FROM[directory.from]()}{' '}
        {m.gov_agency_directory({ date: formatDay(directory.asOf), count: String(directory.count) })}
      </p>
      {!isFixed && (
        // Browsers take a file that is dropped on the field as one that was chosen.
        <label class="drop">
          {m.directory_import()}
          <input
            type="file"
            name="directory"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) actions.importDirectory(file);
              // The same file, mended, has to count as a change.
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
      {directory.fault !== undefined && (
        <p role="alert">
          {faultText(directory.fault)} {m.directory_fault_kept()}
        </p>
      )}
      {directory.refused !== undefined && (
        <p role="alert" data-refused={directory.refused.from}>
          {REFUSED[directory.refused.from]()} {faultText(directory.refused.fault)}
        </p>
      )}
      <output>{directory.imported && m.directory_imported()}</output>
      {directory.canUndo && (
        <button type="button" data-action="undo-directory" onClick={() => actions.undoDirectory()}>
          {m.action_undo()}
        </button>
      )}
      {directory.from === 'person' && (
        <button type="button" data-action="shipped-directory" onClick={() => actions.takeShippedDirectory()}>
          {m.directory_use_shipped()}
        </button>
      )}
    </section>
  );
}

function faultText({ code, at, entry, detail = '', line }: Fault): string {
  const what = FAULTS[code]({ at, detail });
  const inEntry = entry === undefined ? what : m.directory_fault_entry({ entry, what });
  return line === undefined ? inEntry : m.directory_fault_line({ line: String(line), what: inEntry });
}
