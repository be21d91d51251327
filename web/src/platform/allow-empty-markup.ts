/** The part of the browser's Trusted Types that is used here; TypeScript's own DOM types do not name them yet. */
interface TrustedTypesWindow {
  readonly trustedTypes?: { createPolicy(name: 'default', rules: { createHTML(markup: string): string }): unknown };
}

/**
 * Lets code empty an element by `innerHTML = ''`, as React Aria's announcer does; any other markup as text stays refused by the
 * page's policy.
 */
export function allowEmptyMarkup(page: TrustedTypesWindow = window as TrustedTypesWindow): void {
  page.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => {
      if (markup !== '') throw new TypeError('markup as text is not allowed here');
      return markup;
    },
  });
}
