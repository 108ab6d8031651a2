import type { SiteKind } from './identity';
import { PLACE_LABELS } from './places';

interface KindRule {
  readonly kind: SiteKind;
  /** Whether a label left of the domain marks this kind. */
  readonly matches: (label: string, domain: string) => boolean;
}

// Closed on purpose: `so…` and `s…` also begin the names of districts (songhinh) and parks (shtp). Each department
// has the names that were seen and their counterpart in the other style; departments merged away in 2025 stay.
const DEPARTMENTS = `
  soyte syt soyt
  soxaydung sxd soxd
  sokhcn skhcn sokhoahoccongnghe
  sotttt stttt sothongtintruyenthong
  sonoivu snv
  sotaichinh stc
  sogddt sgddt sogd sgd sogiaoduc sogiaoducdaotao
  sonnptnt snnptnt sonongnghiep snn sonn
  sonnmt snnmt sonongnghiepmoitruong
  sotnmt stnmt sotainguyenmoitruong
  songoaivu sngv
  sovhttdl svhttdl sovhtt svhtt sovanhoathethao sovanhoathethaodulich
  sodulich sdl sodl
  sotuphap stp
  socongthuong sct soct
  sokhdt skhdt sokehoachdautu
  sogtvt sgtvt sogiaothongvantai
  soldtbxh sldtbxh
  soqhkt sqhkt
  sodttg sdttg bandantoc`;

/** A list of labels; `*` stands for any run of characters at that end. Only stems of many labels have one. */
function labels(list: string): KindRule['matches'] {
  const patterns = list
    .trim()
    .split(/\s+/)
    .map((stem) => stem.replaceAll('*', '.*'));
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`);
  return (label) => pattern.test(label);
}

/** Offices of central bodies under the domain of a province. */
const BRANCHES = new Set('tand toaan toaannhandan bhxh cucthue cuchaiquan cucthongke cucthads'.split(' '));

/** Province branches of central agencies: `<place>.gdt`, `<place>.toaan`, `thongke<place>.nso`, `tand.<place>`. */
function isBranch(label: string, domain: string): boolean {
  switch (domain) {
    case 'gdt.gov.vn':
    case 'baohiemxahoi.gov.vn':
    case 'toaan.gov.vn':
      return PLACE_LABELS.has(label);
    case 'nso.gov.vn':
    case 'gso.gov.vn':
      return label.startsWith('thongke') && PLACE_LABELS.has(label.slice('thongke'.length));
    default:
      return BRANCHES.has(label) && PLACE_LABELS.has(domain.split('.')[0] ?? '');
  }
}

/** The first rule that any label fits decides (docs/rulings.md 31). */
export const KIND_RULES: readonly KindRule[] = [
  { kind: 'test', matches: labels('demo* *dev *test kiemthu') },
  { kind: 'public-service', matches: labels('dichvucong* e-services dvc dvctt hcc') },
  { kind: 'one-stop', matches: labels('motcua* tthc gqtthc bpmc') },
  { kind: 'sign-in', matches: labels('sso* cas login xacthuc xacthuc-* taikhoan* quantri*') },
  { kind: 'feedback', matches: labels('paht phananh* 1022 tuongtac doithoai cqs kntc') },
  { kind: 'documents', matches: labels('qlvb* vbdh* vpdt* hscv office vanphongdientu') },
  { kind: 'mail', matches: labels('mail webmail webmail1') },
  { kind: 'open-data', matches: labels('data opendata congdulieu') },
  { kind: 'api', matches: labels('api* lgsp *ltvb cdn files*') },
  { kind: 'platform', matches: labels('egov') },
  { kind: 'assembly', matches: labels('hdnd vpddbqh-hdnd qh-hdnd') },
  { kind: 'party-front', matches: labels('tuyengiao tuyengiao-* bcsd tinhdoan ubmt* hoinongdan hlhpn ldld') },
  { kind: 'police', matches: labels('congan catp') },
  { kind: 'procuracy', matches: labels('vks vienkiemsat') },
  { kind: 'office', matches: labels('vpubnd') },
  { kind: 'department', matches: labels(DEPARTMENTS) },
  { kind: 'board', matches: labels('bql* thanhtra') },
  // bandoc is for readers, bandoan a board of the Youth Union.
  { kind: 'map', matches: labels('gis* *geoportal* bando(?!an|c$)* map-* hatang vnsdi') },
  { kind: 'law', matches: labels('pbgdpl congbao qppl') },
  { kind: 'culture', matches: labels('dulich thuvien thuviendientu ocop') },
  { kind: 'branch', matches: isBranch },
  { kind: 'english', matches: labels('english en eng') },
  { kind: 'old', matches: labels('old web01 w3') },
];
