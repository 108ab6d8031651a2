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
  /**
   * Has a frame in a frame, then more frames than the recorder remembers, and at last that inner frame loads pictures
   * from 20 hosts with IPv4 alone (`LATE_HOSTS`).
   */
  manyFrames: 'https://nhieu-khung.tron-mau.net/khung-tre',
  /** `scripts` from `hosts` names, each `bytes` long. */
  bench: 'https://ngan-tep.net/nghin?scripts=1000&hosts=50&bytes=200',
} as const;

export const LATE_HOSTS = Array.from({ length: 20 }, (_, index) => `an${index + 1}.chi-v4-mau.net`);
