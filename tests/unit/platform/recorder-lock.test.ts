import { expect, it } from 'vitest';
import { createBehindSign, holdRecorderLock, isRecorderAtWork, isRecorderBehind } from '@/utils/platform/recorder-lock';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

it('the sign of unwritten records is there from the first failure to the next success', async () => {
  const sign = createBehindSign();
  expect(await isRecorderBehind()).toBe(false);
  sign.end();
  sign.show();
  sign.show();
  await settled();
  expect(await isRecorderBehind()).toBe(true);
  sign.end();
  await settled();
  expect(await isRecorderBehind()).toBe(false);
  sign.show();
  await settled();
  expect(await isRecorderBehind()).toBe(true);
  expect(await isRecorderAtWork()).toBe(false);
  sign.end();
});

it('a recorder is at work once it says so', async () => {
  holdRecorderLock();
  await settled();
  expect(await isRecorderAtWork()).toBe(true);
  expect(await isRecorderBehind()).toBe(false);
});
