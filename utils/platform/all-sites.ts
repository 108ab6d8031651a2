/** The permission to see every site, as the browser names it. */
export const ALL_SITES = { origins: ['<all_urls>'] };
