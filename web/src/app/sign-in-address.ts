/** The address of the sign-in page that leads back to `next` afterwards. */
export const signInAddress = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`;
