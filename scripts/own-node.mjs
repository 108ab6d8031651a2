/**
 * Run by `npm ci`, on whatever Node is there: the scripts need Node 24, which runs TypeScript as it is. On Linux it
 * comes with the packages, as an optional one for each processor, and is linked here to where npm's PATH begins. npm 11
 * makes that link by itself; npm 10 does not, as both packages want the same name and it gives it to the first alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';

const OLDEST = 24;
const LINK = 'node_modules/.bin/node';
const place = `node-${process.platform}-${process.arch}/bin/node`;

rmSync(LINK, { force: true });
// There and yet not able to run: on a Linux without glibc.
const isGood = existsSync(`node_modules/${place}`) && spawnSync(`node_modules/${place}`, ['--version']).status === 0;
if (isGood) {
  mkdirSync(dirname(LINK), { recursive: true });
  symlinkSync(`../${place}`, LINK);
} else if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(
    `Sáu is built and tested by Node ${OLDEST} or newer. This is Node ${process.versions.node}, and npm has none for ${process.platform} on ${process.arch}: get it from https://nodejs.org, then run npm ci again.`,
  );
  process.exitCode = 1;
}
