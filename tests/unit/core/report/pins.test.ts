import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '@/utils/core/report/report-document';
import { addPin, asPin, exportPins, importPins, readPins } from '@/utils/core/report/pins';
import type { Pins } from '@/utils/core/report/pins';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { NOT_ASKED, sheetOf } from './sheet';

const report = toDocument(sheetOf(NOT_ASKED), 'vi');
const of = (host: string, change: Partial<ReportDocument> = {}): ReportDocument => ({
  ...report,
  ...change,
  targets: [{ ...report.targets[0], host }],
});
const pinsOf = (...reports: readonly ReportDocument[]): Pins =>
  new Map(reports.map((each) => [each.targets[0].host, each]));
const fileOf = (pins: unknown): string => JSON.stringify({ schema: 'sau.pins/1', pins });

describe('baselines', () => {
  it('are one a host: a later one replaces the earlier', () => {
    const later = of('a.gov.vn', { generatedAt: '2026-12-01T08:00:00+07:00' });
    const pinned = addPin(pinsOf(of('a.gov.vn')), later);
    expect(pinned).toEqual({ ok: true, value: pinsOf(later) });
  });

  it('end at 200 hosts, and can still be replaced then', () => {
    const full = pinsOf(...Array.from({ length: 200 }, (_, index) => of(`h${index}.gov.vn`)));
    expect(addPin(full, of('mot-nua.gov.vn'))).toEqual({ ok: false, why: 'full' });
    expect(addPin(full, of('h7.gov.vn')).ok).toBe(true);
    expect(importPins(full, fileOf([of('mot-nua.gov.vn')]))).toEqual({ ok: false, why: 'full' });
  });

  it('keep the first hundred hosts of a page', () => {
    const [target] = report.targets;
    const host = { ...target.hosts[0], host: 'a.vn', owner: 'own', visit: 'v4', site: 'unknown' } as const;
    const hosts = Array.from({ length: 150 }, (_, index) => ({
      ...host,
      host: `h${index}.vn`,
      counted: true,
      addresses: [],
    }));
    const pin = asPin({ ...report, targets: [{ ...target, hosts }] });
    expect(pin.targets[0].hosts).toHaveLength(100);
    expect(pin.targets[0].hosts[99]?.host).toBe('h99.vn');
  });

  it('are read back as they were stored, without what cannot be read', () => {
    const stored: unknown = JSON.parse(JSON.stringify(of('a.gov.vn')));
    expect(readPins([stored, 'x', { schema: 'sau.report/9' }, null])).toEqual(pinsOf(of('a.gov.vn')));
  });
});

describe('a file of baselines', () => {
  it('comes back as it went', () => {
    const pins = pinsOf(of('a.gov.vn'), of('b.gov.vn'));
    expect(importPins(new Map(), exportPins(pins))).toEqual({ ok: true, value: { pins, added: 2, kept: 0 } });
  });

  it('takes nothing from a host that has a baseline', () => {
    const mine = of('a.gov.vn', { version: '9.9.9' });
    const imported = importPins(pinsOf(mine), fileOf([of('a.gov.vn'), of('b.gov.vn')]));
    expect(imported).toMatchObject({ ok: true, value: { added: 1, kept: 1 } });
    expect(imported.ok && imported.value.pins.get('a.gov.vn')?.version).toBe('9.9.9');
  });

  it('may be a single sheet, and may begin with a byte order mark', () => {
    expect(importPins(new Map(), `\uFEFF${JSON.stringify(of('a.gov.vn'))}`)).toMatchObject({ ok: true });
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['nothing', '', 'not-json'],
    ['other JSON', '[]', 'not-pins'],
    ['null', 'null', 'not-pins'],
    ['a list that is none', '{"schema":"sau.pins/1","pins":{}}', 'not-pins'],
    ['another schema', '{"schema":"sau.pins/2","pins":[]}', 'not-pins'],
    [
      'one bad sheet among good ones',
      fileOf([of('a.gov.vn'), { ...of('b.gov.vn'), generatedAt: 'gestern' }]),
      'bad-report',
    ],
    ['a host that is none', fileOf([of('<b>')]), 'bad-report'],
    ['a text that turns the line round', fileOf([{ ...of('a.gov.vn'), browser: 'x\u202Ey' }]), 'bad-report'],
    ['a day that is none', fileOf([{ ...of('a.gov.vn'), generatedAt: '2026-99-99T00:00:00+07:00' }]), 'bad-report'],
    ['very much', ' '.repeat(8_000_001), 'too-large'],
  ])('is refused whole where it holds %s', (_name, text, why) => {
    expect(importPins(pinsOf(of('c.gov.vn')), text)).toEqual({ ok: false, why });
  });

  it('cannot reach an object’s own machinery', () => {
    const text = fileOf([of('__proto__'), of('constructor')]).replace('"hosts":', '"__proto__":{"x":1},"hosts":');
    const imported = importPins(new Map(), text);
    expect(imported).toMatchObject({ ok: true, value: { added: 2 } });
    expect(Object.getPrototypeOf({})).not.toHaveProperty('x');
  });
});
