/** How long a session lives, in seconds: after its last use, and at most. */
export const sessionSeconds = { idle: 8 * 3600, absolute: 7 * 86_400 } as const;
