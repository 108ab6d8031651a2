/** Addresses for tests, beside the tour. Every host also serves these paths. */
export const PLACES = {
  start: 'http://start.lab/',
  /** Two plain pages that a back/forward cache takes. */
  first: 'https://hatinh.gov.vn/',
  second: 'https://hatinh.gov.vn/trang-hai',
  download: 'https://dongthap.gov.vn/tai-ve',
  noContent: 'https://dongthap.gov.vn/khong-noi-dung',
  /** Cached for an hour. */
  cacheable: 'https://dongthap.gov.vn/luu',
  /** The document comes at once, its script and picture only after `ms`. */
  slowResources: 'https://dongthap.gov.vn/cham?ms=3000',
  /** Nothing listens there. */
  refused: 'https://dongthap.gov.vn:444/',
  badCertificate: 'https://chungchi-hong.lab-mau.net/',
  /** `scripts` from `hosts` names, each `bytes` long. */
  bench: 'https://ngan-tep.net/nghin?scripts=1000&hosts=50&bytes=200',
} as const;
