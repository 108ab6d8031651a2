import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'docs/decisions';
const records = readdirSync(FOLDER).filter((file) => /^\d{4}-.*\.md$/.test(file));
const rows = [
  ...readFileSync(`${FOLDER}/README.md`, 'utf8').matchAll(/^\| (\d+) +\| \[(.*)\]\((.*?)\) +\| (.*?) +\|$/gm),
].map(([, number, title, file, state]) => ({ number: Number(number), title, file, state }));

describe('the list of decisions', () => {
  it('has a row for each record, in order', () => {
    expect(rows.map(({ file }) => file)).toEqual(records.toSorted());
  });

  it.each(rows)('calls $file as it calls itself', ({ number, title = '', file = '' }) => {
    const [head = ''] = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
    expect(Number(file.slice(0, 4))).toBe(number);
    expect(head.replace(/^# 0*\d+[.:] /, '').toLowerCase()).toBe(title.toLowerCase());
  });

  it.each(rows)('says of $file what its head says', ({ file = '', state = '' }) => {
    const head = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').slice(0, 6).join('\n');
    const by = /^\*\*Superseded by \[(?:decision )?(.*?)\]\((.*?)\)/m.exec(head);
    expect(state.startsWith('superseded') ? state : 'holds').toBe(by ? `superseded by [${by[1]}](${by[2]})` : 'holds');
  });
});
