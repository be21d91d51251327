const servedElsewhere = /^\/(api|files|health|ready|metrics)(\/|$)/;

/**
 * Follows plain links inside the app without loading the page anew, so that features can link to each other by address.
 * Left alone: links with a target or a download, presses with a modifier key, and what the server itself serves.
 */
export function followLinks(navigate: (href: string) => void): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !leadsInside(link)) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  });
}

function leadsInside(link: HTMLAnchorElement): boolean {
  if (!link.hasAttribute('href') || link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return false;
  if (link.origin !== location.origin || servedElsewhere.test(link.pathname)) return false;
  return link.hash === '' || link.pathname !== location.pathname; // a jump within the page is the browser's own
}
