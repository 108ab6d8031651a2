import { formatDay } from '@/utils/i18n/format-day';
import { m } from '@/utils/i18n/generated/messages.js';
import type { OptionsActions, OptionsView } from '@/utils/state/options-view';

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

const FAULTS: Readonly<Record<Fault['code'], (inputs: { at: string }) => string>> = {
  'not-json': () => m.directory_fault_not_json(),
  'too-large': () => m.directory_fault_too_large(),
  shape: m.directory_fault_shape,
  'duplicate-id': m.directory_fault_duplicate,
  'duplicate-domain': m.directory_fault_duplicate,
  'unknown-successor': m.directory_fault_successor,
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
      {directory.fault !== undefined && <p role="alert">{faultText(directory.fault)}</p>}
      <output>{directory.imported === true && m.directory_imported()}</output>
      {directory.canUndo && (
        <button type="button" data-action="undo-directory" onClick={() => actions.undoDirectory()}>
          {m.directory_undo()}
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

function faultText({ code, at, line }: Fault): string {
  const what = FAULTS[code]({ at });
  return line === undefined ? what : m.directory_fault_line({ line: String(line), what });
}
