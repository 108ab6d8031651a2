/** Baselines: one sheet a host that later ones are compared with. They live in `storage.local`. */
import * as v from 'valibot';
import { fail, succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import type { ReportDocument } from './report-document';
import { MAX_PIN_FILE_CHARACTERS, MAX_PINNED_HOSTS, MAX_PINS } from './limits';
import { reportSchema } from './parse-report';

const PINS_SCHEMA = 'sau.pins/1';

/** By host of its sheet; a host has one baseline. */
export type Pins = ReadonlyMap<string, ReportDocument>;

export type PinFault = 'not-json' | 'too-large' | 'not-pins' | 'bad-report' | 'full';

export interface Imported {
  readonly pins: Pins;
  readonly added: number;
  /** Hosts that have a baseline already, which stays. */
  readonly kept: number;
}

export const hostOfPin = ({ targets: [{ host }] }: ReportDocument): string => host;

/**
 * A sheet as it is pinned: of a page with very many hosts only the first ones, and without what the unit states, which
 * is not compared and is kept in one place alone.
 */
export function asPin(report: ReportDocument): ReportDocument {
  const [target] = report.targets;
  const steps = target.steps.map(({ stated: _stated, ...step }) => step);
  return { ...report, targets: [{ ...target, steps, hosts: target.hosts.slice(0, MAX_PINNED_HOSTS) }] };
}

/** @returns 'full' where there is no room for a further host */
export function addPin(pins: Pins, report: ReportDocument): Result<Pins, 'full'> {
  const host = hostOfPin(report);
  if (!pins.has(host) && pins.size >= MAX_PINS) return fail('full');
  return succeed(new Map([...pins, [host, asPin(report)]]));
}

/** What is stored, by host; what cannot be read any more is passed over and stays where it is. */
export function readPins(stored: readonly unknown[]): Pins {
  const reports = stored.map((value) => v.safeParse(reportSchema, value)).filter(({ success }) => success);
  return new Map(reports.flatMap(({ output }) => (isReport(output) ? [[hostOfPin(output), output] as const] : [])));
}

const isReport = (value: unknown): value is ReportDocument => v.is(reportSchema, value);

/** All baselines as the text of a file. */
export function exportPins(pins: Pins): string {
  return `${JSON.stringify({ schema: PINS_SCHEMA, pins: [...pins.values()] }, null, 2)}\n`;
}

const fileSchema = v.object({ schema: v.literal(PINS_SCHEMA), pins: v.array(v.unknown()) });

/**
 * Reads a file of baselines, or a single sheet, into those that are there. Nothing is lost: a host that has a baseline
 * keeps it, and one fault in the file refuses the whole. Never throws.
 */
export function importPins(pins: Pins, text: string): Result<Imported, PinFault> {
  if (text.length > MAX_PIN_FILE_CHARACTERS) return fail('too-large');
  const json = readJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return json;
  const file = v.safeParse(fileSchema, json.value);
  if (!file.success && !isReport(json.value)) return fail('not-pins');
  const given: readonly unknown[] = file.success ? file.output.pins : [json.value];
  const reports: ReportDocument[] = [];
  for (const each of given) {
    const report = v.safeParse(reportSchema, each);
    if (!report.success) return fail('bad-report');
    reports.push(report.output);
  }
  const joined = new Map(pins);
  for (const report of reports) if (!joined.has(hostOfPin(report))) joined.set(hostOfPin(report), asPin(report));
  if (joined.size > Math.max(MAX_PINS, pins.size)) return fail('full');
  return succeed({ pins: joined, added: joined.size - pins.size, kept: reports.length - (joined.size - pins.size) });
}

function readJson(text: string): Result<unknown, 'not-json'> {
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch {
    return fail('not-json'); // The caller says so.
  }
}
