/** The directory of state bodies as the options show and change it. Life cycle: born and dead with the page. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { MAX_DIRECTORY_BYTES } from '@/utils/core/gov/limits';
import type { DirectoryInUse, DirectoryView, OptionsActions, OptionsView } from './options-view';

/** The world, as far as the directory needs it. */
export interface DirectoryWorld {
  readDirectory(): Promise<DirectoryInUse>;
  /** What a person imported, as stored; undefined where the shipped one is in use. */
  readStoredDirectory(): Promise<unknown>;
  /** `undefined` goes back to the shipped one. Rejects where storage cannot be written. */
  storeDirectory(data: unknown): Promise<void>;
}

export interface DirectoryChoice {
  readonly shown: ReadonlySignal<OptionsView['directory']>;
  readonly actions: Pick<OptionsActions, 'importDirectory' | 'undoDirectory' | 'takeShippedDirectory'>;
}

/** @param onFailure storage could not be read or written */
export function createDirectoryChoice(world: DirectoryWorld, onFailure: () => void): DirectoryChoice {
  const shown = signal<OptionsView['directory']>(undefined);
  /** What was in use before the last change of this page; in a box, for `undefined` stands for the shipped one. */
  let before: { readonly data: unknown } | undefined;

  async function show({
    fault,
    imported = false,
  }: Partial<Pick<DirectoryView, 'fault' | 'imported'>> = {}): Promise<void> {
    shown.value = { ...(await world.readDirectory()), canUndo: before !== undefined, fault, imported };
  }

  async function change(data: unknown, imported: boolean): Promise<void> {
    const earlier = { data: await world.readStoredDirectory() };
    await world.storeDirectory(data);
    before = earlier;
    await show({ imported });
  }

  async function take(file: { readonly size: number; text(): Promise<string> }): Promise<void> {
    if (file.size > MAX_DIRECTORY_BYTES) return show({ fault: { code: 'too-large', at: '' } });
    // With it comes the list of public suffixes, which the options need for nothing else.
    const { readDirectoryFile } = await import('@/utils/core/gov/directory-file');
    const parsed = readDirectoryFile(await file.text());
    if (parsed.ok) await change(parsed.value, true);
    else await show({ fault: parsed.why });
  }

  async function undo(): Promise<void> {
    if (before === undefined) return;
    await world.storeDirectory(before.data);
    before = undefined;
    await show();
  }

  const run = (work: Promise<void>): void => void work.catch(onFailure);
  run(show());
  return {
    shown,
    actions: {
      importDirectory: (file) => run(take(file)),
      undoDirectory: () => run(undo()),
      takeShippedDirectory: () => run(change(undefined, false)),
    },
  };
}
