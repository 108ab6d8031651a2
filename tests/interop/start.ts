/** Starts a server and keeps what it says, for the case that it ends before its time. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from './configurations.ts';

/** Ends with the namespace at the latest. Its words go to a file, and to standard error when it ends by itself. */
export async function startProgram(folder: string, program: Program): Promise<{ readonly stop: () => void }> {
  const { command, args, configuration } = program;
  await writeFile(join(folder, configuration.file), configuration.text);
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(folder, `${configuration.file}.log`));
  let said = '';
  let isStopping = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      log.write(chunk);
    });
  }
  child.once('error', (error) => {
    console.error(`✗ ${command} cannot be started: ${error.message}`);
  });
  child.once('exit', (code) => {
    if (!isStopping) console.error(`✗ ${command} (${configuration.file}) ended with ${String(code)}:\n${said}`);
  });
  return {
    stop: () => {
      isStopping = true;
      child.kill('SIGKILL');
    },
  };
}
