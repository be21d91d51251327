/** Opens an address of this app without a reload; the router sets itself when it is made. */
let open: (href: string) => void = (href) => location.assign(href);

export const goTo = (href: string): void => open(href);

export function setNavigation(push: (href: string) => void): void {
  open = push;
}
