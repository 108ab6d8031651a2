import { describe, expect, it } from 'vitest';
import { registrableDomain } from '@/utils/core/gov/gov-host';
import { SITE_KINDS } from '@/utils/core/gov/identity';
import { loadDirectory } from '@/utils/core/gov/load-directory';
import { PLACE_LABELS } from '@/utils/core/gov/places';
import { siteKind } from '@/utils/core/gov/site-kind';
import cases from '../../../cases/gov-hosts.json';

const kindOf = (host: string): string => siteKind(host, registrableDomain(host));

describe('siteKind', () => {
  it.each(cases.hosts.map(([host, kind]) => [host ?? '', kind]))('calls %s %s', (host, kind) => {
    expect(kindOf(host)).toBe(kind);
  });

  it.each([
    ['songhinh.phuyen.gov.vn', 'other', 'a district, though it begins with "so"'],
    ['sonduong.tuyenquang.gov.vn', 'other', 'a district, though it begins with "so"'],
    ['sontay.hanoi.gov.vn', 'other', 'a town, though it begins with "so"'],
    ['shtp.hochiminhcity.gov.vn', 'other', 'a high-tech park, though it begins with "s"'],
    ['talai.dongnai.gov.vn', 'other', 'a commune'],
    ['gov.vn', 'other', 'the category itself'],
    ['dichvucong.gov.vn', 'public-service', 'the national portal at its apex'],
    ['www.dichvucong.gov.vn', 'public-service', 'the national portal with www'],
    ['quantri.dichvucong.gov.vn', 'sign-in', 'labels left of the national portal count as elsewhere'],
    ['lienthong.dichvucong.gov.vn', 'other', 'the domain itself is no label left of it'],
    ['dichvuthongtin.dkkd.gov.vn', 'other', 'only the whole stem "dichvucong" counts'],
    ['demodichvucong.soctrang.gov.vn', 'test', 'test goes before public service'],
    ['motcua.sotttt.baria-vungtau.gov.vn', 'one-stop', 'one-stop goes before department, in any label'],
    ['sso-motcua.moc.gov.vn', 'sign-in', 'the stem stands at the beginning of the label'],
    ['www.sonoivu.haugiang.gov.vn', 'department', 'www before another label says nothing'],
    ['www.angiang.gov.vn', 'portal', 'www alone is the portal'],
    ['angiang.gdt.gov.vn', 'branch', 'the tax office of a province'],
    ['www.angiang.gdt.gov.vn', 'branch', 'the same with www'],
    ['hoadondientu.gdt.gov.vn', 'other', 'a system of the tax office'],
    ['thongkeangiang.nso.gov.vn', 'branch', 'a province statistics office'],
    ['thongkevietnam.nso.gov.vn', 'other', 'no province'],
    ['angiang.moh.gov.vn', 'other', 'no agency known to name branches so'],
    ['conganquangninh.gov.vn', 'portal', 'a name of its own is an apex'],
    ['mydata.danang.gov.vn', 'other', 'a label is never matched in part'],
    ['dichvucong.angiang.dcs.vn', 'public-service', 'outside .gov.vn as well'],
    ['congbao.chinhphu.vn', 'law', 'outside .gov.vn as well'],
    ['SYT.ANGIANG.GOV.VN.', 'department', 'another spelling of the same name'],
  ])('calls %s %s: %s', (host, expected) => {
    expect(kindOf(host)).toBe(expected);
  });

  it('finds every kind but none outside the agreed list', () => {
    const found = new Set(cases.hosts.map(([host]) => kindOf(host ?? '')));
    expect(SITE_KINDS.filter((kind) => !found.has(kind))).toEqual([]);
  });

  it('knows the label of every province of the directory as a place', async () => {
    const { agencies } = loadDirectory();
    const provinces = agencies.filter((agency) => agency.level === 'province');
    const labels = provinces.flatMap(({ domain, aliases }) => [domain, ...aliases]).map((name) => name.split('.')[0]);
    expect(provinces).toHaveLength(63);
    expect(labels.filter((label) => !PLACE_LABELS.has(label ?? ''))).toEqual([]);
  });
});
