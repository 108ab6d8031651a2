import { fail } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import { parseDirectory } from './directory-data';
import type { DirectoryData } from './directory-data';
import type { DirectoryFault } from './directory-faults';
import { tooDeepAt } from './json-depth';
import { lineAt, lineOfJsonFault, lineOfPath } from './json-place';
import { MAX_DIRECTORY_CHARACTERS, MAX_DIRECTORY_DEPTH } from './limits';

/** Why a file is no directory, and where: the line counts from 1 and is absent where none can be named. */
export interface FileFault {
  readonly code: DirectoryFault['code'] | 'not-json' | 'too-deep' | 'too-large';
  /** As in DirectoryFault; '' for a file that is no JSON. */
  readonly at: string;
  /** As in DirectoryFault. */
  readonly entry?: string | undefined;
  /** As in DirectoryFault. */
  readonly detail?: string | undefined;
  readonly line?: number | undefined;
}

/**
 * Reads a directory that an IT unit gives as text: a file in the options, or the field `directory` of the policy.
 * It is checked by the schema of the shipped one; the first bad value refuses the whole. Never throws, and takes time in
 * proportion to the text's length, whatever it holds: its brackets are counted before anything is parsed.
 */
export function readDirectoryFile(text: string): Result<DirectoryData, FileFault> {
  if (text.length > MAX_DIRECTORY_CHARACTERS) return fail({ code: 'too-large', at: '' });
  const plain = text.replace(/^\uFEFF/, '');
  const json = readJson(plain);
  if (!json.ok) return json;
  const parsed = parseDirectory(json.value);
  if (parsed.ok) return parsed;
  const { path, ...fault } = parsed.why;
  const line = lineOfPath(plain, path);
  return fail({ ...fault, line });
}

function readJson(text: string): Result<unknown, FileFault> {
  const deep = tooDeepAt(text, MAX_DIRECTORY_DEPTH);
  if (deep !== undefined) return fail({ code: 'too-deep', at: '', line: lineAt(text, deep) });
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    // Engines word the place of a fault in different ways, or not at all.
    return fail({ code: 'not-json', at: '', line: lineOfJsonFault(text) });
  }
}
